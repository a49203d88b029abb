/** Packages of Office Open XML: zip files that are the same bytes for the same parts. */
import { strFromU8, strToU8, Zip, ZipDeflate } from 'fflate';

/** The earliest date a zip can hold; local time, since that is what zip writes. */
const ZIP_DATE = new Date(1980, 0, 1);
/** How much the packer remembers while it packs a part: by itself it takes 2 MB even for the smallest, to no gain. */
const MEMORY = 4;
const CONTENT_TYPES = '[Content_Types].xml';

/** A part in the order of its pieces, so that a long one is never whole in memory as a text. */
export type Pieces = readonly (string | Uint8Array)[];

const encoded = (piece: string | Uint8Array): Uint8Array => (typeof piece === 'string' ? strToU8(piece) : piece);

/** Pieces as one text. */
export const joined = (pieces: Pieces): string => pieces.map((piece) => (typeof piece === 'string' ? piece : strFromU8(piece))).join('');

/** Content types first, as readers that sniff expect; the rest by name. */
function byPath(a: string, b: string): number {
	if (a === CONTENT_TYPES) return -1;
	if (b === CONTENT_TYPES) return 1;
	return a < b ? -1 : 1;
}

/** Packs parts by path; texts are written in UTF-8. */
export function zipped(parts: Iterable<readonly [path: string, content: string | Uint8Array | Pieces]>): Uint8Array {
	const chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	for (const [path, content] of [...parts].sort(([a], [b]) => byPath(a, b))) {
		const entry = new ZipDeflate(path, { level: 6, mem: MEMORY });
		entry.mtime = ZIP_DATE;
		zip.add(entry);
		for (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) entry.push(encoded(piece));
		entry.push(new Uint8Array(0), true);
	}
	zip.end();
	return new Uint8Array(Buffer.concat(chunks));
}
