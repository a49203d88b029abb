/** Packages of Office Open XML: zip files that are the same bytes for the same parts. */
import { strToU8, zipSync } from 'fflate';

/** The earliest date a zip can hold; local time, since that is what zip writes. */
const ZIP_DATE = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';

/** Content types first, as readers that sniff expect; the rest by name. */
function byPath(a: string, b: string): number {
	if (a === CONTENT_TYPES) return -1;
	if (b === CONTENT_TYPES) return 1;
	return a < b ? -1 : 1;
}

/** Packs parts by path; texts are written in UTF-8. */
export function zipped(parts: Iterable<readonly [path: string, content: string | Uint8Array]>): Uint8Array {
	const sorted = [...parts].sort(([a], [b]) => byPath(a, b)).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const);
	return zipSync(Object.fromEntries(sorted), { level: 6, mtime: ZIP_DATE });
}
