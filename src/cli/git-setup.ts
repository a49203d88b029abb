import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import { isTable } from '../source/read.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { replaceFiles } from './files.ts';
import { ask, type Repository } from './git.ts';

/** Lines of .gitattributes in the workspace's folder, which are committed and so reach everybody. */
const ATTRIBUTES = ['*.yaml diff=plan merge=plan', '*.yml diff=plan merge=plan', '*.md diff=plan merge=plan', '*.csv merge=plan'] as const;

/** Headings of an outline and of a text, which git shows above each hunk. */
const HEADING = '^ *([A-Za-z-]+( [^ ]+)? · .*|#+ .*)';

/** What is missing so that git shows and merges plans by meaning. */
export interface Lack {
	readonly where: 'attributes' | 'config';
	readonly what: Bilingual;
}

/** The settings of a clone, which git takes from nobody but its user. */
function settings(program: readonly string[]): ReadonlyMap<string, string> {
	const run = program.map(quoted).join(' ');
	return new Map([
		['diff.plan.textconv', `${run} textconv`],
		['diff.plan.xfuncname', HEADING],
		['merge.plan.name', 'merges plans by their elements'],
		// In a driver's command a percent sign is git's own.
		['merge.plan.driver', `${run.replaceAll('%', '%%')} merge-driver --marker-size %L --ours-label %X --theirs-label %Y %O %A %B %P`],
	]);
}

/** git gives the command to a shell, so each word is quoted. */
function quoted(word: string): string {
	return `'${word.replaceAll("'", "'\\''")}'`;
}

/** How this program is started: by this Node, from where it is. */
export function programCommand(argv: readonly string[], execPath: string): string[] {
	return [execPath, realpathSync(argv[1] ?? '')];
}

function attributesFile(root: string): string {
	return join(root, '.gitattributes');
}

function linesOf(file: string): string[] {
	return existsSync(file) ? readFileSync(file, 'utf8').split(/(?<=\n)/) : [];
}

/** Adds what is missing to .gitattributes and the clone's configuration; what is there stays. Throws a Failure where either can't be written. */
export function installed(root: string, repository: Repository, program: readonly string[]): void {
	rewriteAttributes(root, (lines) => {
		const before = lines.join('');
		const gap = before === '' || before.endsWith('\n') ? '' : '\n';
		const missing = ATTRIBUTES.filter((line) => !lines.some((one) => one.trim() === line)).map((line) => `${line}\n`);
		return missing.length === 0 ? before : `${before}${gap}${missing.join('')}`;
	});
	for (const [key, value] of settings(program)) configure(repository, ['--replace-all', key, value]);
}

/** Takes away what `installed` has added, and nothing else. Throws a Failure where it can't be written. */
export function removed(root: string, repository: Repository): void {
	rewriteAttributes(root, (lines) => lines.filter((line) => !ATTRIBUTES.some((own) => own === line.trim())).join(''));
	for (const section of ['diff.plan', 'merge.plan']) {
		const { status } = ask(repository, ['config', '--local', '--get-regexp', `^${section.replace('.', '\\.')}\\.`]);
		if (status === 0) configure(repository, ['--remove-section', section]);
	}
}

/** A file of nothing but our lines goes with them. */
function rewriteAttributes(root: string, rewritten: (lines: readonly string[]) => string): void {
	const file = attributesFile(root);
	try {
		const lines = linesOf(file);
		const text = rewritten(lines);
		if (text === lines.join('')) return;
		if (text === '') rmSync(file);
		else replaceFiles([{ path: file, bytes: text, keepsMode: existsSync(file) }]);
	} catch (error) {
		throw pathFailure({ lt: 'Failo .gitattributes pakeisti nepavyko', en: "Can't change .gitattributes" }, error);
	}
}

function configure(repository: Repository, args: readonly string[]): void {
	const { status, stderr } = ask(repository, ['config', '--local', ...args]);
	if (status === 0) return;
	const [reason = ''] = stderr.replace(/^(error|fatal): /, '').split('\n');
	throw usageFailure({ lt: `„git config“ pakeisti nepavyko: ${reason}`, en: `Can't change git config: ${reason}` });
}

/** What is missing or set otherwise; `program` is how the configuration should start it. */
export function lacks(root: string, repository: Repository, program: readonly string[]): Lack[] {
	return [...attributeLacks(root, repository), ...configLacks(repository, program)];
}

/** Asked of git for every file of a plan's that it keeps, since a later line or another file may overrule ours. */
function attributeLacks(root: string, repository: Repository): Lack[] {
	const folder = relative(repository.root, root).replaceAll('\\', '/');
	const files = ask(repository, ['ls-files', '-z', '--', `:(top,literal)${folder}`])
		.stdout.toString()
		.split('\0');
	const plans = files.filter((path) => /\.(ya?ml|md|csv)$/.test(path));
	const asked = plans.length > 0 ? plans : [join(folder, 'plan.yaml')];
	const { stdout } = ask(repository, ['check-attr', '-z', '--stdin', 'diff', 'merge'], `${asked.join('\0')}\0`);
	const answers = stdout.toString().split('\0');
	const found = new Map<string, string[]>();
	for (let index = 0; index + 2 < answers.length; index += 3) {
		const [path = '', attribute = '', value = ''] = answers.slice(index, index + 3);
		// git's own way of showing a table is as good.
		const isWanted = attribute === 'merge' || !isTable(path);
		if (isWanted && value !== 'plan') found.set(attribute, [...(found.get(attribute) ?? []), path]);
	}
	return [...found].map(([attribute, paths]) => {
		const [first = ''] = paths;
		const more = paths.length - 1;
		return {
			where: 'attributes',
			what: {
				lt: `.gitattributes: failui „${first}“${more > 0 ? ` ir dar ${more}` : ''} nenustatyta ${attribute}=plan`,
				en: `.gitattributes: ${attribute}=plan is not set for ${first}${more > 0 ? ` and ${more} more` : ''}`,
			},
		};
	});
}

function configLacks(repository: Repository, program: readonly string[]): Lack[] {
	return [...settings(program)].flatMap(([key, wanted]): Lack[] => {
		const { status, stdout } = ask(repository, ['config', '--get', key]);
		const value = stdout.toString().replace(/\n$/, '');
		if (status === 0 && value === wanted) return [];
		const what: Bilingual =
			status === 0 ? { lt: `git config: ${key} kitoks: ${value}`, en: `git config: ${key} is another: ${value}` } : { lt: `git config: nėra ${key}`, en: `git config: ${key} is missing` };
		return [{ where: 'config', what }];
	});
}
