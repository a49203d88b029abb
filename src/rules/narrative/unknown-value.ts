import type { Bilingual } from '../../diagnostic.ts';
import { pictureWidth, wrongWidth } from '../../link/picture-width.ts';
import { meantWords } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { type AnyDirective, attributePlace, DIRECTIVES } from './directives.ts';
import type { Found } from './texts.ts';

/** An attribute of a directive has a value that it knows. */
export const unknownValue: Rule = {
	id: 'narrative/unknown-value',
	severity: 'error',
	title: { lt: 'Nežinoma direktyvos atributo reikšmė', en: 'Unknown value of a directive’s attribute' },
	description: {
		lt: 'Nežinomos reikšmės programa nepaiso: nuoroda liktų vardininko linksnio, nors sakinyje reikia kito („žr. 3 lentelę“).',
		en: 'An unknown value is ignored: a reference would stay in the nominative where a sentence needs another case.',
	},
	bad: 'Žr. :see[gyventojai]{case=galininkas}.\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	good: 'Žr. :see[gyventojai]{case=accusative}.\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/unknown-attribute',
	visit({ report }) {
		const check = (found: AnyDirective): void => {
			const { attributes, name: directive, type } = found.node;
			for (const [name, known] of Object.entries(DIRECTIVES[type].get(directive)?.values ?? {})) {
				const value = attributes?.[name];
				if (value == null || known.includes(value)) continue;
				report({ message: { lt: `Atributo „${name}“ reikšmė negali būti „${value}“`, en: `\`${name}\` can’t be \`${value}\`` }, place: attributePlace(found, name), help: listed(value, known) });
			}
		};
		const picture = ({ node, place }: Found<'image' | 'imageReference'>): void => {
			const written = node.data?.attributes?.width;
			if (written !== undefined && pictureWidth(written) === undefined) report({ ...wrongWidth(written), place });
		};
		return { nodes: { image: picture, imageReference: picture, textDirective: check, leafDirective: check, containerDirective: check } };
	},
};

function listed(value: string, known: readonly string[]): Bilingual {
	const all = known.filter((one) => one !== '').join(', ');
	return meantWords(value, known) ?? { lt: `Jo reikšmės: ${all}`, en: `Its values: ${all}` };
}
