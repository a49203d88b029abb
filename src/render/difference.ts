/** Where two files of one format differ first. */
import { unzipSync } from 'fflate';

/** A part of a package, by its path; a line of a text, from 1; a byte, from 0. */
export type Difference = { readonly kind: 'part'; readonly path: string } | { readonly kind: 'line'; readonly line: number } | { readonly kind: 'byte'; readonly at: number };

/**
 * The first difference between a file that is given and ours; undefined when they are the same. Of a package that is given no part is unpacked that
 * is not as large as ours.
 */
export function firstDifference(given: Uint8Array, own: Uint8Array, format: string): Difference | undefined {
	const at = firstByte(given, own);
	if (at === undefined) return undefined;
	if (format === 'docx' || format === 'xlsx') return packageDifference(given, own) ?? { kind: 'byte', at };
	if (format === 'html' || format === 'json') return { kind: 'line', line: 1 + own.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 10), 0) };
	return { kind: 'byte', at };
}

function firstByte(a: Uint8Array, b: Uint8Array): number | undefined {
	const shorter = Math.min(a.length, b.length);
	for (let at = 0; at < shorter; at++) if (a[at] !== b[at]) return at;
	return a.length === b.length ? undefined : shorter;
}

function packageDifference(given: Uint8Array, own: Uint8Array): Difference | undefined {
	try {
		const ours = unzipSync(own);
		const sizes = new Map<string, number>();
		const theirs = unzipSync(given, {
			filter: ({ name, originalSize }) => {
				sizes.set(name, originalSize);
				return ours[name]?.length === originalSize;
			},
		});
		const paths = [...new Set([...Object.keys(ours), ...sizes.keys()])].sort();
		const path = paths.find((name) => firstByte(theirs[name] ?? new Uint8Array(), ours[name] ?? new Uint8Array()) !== undefined || sizes.get(name) !== ours[name]?.length);
		return path === undefined ? undefined : { kind: 'part', path };
	} catch {
		return undefined;
	}
}
