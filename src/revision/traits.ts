/** What parts of documents are recognised by in another version. */
import type { FootnoteReference } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { setLikeness, wordsOf } from '../diff/likeness.ts';

/** Tells files apart by their content: two pictures with the same digest are the same picture. */
export type Digest = (path: string) => string;

/** How two versions are merged. */
export interface Merging {
	readonly digest: Digest;
	/** For the official view what went and what came must stay readable as plain text: with a space between, and with the numbers of both. */
	readonly view: 'official' | 'tracked';
}

export interface Traits {
	/** Parts of different kinds are never the same. */
	readonly kind: string;
	/** All that is printed, in one text: parts with the same are the same. */
	readonly exact: string;
	readonly words: ReadonlySet<string>;
	readonly figures: ReadonlySet<string>;
}

/** Words say more than figures, since figures are what changes. */
const OF_WORDS = 0.8;

export function traitsOf(kind: string, exact: string, text: string): Traits {
	const all = [...wordsOf(text)];
	return { kind, exact, words: new Set(all.filter((word) => /\p{L}/u.test(word))), figures: new Set(all.filter((word) => !/\p{L}/u.test(word))) };
}

/** How alike two parts are, from 0 to 1. */
export function likenessOf(a: Traits, b: Traits): number {
	if (a.kind !== b.kind) return 0;
	if (a.exact === b.exact) return 1;
	const figures = a.figures.size === 0 && b.figures.size === 0 ? 1 : setLikeness(a.figures, b.figures);
	if (a.words.size === 0 && b.words.size === 0) return a.figures.size === 0 && b.figures.size === 0 ? 1 : figures;
	return OF_WORDS * setLikeness(a.words, b.words) + (1 - OF_WORDS) * figures;
}

/** Fields that don't show on paper. */
const UNSEEN = new Set(['position', 'id', 'number']);

/** All that is printed of a part, pictures by their content; anchors and places in the source left out. */
export function exactly(part: unknown, digest: Digest): string {
	return JSON.stringify(part, (key, value) => {
		if (UNSEEN.has(key)) return undefined;
		if (isNoteMark(value)) return { note: value.identifier, data: value.data };
		return typeof value === 'string' && isPath(key, value) ? digest(value) : value;
	});
}

/** What a note is called in the source is not printed. */
function isNoteMark(value: unknown): value is FootnoteReference {
	return typeof value === 'object' && value !== null && 'type' in value && value.type === 'footnoteReference';
}

function isPath(key: string, value: string): boolean {
	return (key === 'path' || key === 'url') && !/^[a-z]{2,}:/i.test(value);
}

/** The words of a part, wherever in it they stand. */
export function allText(part: unknown): string {
	if (Array.isArray(part)) return part.map(allText).join(' ');
	if (typeof part !== 'object' || part === null) return '';
	const own = 'type' in part && (part.type === 'text' || part.type === 'inlineCode' || part.type === 'code' || part.type === 'image') ? plainText(part) : '';
	return [own, ...Object.entries(part).flatMap(([key, value]) => (CONTAINED.has(key) ? [allText(value)] : []))].filter(Boolean).join(' ');
}

const CONTAINED = new Set(['children', 'caption', 'head', 'groups', 'rows', 'cells']);
