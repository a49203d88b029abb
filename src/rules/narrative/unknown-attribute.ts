import { PICTURE_ATTRIBUTES, wrongPictureAttribute } from '../../link/picture-width.ts';
import { didYouMean, nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { type AnyDirective, attributePlace, DIRECTIVES } from './directives.ts';
import type { Found } from './texts.ts';

/** A directive has only attributes that it knows. */
export const unknownAttribute: Rule = {
	id: 'narrative/unknown-attribute',
	severity: 'error',
	title: { lt: 'Nežinomas direktyvos atributas', en: 'Unknown attribute of a directive' },
	description: {
		lt: 'Nežinomo atributo programa nepaiso: lentelė liktų be pavadinimo ar šaltinio, ir niekas to nepastebėtų.',
		en: 'An unknown attribute is ignored: the table would lack its caption or source and nobody would notice.',
	},
	bad: '::table{src=data/gyventojai.csv captoin="Gyventojų skaičius"}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	fixable: 'safe',
	mirror: 'narrative/missing-attribute',
	visit({ report }) {
		const check = (found: AnyDirective): void => {
			const { node } = found;
			const kind = DIRECTIVES[node.type].get(node.name);
			const given = Object.keys(node.attributes ?? {});
			for (const name of kind ? given.filter((one) => !kind.attributes.includes(one)) : []) {
				const meant = nearest(name, kind?.attributes.filter((one) => !given.includes(one)) ?? []);
				const place = attributePlace(found, name);
				report({
					message: { lt: `Direktyva „${node.name}“ neturi atributo „${name}“`, en: `The directive \`${node.name}\` has no attribute \`${name}\`` },
					place,
					...(meant === undefined || place.range.end - place.range.start !== name.length
						? { help: known(kind?.attributes ?? []) }
						: {
								help: didYouMean(meant),
								fix: { title: { lt: `Rašyti „${meant}“`, en: `Write \`${meant}\`` }, safe: true, edits: [{ place, text: meant }] },
							}),
				});
			}
		};
		const picture = ({ node, place }: Found<'image' | 'imageReference'>): void => {
			for (const name of Object.keys(node.data?.attributes ?? {})) if (!PICTURE_ATTRIBUTES.includes(name)) report({ ...wrongPictureAttribute(name), place });
		};
		return { nodes: { image: picture, imageReference: picture, textDirective: check, leafDirective: check, containerDirective: check } };
	},
};

function known(attributes: readonly string[]) {
	return attributes.length === 0 ? { lt: 'Ji atributų neturi', en: 'It takes none' } : { lt: `Jos atributai: ${attributes.join(', ')}`, en: `Its attributes: ${attributes.join(', ')}` };
}
