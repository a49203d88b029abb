/** Formatting that a paragraph or a run carries itself, though its style should say it: what an editor of styles would not reach. */
import { child, descendants, elements, val, type XmlElement } from './xml-tree.ts';

/** Paragraphs that may have a property of their own, by style, and why. */
const PARAGRAPHS: readonly { readonly style: RegExp; readonly property: string; readonly why: string }[] = [
	{ style: /^Title(Logo)?$/, property: 'w:spacing', why: 'the approval block above it has as many lines as the approval has' },
	{ style: /^(Quote|Code)$/, property: 'w:ind', why: 'in a list, or in another quotation, it stands under what it belongs to' },
];

/** Properties that runs may have, with the character style that they have them beside, and why. */
const RUNS: readonly { readonly property: string; readonly style?: RegExp; readonly why: string }[] = [
	{ property: 'w:strike', why: 'struck letters may be strong, links or code as well, and a run has one style' },
	{ property: 'w:lang', why: 'words in another language look as those around them' },
	{ property: 'w:noProof', why: 'Word does not check the spelling of pictures' },
	...['w:b', 'w:bCs', 'w:i', 'w:iCs'].map((property) => ({ property, style: /^(Hyperlink|CodeText)$/, why: 'a link or code among strong letters has its own style already' })),
];

const PARAGRAPH_PROPERTIES = ['w:spacing', 'w:ind', 'w:jc', 'w:pBdr', 'w:shd', 'w:tabs', 'w:contextualSpacing', 'w:rPr'];

/** Elements of a name, but for what is drawn: words there look as the drawing has them. */
const written = (element: XmlElement, name: string): XmlElement[] => elements(element).flatMap((one) => (one.name === 'w:drawing' ? [] : [...(one.name === name ? [one] : []), ...written(one, name)]));

/** Every paragraph and run of a part that has formatting of its own without a reason, once each. */
export function directFormatting(container: XmlElement): string[] {
	const faults = new Set<string>();
	for (const paragraph of written(container, 'w:p')) {
		const properties = child(paragraph, 'w:pPr');
		const style = val(properties, 'w:pStyle');
		if (style === undefined) faults.add('a paragraph without a style');
		for (const { name } of properties ? elements(properties) : []) {
			const isAllowed = PARAGRAPHS.some((one) => one.property === name && one.style.test(style ?? ''));
			if (PARAGRAPH_PROPERTIES.includes(name) && !isAllowed) faults.add(`${style}: ${name}`);
		}
		for (const run of written(paragraph, 'w:r')) for (const name of runFaults(run)) faults.add(`${style}: run with ${name}`);
	}
	return [...faults];
}

function runFaults(run: XmlElement): string[] {
	const properties = child(run, 'w:rPr');
	const style = val(properties, 'w:rStyle') ?? '';
	const names = properties ? elements(properties).map(({ name }) => name) : [];
	return names.filter((name) => name !== 'w:rStyle' && !RUNS.some((one) => one.property === name && (one.style?.test(style) ?? true)));
}

/** Styles that paragraphs and runs of a part have and the styles part has not. */
export function unknownStyles(container: XmlElement, styles: XmlElement): string[] {
	const known = new Set(elements(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
	const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => descendants(container, name).map(({ attributes }) => attributes['w:val'] ?? ''));
	return [...new Set(used)].filter((id) => !known.has(id));
}
