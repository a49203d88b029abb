/**
 * Compiles schemas/ to src/schema/generated/validator.js, so that the program starts without ajv.
 * `npm run build` (and so `npm ci`) makes it; it is not committed. After a change in schemas/ build again: `node src/packaging/validators.mjs` suffices.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ajvModule from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const SUFFIX = '.schema.json';
/** The schema of what `plan check --format json` writes: of no kind of document. */
const REPORT = 'output.schema.json';
/** Every rule and option by name, for editors. Here its `shape` suffices: names and values are judged by the rules themselves, which say more. */
const RULE_SETTINGS = 'rule-settings';
/** Keywords that editors read and validation passes over. */
const FOR_EDITORS = ['patternErrorMessage', 'markdownDescription', 'defaultSnippets', 'enumDescriptions'];

const TYPES = `import type { ShapeValidator } from '../shape-error.ts';

/** Takes \`{[kind]: data}\`: the compiled schemas of every kind of document in one, so that what they share is compiled once. */
export const validate: ShapeValidator;

export const kinds: readonly string[];
`;

export async function makeValidators() {
	const schemas = readSchemas();
	const kinds = [...schemas.keys()].filter((name) => schemas.get(name).properties?.kind?.const === name);
	const ajv = new ajvModule.default({ allErrors: true, verbose: true, messages: false, allowUnionTypes: true, strictTypes: false, inlineRefs: false, code: { source: true, esm: true } });
	// Our schemas have neither dynamic references nor unevaluated keywords: without the book-keeping for them the code is a third smaller.
	Object.assign(ajv.opts, { dynamicRef: false, unevaluated: false });
	ajv.addVocabulary(FOR_EDITORS);
	const code = standaloneModule.default(ajv, ajv.compile(combined(schemas, kinds)));
	const folder = join(root, 'src/schema/generated');
	mkdirSync(folder, { recursive: true });
	await build({
		stdin: { contents: `${code}\nexport const kinds = ${JSON.stringify(kinds)};\n`, resolveDir: root },
		outfile: join(folder, 'validator.js'),
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		minify: true,
		logLevel: 'warning',
	});
	writeFileSync(join(folder, 'validator.d.ts'), TYPES);
}

function readSchemas() {
	const folder = join(root, 'schemas');
	const files = readdirSync(folder)
		.filter((file) => file.endsWith(SUFFIX) && file !== REPORT)
		.sort();
	return new Map(files.map((file) => [file.slice(0, -SUFFIX.length), JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}

/** One schema of `{kind: document}`, each file's schema beneath `$defs` under the file's name. */
function combined(schemas, kinds) {
	const $defs = Object.fromEntries(['definitions', ...kinds].map((name) => [name, inOneFile(schemas.get(name), name)]));
	$defs[RULE_SETTINGS] = inOneFile(schemas.get(RULE_SETTINGS).$defs.shape, RULE_SETTINGS);
	const properties = Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${kind}` }]));
	const whole = { properties, $defs };
	return forMessages(whole, whole);
}

function inOneFile(value, file) {
	if (Array.isArray(value)) return value.map((item) => inOneFile(item, file));
	if (typeof value !== 'object' || value === null) return value;
	const result = {};
	for (const [key, member] of Object.entries(value)) {
		if (key === '$ref') {
			const [name, pointer = ''] = member.split('#');
			result[key] = `#/$defs/${name === '' ? file : name.slice(0, -SUFFIX.length)}${pointer}`;
		} else if (key !== '$schema') result[key] = inOneFile(member, file);
	}
	return result;
}

/** What messages need and no more: descriptions fall away; what only refers to another schema takes its title and refers on to where that one ends. */
function forMessages(value, whole) {
	if (Array.isArray(value)) return value.map((item) => forMessages(item, whole));
	if (typeof value !== 'object' || value === null) return value;
	const result = {};
	for (const [key, member] of Object.entries(value)) {
		if ((key === 'description' && typeof member === 'string') || key === 'default') continue;
		result[key] = forMessages(member, whole);
	}
	for (let target = referred(result.$ref, whole); target; target = referred(target.$ref, whole)) {
		if (result.title === undefined && target.title !== undefined) result.title = target.title;
		if (target.$ref !== undefined) result.$ref = target.$ref;
	}
	return result;
}

function referred(reference, whole) {
	if (typeof reference !== 'string') return undefined;
	let found = whole;
	for (const step of reference.split('/').slice(1)) found = found?.[step];
	if (found === undefined) throw new Error(`schemas: nothing at ${reference}`);
	return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await makeValidators();
