import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { applyBaseline, BASELINE_FILE } from './baseline.ts';
import { followsFrom, hasFault, incomplete, isBehindFault, mayLackEntries } from './consequences.ts';
import type { Diagnostic } from './diagnostic.ts';
import { emptyTemplate } from './document/check/index.ts';
import { linkWorkspace } from './link/link.ts';
import type { LinkedWorkspace } from './link/types.ts';
import { buildWorkspace } from './model/build.ts';
import { printedCaptions } from './printed-captions.ts';
import type { RuleId } from './rule-info.ts';
import { catalogue } from './rules/catalogue.ts';
import { customRuleInfos, ruleEntries } from './rules/custom/entries.ts';
import type { CustomCheck } from './rules/custom/index.ts';
import { rules } from './rules/index.ts';
import { absenceRules, localRules, registerRules, structuralRules } from './rules/local.ts';
import { runRules } from './rules/run.ts';
import { effectiveSettings, type Levels } from './rules/settings.ts';
import { settingsProblems } from './rules/settings-problems.ts';
import { applySuppressions } from './rules/suppressions.ts';
import type { Rule, RuleInfo } from './rules/types.ts';
import { checkShape, type ShapeProblem } from './schema/index.ts';
import { templateFolders, WORKSPACE_FILE, workspaceRoot } from './source/find.ts';
import { type Parser, readSources, type Sources } from './source/sources.ts';
import { TEMPLATE_FILE, templateLibrary } from './source/templates.ts';
import { type FileTree, foldersTree, folderTree, type OverlaidFile, withoutLinks } from './source/tree.ts';
import type { SourceFile } from './source/types.ts';
import { parseYamlFile } from './source/yaml.ts';
import { filesOf, templateFindings } from './template-findings.ts';

export interface LoadedWorkspace {
	/** Absent when there is no workspace, or nothing in it that could be read. */
	readonly workspace?: LinkedWorkspace;
	/** Everything found, in the order of files and places. */
	readonly diagnostics: readonly Diagnostic[];
	/** How many files were read. */
	readonly files: number;
	/** False when faults of files, of their shape or of parents kept the rules from running. */
	readonly isWhole: boolean;
	/** What is known of the rules that the workspace brings along; absent without a workspace. */
	readonly customRules?: readonly RuleInfo[];
}

export interface LoadOptions {
	/** Severities that go before the workspace's own. */
	readonly levels?: Levels;
	/** Files whose text is not the disk's, such as an editor's unsaved one. */
	readonly overlay?: readonly OverlaidFile[];
	/** Only the given rules run; all when absent. */
	readonly rules?: readonly Rule[];
	/** The day of the check, `2016-12-31`: suppressions of earlier dates no longer count, and what is of later years is too early. All count when absent. */
	readonly today?: string;
	/** Findings that the baseline knows count too. */
	readonly withoutBaseline?: boolean;
	/** Which of the links in the folder of a workspace are no part of it: those that git ignores. None when absent. */
	readonly foreignLinks?: (root: string, links: readonly string[]) => readonly string[];
	/** Parses the files; one that remembers, when two versions of a workspace are read. */
	readonly parser?: Parser;
}

/** Runs the pipeline from the files at or above `path` to the linked, checked workspace. */
export async function loadWorkspace(path: string, options: LoadOptions = {}): Promise<LoadedWorkspace> {
	const root = workspaceRootAt(path);
	if (root === undefined) return { diagnostics: [missingWorkspace(path)], files: 0, isWhole: false };
	const tree = folderTree(root, options.overlay);
	return loadTree(tree.links.size === 0 ? tree : withoutLinks(tree, options.foreignLinks?.(root, [...tree.links.keys()]) ?? []), options);
}

/** Templates at or around a path outside any workspace, read as if they were in one; undefined where there are none. */
export async function loadTemplates(path: string, options: Pick<LoadOptions, 'rules' | 'parser'>): Promise<LoadedWorkspace | undefined> {
	const found = templateFolders(path, TEMPLATE_FILE);
	return found && loadTree(foldersTree(found.root, found.folders), options);
}

/** The folder of the workspace at or above a path. */
export function workspaceRootAt(path: string): string | undefined {
	return workspaceRoot(path, (file) => /^\s*kind:\s*["']?workspace\b/m.test(safeRead(file)) || safeRead(file).trim() === '' || !/^\s*kind:/m.test(safeRead(file)));
}

/** What is known of the rules that the workspace at or above a path brings along, without reading the rest of it. */
export function customRulesAt(path: string): readonly RuleInfo[] {
	const root = workspaceRootAt(path);
	if (root === undefined) return [];
	const { paths, read } = folderTree(root);
	const files = paths.filter((name) => /\.ya?ml$/.test(name)).flatMap((name) => read(name).file ?? []);
	return customRuleInfos(files.filter(({ text }) => /^kind:\s*["']?rules\b/m.test(text)).flatMap((file) => parseYamlFile(file).documents));
}

/** The same for a tree whose root has the plan.yaml of a workspace. */
export async function loadTree(tree: FileTree, options: Omit<LoadOptions, 'overlay'> = {}): Promise<LoadedWorkspace> {
	const sources = readSources(tree, options.parser);
	// What a parser makes of a file that it could not read to the end has a shape of its own: the fault of syntax is the cause.
	const unparsed = new Set(sources.diagnostics.map(({ place }) => place?.file));
	const shape = sources.documents.filter(({ file }) => !unparsed.has(file)).flatMap((document) => [...checkShape(document)]);
	// Without the municipality, the languages and what else plan.yaml says nothing can be judged.
	const isEmpty = sources.empty.some(({ path }) => path === WORKSPACE_FILE) || (sources.documents.length === 0 && sources.diagnostics.length === 0);
	if (isEmpty) return { diagnostics: [emptyWorkspace(), ...sources.diagnostics].sort(byPlace), files: sources.files, isWhole: false };
	const model = buildWorkspace({ root: tree.root, ...sources, templates: templateLibrary(sources) });
	const workspace = linkWorkspace(model.workspace);
	const able = ableRules(sources, shape, model.diagnostics);
	const customRules = customRuleInfos(workspace.documents);
	const lacking = incomplete(workspace, shape);
	const running = (options.rules ?? rules).filter(able.isAble);
	const captions = running.length === 0 ? undefined : await printedCaptions(workspace);
	const findings = runRules(workspace, running, { ...options, isWhole: able.all, incomplete: lacking, printedCaptions: captions });
	const ofCustom =
		options.rules || ruleEntries(workspace.documents).length === 0
			? []
			: await customFindings(workspace, { ...options, judges: able.all, incomplete: lacking, hasFault: (place) => hasFault(place, shape) });
	const settings = options.rules
		? []
		: settingsProblems(workspace.documents, { paths: tree.paths, rules: [...rules, ...customRules], fixed: catalogue }).filter((finding) => !followsFrom(finding, shape));
	const templates = options.rules
		? []
		: templateFindings(workspace, { isWhole: able.all, faulty: filesOf([...sources.diagnostics, ...shape]), printedCaptions: captions }).filter(
				(finding) => !followsFrom(finding, shape) && !unparsed.has(finding.place?.file),
			);
	const early = [...sources.diagnostics, ...sources.empty.map(emptyFile), ...shape, ...settings, ...templates, ...(able.isComplete ? model.diagnostics : [])];
	const all = [...early, ...[...findings, ...ofCustom].filter((finding) => !followsFrom(finding, shape) && !isBehindFault(finding, sources.diagnostics))];
	const diagnostics = withSuppressions(all, workspace, { custom: customRules, ran: [...rules, ...customRules].filter(able.isAble) }, options).sort(byPlace);
	return { workspace, diagnostics: options.withoutBaseline ? diagnostics : withBaseline(diagnostics, tree, able.all), files: sources.files, isWhole: able.all, customRules };
}

/** Findings of elements that belong to nothing, and so are in no plan. */
const LOSING: ReadonlySet<string> = new Set<RuleId>(['links/unresolved-parent', 'links/circular-reference']);

/**
 * Which rules can judge in spite of what is wrong with files. A file that could not be parsed, and an element that is lost or out of place, leave holes
 * everywhere: what is said of them is their consequence, not news. Rules that look at one place only speak all the same, and so do those that look a code up
 * in a register that is whole; where years or decimals are wrong, but all elements there, those of what belongs to what.
 */
function ableRules(
	sources: Sources,
	shape: readonly ShapeProblem[],
	ofModel: readonly Diagnostic[],
): { readonly all: boolean; readonly isComplete: boolean; readonly isAble: (rule: RuleInfo) => boolean } {
	const isComplete = sources.diagnostics.length === 0 && !shape.some(({ spoils }) => spoils === 'elements');
	const isPlaced = isComplete && !ofModel.some(({ rule }) => LOSING.has(rule));
	const all = isPlaced && !shape.some(({ spoils }) => spoils === 'terms');
	const isLossy = shape.some(({ lost }) => lost !== undefined);
	const losing = [...sources.diagnostics, ...shape.filter(({ spoils }) => spoils === 'elements')];
	const isAble = ({ id }: RuleInfo): boolean => {
		const register = registerRules.get(id);
		return all || localRules.has(id) || (isPlaced && structuralRules.has(id)) || (register !== undefined && !mayLackEntries(register, losing));
	};
	return { all, isComplete, isAble: (rule) => isAble(rule) && !(isLossy && absenceRules.has(rule.id)) };
}

/** What the workspace's own rules find; few workspaces have any, so what they need is loaded only here. */
async function customFindings(workspace: LinkedWorkspace, check: Pick<CustomCheck, 'levels' | 'judges' | 'incomplete' | 'hasFault'>): Promise<Diagnostic[]> {
	const { checkCustomRules } = await import('./rules/custom/index.ts');
	return checkCustomRules(workspace, check);
}

/** Comments set findings of rules aside; what is wrong with the comments is told when all rules have run. */
function withSuppressions(
	diagnostics: readonly Diagnostic[],
	workspace: LinkedWorkspace,
	{ ran, custom }: { readonly ran: readonly RuleInfo[]; readonly custom: readonly RuleInfo[] },
	{ levels, rules: some, today = '' }: LoadOptions,
): Diagnostic[] {
	if (some) return [...diagnostics];
	const set = effectiveSettings(workspace.ruleSettings, levels);
	const isOn = (id: string, path: string): boolean => ran.some((rule) => rule.id === id && set(rule, path).level !== 'off');
	const files = new Set([...workspace.documents, ...workspace.narratives.values()].map(({ file }) => file));
	return applySuppressions(diagnostics, [...files], { known: [...rules, ...custom].map(({ id }) => id), isOn, today });
}

/** Findings that the workspace's baseline knows are set aside too. */
function withBaseline(diagnostics: readonly Diagnostic[], tree: FileTree, isWhole: boolean): readonly Diagnostic[] {
	const read = tree.paths.includes(BASELINE_FILE) ? tree.read(BASELINE_FILE) : undefined;
	return read?.file ? applyBaseline(diagnostics, read.file, isWhole) : [...diagnostics, ...(read?.diagnostics ?? [])];
}

function safeRead(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	const left = a.place;
	const right = b.place;
	if (!left || !right) return Number(Boolean(left)) - Number(Boolean(right));
	if (left.file.path !== right.file.path) return left.file.path < right.file.path ? -1 : 1;
	return left.range.start - right.range.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function missingWorkspace(path: string): Diagnostic {
	return {
		rule: 'source/missing-workspace',
		severity: 'error',
		message: {
			lt: `Čia nėra plano: nei „${path}“, nei aukštesniuose aplankuose nerasta failo ${WORKSPACE_FILE}`,
			en: `No plan here: ${WORKSPACE_FILE} was not found in ${path} or any folder above it`,
		},
		help: { lt: 'Naują planą sukuria „plan init“', en: 'Make a new one with `plan init`' },
	};
}

function emptyWorkspace(): Diagnostic {
	return {
		rule: 'source/empty-workspace',
		severity: 'error',
		message: { lt: `Failas ${WORKSPACE_FILE} tuščias`, en: `${WORKSPACE_FILE} is empty` },
		place: { file: { path: WORKSPACE_FILE, text: '' }, range: { start: 0, end: 0 } },
		help: { lt: 'Naują planą sukuria „plan init“', en: 'Make a new one with `plan init`' },
	};
}

/** Something was to be in it, and no plan has it. */
function emptyFile(file: SourceFile): Diagnostic {
	if (posix.basename(file.path) === TEMPLATE_FILE) return emptyTemplate(file);
	return {
		rule: 'source/empty-file',
		severity: 'warning',
		message: { lt: 'Failas tuščias: plane iš jo nieko nėra', en: 'The file is empty: no part of the plan is in it' },
		place: { file, range: { start: 0, end: 0 } },
		help: { lt: 'Grąžinkite jo turinį arba failą ištrinkite', en: 'Put its contents back, or delete the file' },
	};
}
