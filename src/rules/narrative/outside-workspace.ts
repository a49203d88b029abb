import { posix } from 'node:path';
import type { Bilingual } from '../../diagnostic.ts';
import type { Place } from '../../source/types.ts';
import { didYouMean } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { type Found, localPath, pictureUrl } from './texts.ts';

const COPY = { lt: 'Nukopijuokite failą į plano aplanką', en: 'Copy the file into the workspace' };
const LONGEST_ADDRESS = 60;

/** Paths stay in the workspace. */
export const outsideWorkspace: Rule = {
	id: 'narrative/outside-workspace',
	severity: 'error',
	title: { lt: 'Kelias išeina iš plano aplanko', en: 'Path leaves the workspace' },
	description: {
		lt: 'Planas turi susidėti visur vienodai: kas yra už jo aplanko, kito žmogaus kompiuteryje yra kitaip arba to visai nėra. Svetimas planas taip negali pasiekti ir jūsų failų. Paveikslai iš interneto į dokumentą taip pat nededami.',
		en: "A plan has to build alike everywhere: what lies outside its folder differs on another computer or isn't there. Nor can another's plan reach your files this way. Pictures on the web are not put into a document either.",
	},
	bad: '![Savivaldybės herbas](../../herbas.png "Savivaldybės herbas")\n',
	good: '![Savivaldybės herbas](pav/herbas.png "Savivaldybės herbas")\n',
	mirror: { lt: 'Kelias plano aplanke visada leidžiamas', en: 'A path inside the workspace is always allowed' },
	visit({ workspace, report }) {
		/** The one file of the workspace that is called so, written as the text at a place would write it. */
		const inside = (address: string, { file }: Place): Bilingual | undefined => {
			const name = posix.basename(address.replaceAll('\\', '/'));
			const [only, ...others] = [...workspace.assets, ...workspace.narratives.keys()].filter((path) => posix.basename(path) === name);
			return others.length === 0 ? didYouMean(only && posix.relative(posix.dirname(file.path), only)) : undefined;
		};
		const picture = (found: Found<'image'> | Found<'imageReference'>): void => {
			const url = pictureUrl(found) ?? '';
			if (localPath(url) !== undefined || url === '') return;
			const shown = url.length > LONGEST_ADDRESS ? `${url.slice(0, LONGEST_ADDRESS)}…` : url;
			report({
				message: { lt: `Paveikslo „${shown}“ plano aplanke nėra, o iš kitur į dokumentą jis neimamas`, en: `The picture \`${shown}\` is not in the workspace, and none is fetched from elsewhere` },
				place: found.place,
				help: inside(url, found.place) ?? COPY,
			});
		};
		return {
			nodes: { image: picture, imageReference: picture },
			path({ written, leaves, place, element }) {
				if (!leaves) return;
				report({
					message: { lt: `Kelias „${written}“ išeina iš plano aplanko`, en: `The path \`${written}\` leaves the workspace` },
					place,
					...(element === undefined ? {} : { element }),
					help: inside(written, place) ?? COPY,
				});
			},
		};
	},
};
