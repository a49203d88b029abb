import type { Bilingual } from '../diagnostic.ts';
import { plainText } from '../model/localized.ts';
import { isFindingType } from './kinds.ts';
import type { Finding, Item } from './types.ts';

/** A finding before it is told apart from others of the same content. */
export type Draft = Omit<Finding, 'fingerprint' | 'weight'> & { readonly subject: string };

/** What an item is called in fingerprints: its id, else its name, never its code or its place. */
export function subjectOf({ kind, id, name, plan }: Item): string {
	return [plan, kind, id ?? plainText(name.lt)].join('|');
}

export function draft(type: string, item: Item, rest: Pick<Draft, 'isPart'> & Partial<Draft>): Draft {
	if (!isFindingType(type)) throw new Error(`No type of finding ${type}`);
	const { kind, ref, plan, name } = item;
	return { type, kind, ref, plan: plan === '' ? undefined : plan, name, subject: subjectOf(item), ...rest };
}

/** The file that an item is written in. */
export function fileOf({ origin }: Item): string {
	return origin.document.file.path;
}

/** The text in both languages where it is the same. */
export function asIs(text: string): Bilingual {
	return { lt: text, en: text };
}
