import { nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { DIRECTIVES, directiveLine } from './directives.ts';

/** A directive has what it can't do without: a table its data, a form its name. */
export const missingAttribute: Rule = {
	id: 'narrative/missing-attribute',
	severity: 'error',
	title: { lt: 'Trūksta direktyvos atributo', en: 'Attribute of a directive missing' },
	description: {
		lt: 'Be „src“ lentelė neturi duomenų, be „name“ neaišku, kuri forma: jų vietoje dokumente nieko nebus.',
		en: 'Without `src` a table has no data, without `name` there is no telling which form: the document would have nothing in their place.',
	},
	bad: '::table{caption="Gyventojų skaičius"}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/unknown-attribute',
	visit: ({ report }) => ({
		nodes: {
			leafDirective(found) {
				const { node } = found;
				const { required = [], attributes: known = [] } = DIRECTIVES.leafDirective.get(node.name) ?? {};
				const given = Object.keys(node.attributes ?? {});
				// A misspelt one is told as unknown, with what was meant.
				const meant = given.filter((name) => !known.includes(name)).map((name) => nearest(name, known));
				for (const name of required) {
					if (node.attributes?.[name] || meant.includes(name)) continue;
					report({ message: { lt: `Direktyvai „${node.name}“ trūksta atributo „${name}“`, en: `The directive \`${node.name}\` lacks \`${name}\`` }, place: directiveLine(found) });
				}
			},
		},
	}),
};
