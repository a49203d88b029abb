/** What stands with a block rather than in it, of two versions: captions, notes, labels. */
import type { Caption, PhrasingContent } from '../document/nodes.ts';
import { exactly, type Merging } from './traits.ts';
import { mergedWords, replaced } from './words.ts';

/** A plain text as running text; nothing for none. */
export const texts = (text: string | undefined): PhrasingContent[] => (text ? [{ type: 'text', value: text }] : []);

/** The caption with its marks; undefined when neither version has one, «other» when one alone has. */
export function mergedCaption(old: Caption | undefined, fresh: Caption | undefined, merging: Merging): Caption | undefined | 'other' {
	if (!old && !fresh) return undefined;
	if (!old || !fresh) return 'other';
	const revised = old.label === fresh.label ? {} : { revised: { label: replaced(texts(old.label), texts(fresh.label), merging) } };
	return { ...fresh, ...revised, children: mergedWords(old.children, fresh.children, merging) };
}

/** A field's text: plain, or with marks of what language it is in. */
type FieldText = string | readonly PhrasingContent[] | undefined;

const nodesOf = (text: FieldText): readonly PhrasingContent[] => (typeof text === 'object' ? text : texts(text));

/** A text with marks, under its field's name; nothing when it stayed. */
export function changed<Field extends string>(field: Field, old: FieldText, fresh: FieldText, merging: Merging): { readonly [Name in Field]?: PhrasingContent[] } {
	const [before, after] = [nodesOf(old), nodesOf(fresh)];
	if (exactly(before, merging.digest) === exactly(after, merging.digest)) return {};
	const words = old === undefined || fresh === undefined ? replaced(before, after, merging) : mergedWords(before, after, merging);
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: a computed key of one literal type widens to any text
	return { [field]: words } as { readonly [Name in Field]?: PhrasingContent[] };
}
