/**
 * Makes dist/: the program in a few files with everything it needs at run time, so that an installed `plan` brings no dependencies.
 * Run by `npm run build` and, through `prepare`, by `npm ci`; the same sources give the same bytes.
 */
import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { thirdPartyLicences } from './licences.mjs';
import { makeValidators } from './validators.mjs';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
/** Built beside and renamed at the end: a failed build leaves the last good one. */
const fresh = join(root, 'node_modules/.cache/plan/dist');

// Packages written for CommonJS call require() for Node's own modules.
const REQUIRE = "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);";

await makeValidators();
rmSync(fresh, { recursive: true, force: true });
const { metafile } = await build({
	absWorkingDir: root,
	entryPoints: { main: 'src/cli/main.ts' },
	outdir: fresh,
	// Everything lies in one folder: modules look for their fonts and data beside themselves.
	chunkNames: '[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	// yaml's build for Node asks the environment at every lexeme whether to log, a fifth of the time of parsing; the other is the same without.
	// Names stay: stack traces under --verbose are for reading.
	minifySyntax: true,
	minifyWhitespace: true,
	alias: { 'brotli/decompress.js': './src/packaging/brotli.mjs', yaml: './node_modules/yaml/browser/index.js' },
	legalComments: 'none',
	banner: { js: REQUIRE },
	metafile: true,
	logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has said why.
writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(root, metafile));
copyFonts();
copyColourProfile();
copyFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'), join(fresh, 'resvg.wasm'));
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);

/** The four faces of Tinos and their licence. */
function copyFonts() {
	const from = join(root, 'node_modules/@expo-google-fonts/tinos');
	const to = join(fresh, 'fonts');
	mkdirSync(to);
	for (const face of ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']) copyFileSync(join(from, face, `Tinos_${face}.ttf`), join(to, `Tinos_${face}.ttf`));
	copyFileSync(join(from, 'LICENSE_FONT'), join(to, 'LICENSE.txt'));
}

/** pdfkit reads the colour profile of PDF/A from `data` beside its module. */
function copyColourProfile() {
	const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
	cpSync(join(pdfkit, 'data/sRGB_IEC61966_2_1.icc'), join(fresh, 'data/sRGB_IEC61966_2_1.icc'));
}
