import { endsWithAbbreviation } from '../abbreviations.ts';
import { matchesOf } from '../typography.ts';
import { nameRule } from './names.ts';

/** A name is a title, not a sentence. */
export const nameFullStop = nameRule({
	id: 'structure/name-full-stop',
	severity: 'warning',
	title: { lt: 'Pavadinimas baigiasi tašku', en: 'Name ends with a full stop' },
	description: {
		lt: 'Lentelėse ir antraštėse pavadinimai rašomi be taško gale; taškas lieka iš sakinio, iš kurio pavadinimas nukopijuotas.',
		en: 'Names stand in tables and headings without a full stop; it is left over from the sentence a name was copied from.',
	},
	bad: 'name: Gatvių apšvietimas.\n',
	good: 'name: Gatvių apšvietimas\n',
	fixable: 'safe',
	mirror: { lt: 'Pavadinimui taško niekada netrūksta', en: 'No name ever lacks a full stop' },
	corrections: (name) => (endsWithAbbreviation(name.text) ? [] : matchesOf(name, /(?<!\.)\.\s*$/g, () => '')),
	message: { lt: 'pavadinimas baigiasi tašku', en: 'the name ends with a full stop' },
});
