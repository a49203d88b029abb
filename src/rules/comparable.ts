import { plainText } from '../model/localized.ts';
import type { Localized } from '../model/types.ts';

const known = new WeakMap<Localized, string>();

/** A name to compare by: letter case and spaces make no difference. Several rules compare the names of all elements. */
export function comparableName(name: Localized): string {
	const found = known.get(name) ?? comparable(name.lt);
	known.set(name, found);
	return found;
}

export function comparable(text: string): string {
	return plainText(text).toLowerCase();
}
