/** Bundles a TypeScript file in memory and runs it: `node src/packaging/run.mjs test/bench/check.ts`. Node 20 reads no TypeScript. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
// Beside node_modules, so that packages are found.
const folder = mkdtempSync(join(root, 'node_modules', '.run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'main.mjs');
await build({
	entryPoints: [file],
	bundle: true,
	platform: 'node',
	format: 'esm',
	packages: 'external',
	alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
	outfile,
	logLevel: 'error',
});
await import(pathToFileURL(outfile).href);
