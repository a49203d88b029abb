/**
 * The layers of the program, one direction and no circles:
 * source → schema → model → link → rules → document → render; diff, revision, report and fix stand beside.
 * Each rule says which folders a layer may not know; what is not in the list is allowed.
 */
const LAYERS_UNKNOWN_TO = {
	source: ['schema', 'model', 'link', 'rules', 'document', 'render', 'report', 'diff', 'revision', 'fix', 'cli'],
	schema: ['model', 'link', 'rules', 'document', 'render', 'report', 'diff', 'revision', 'fix', 'cli'],
	model: ['schema', 'link', 'rules', 'document', 'render', 'report', 'diff', 'revision', 'fix', 'cli'],
	link: ['schema', 'rules', 'document', 'render', 'report', 'diff', 'revision', 'fix', 'cli'],
	rules: ['document', 'render', 'report', 'diff', 'revision', 'fix', 'cli'],
	document: ['schema', 'rules', 'render', 'report', 'diff', 'revision', 'fix', 'cli'],
	render: ['source', 'schema', 'model', 'link', 'rules', 'report', 'diff', 'revision', 'fix', 'cli'],
	report: ['schema', 'model', 'link', 'rules', 'document', 'render', 'diff', 'revision', 'fix', 'cli'],
	diff: ['schema', 'rules', 'document', 'render', 'report', 'fix', 'cli'],
	merge: ['schema', 'model', 'link', 'rules', 'document', 'render', 'report', 'revision', 'fix', 'cli'],
	revision: ['source', 'schema', 'model', 'link', 'rules', 'render', 'report', 'fix', 'merge', 'cli'],
	fix: ['schema', 'model', 'link', 'rules', 'document', 'render', 'report', 'diff', 'revision', 'cli'],
};

const layering = Object.entries(LAYERS_UNKNOWN_TO).map(([layer, unknown]) => ({
	name: `${layer}-layer`,
	comment: `src/${layer} may not know ${unknown.join(', ')}.`,
	severity: 'error',
	from: { path: `^src/${layer}/` },
	to: { path: `^src/(${unknown.join('|')})/` },
}));

/** Third-party packages with one home each, so that changing one touches one folder. */
const HOMES = {
	commander: ['cli'],
	ajv: ['schema', 'packaging'],
	yaml: ['source', 'cli', 'document'],
	'(docx|remark-docx)': ['render/docx'],
	fflate: ['render'],
	pdfkit: ['render/pdf'],
	fontkit: ['render/pdf', 'render/text'],
	hyphen: ['render/text'],
	diff: ['fix', 'diff', 'merge', 'revision'],
	picocolors: ['report', 'cli'],
	'(remark-[a-z]+|unified)': ['source', 'render/docx'],
	'@marcbachmann/cel-js': ['rules/custom'],
	esbuild: ['packaging'],
};

const homes = Object.entries(HOMES).map(([name, folders]) => ({
	name: `home-of-${name.replace(/[^a-z-]+/g, '-').replace(/^-|-$/g, '')}`,
	comment: `Only src/${folders.join(', src/')} may use ${name}.`,
	severity: 'error',
	from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}/`) },
	to: { path: `(^|/)node_modules/${name}/` },
}));

module.exports = {
	forbidden: [
		{ name: 'no-circular', comment: 'Modules in a circle have no order to be read in.', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no-orphans',
			comment: 'A module nobody imports is left over.',
			severity: 'error',
			from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/packaging/'] },
			to: {},
		},
		{
			name: 'not-reachable',
			comment: 'A module that the program never reaches is left over.',
			severity: 'error',
			from: { path: '^src/cli/main\\.ts$' },
			to: { path: '^src/', pathNot: ['\\.d\\.ts$', '^src/packaging/', '^src/cli/main\\.ts$', '^src/rules/(docs|settings-schema)\\.ts$'], reachable: false },
		},
		{ name: 'no-unresolved', comment: 'The module does not exist.', severity: 'error', from: {}, to: { couldNotResolve: true } },
		{ name: 'no-test-in-source', comment: 'The program does not know its tests.', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
		{
			name: 'renderers-apart',
			comment: 'A renderer does not know another; what they share stands in src/render/ itself or src/render/text.',
			severity: 'error',
			from: { path: '^src/render/([^/]+)/' },
			to: { path: '^src/render/([^/]+)/', pathNot: ['^src/render/$1/', '^src/render/(text|chart|svg)/'] },
		},
		{
			name: 'document-tree-only',
			comment: 'A renderer and what merges two versions know the document tree and its looks, not how it was made.',
			severity: 'error',
			from: { path: '^src/(render|revision)/' },
			to: { path: '^src/document/', pathNot: '^src/document/(nodes|styles|shades|keptParagraph)\\.ts$' },
		},
		{
			name: 'process-in-cli',
			comment: 'Only src/cli looks at the process; everything else is told.',
			severity: 'error',
			from: { path: '^src/', pathNot: ['^src/cli/', '^src/packaging/'] },
			to: { path: '^(node:)?(process|child_process|readline)$' },
		},
		{
			name: 'schema-callers',
			comment: 'Shapes are checked once, when the workspace is loaded; the catalogue lists the ids and `plan schema` prints the schemas.',
			severity: 'error',
			from: { path: '^src/', pathNot: ['^src/schema/', '^src/cli/', '^src/(workspace|consequences)\\.ts$', '^src/rules/catalogue\\.ts$'] },
			to: { path: '^src/schema/' },
		},
		{
			name: 'model-does-not-read-files',
			comment: 'Only source reads the workspace; the phases after it are functions of what was read.',
			severity: 'error',
			from: { path: '^src/(model|link|rules|report|fix)/' },
			to: { path: '^(node:)?fs(/promises)?$' },
		},
		...layering,
		...homes,
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.js', '.mjs', '.cjs', '.d.ts'] },
	},
};
