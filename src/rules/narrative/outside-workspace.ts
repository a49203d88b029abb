import type { Rule } from '../types.ts';

/** Paths stay in the workspace. */
export const outsideWorkspace: Rule = {
	id: 'narrative/outside-workspace',
	severity: 'error',
	title: { lt: 'Kelias išeina iš plano aplanko', en: 'Path leaves the workspace' },
	description: {
		lt: 'Planas turi susidėti visur vienodai: kas yra už jo aplanko, kito žmogaus kompiuteryje yra kitaip arba to visai nėra. Svetimas planas taip negali pasiekti ir jūsų failų.',
		en: "A plan has to build alike everywhere: what lies outside its folder differs on another computer or isn't there. Nor can another's plan reach your files this way.",
	},
	bad: '![Savivaldybės herbas](../../herbas.png)\n',
	good: '![Savivaldybės herbas](pav/herbas.png)\n',
	mirror: { lt: 'Kelias plano aplanke visada leidžiamas', en: 'A path inside the workspace is always allowed' },
	visit: ({ report }) => ({
		path({ written, leaves, place, element }) {
			if (!leaves) return;
			report({
				message: { lt: `Kelias „${written}“ išeina iš plano aplanko`, en: `The path \`${written}\` leaves the workspace` },
				place,
				...(element === undefined ? {} : { element }),
				help: { lt: 'Nukopijuokite failą į plano aplanką', en: 'Copy the file into the workspace' },
			});
		},
	}),
};
