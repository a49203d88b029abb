/** Stands for the brotli package in the bundle: fontkit wants it for WOFF2 only, and Node can do that without half a megabyte of dictionary. */
import { brotliDecompressSync } from 'node:zlib';

// biome-ignore lint/style/noDefaultExport: this is what fontkit imports.
export default (bytes) => brotliDecompressSync(bytes);
