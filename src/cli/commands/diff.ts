import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Comparison, Stage, Version, Weight } from '../../diff/index.ts';
import type { DiffInput } from '../../diff/wording.ts';
import { type Cli, paintFor } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { pathFailure, usageFailure } from '../failure.ts';
import { type OutputFile, replaceFiles } from '../files.ts';
import { addCommand, type Manual } from '../manual.ts';
import { collect, oneOf } from '../options.ts';
import { progressOf } from '../progress.ts';

interface DiffOptions {
	readonly format?: readonly string[];
	readonly weight?: Weight;
	readonly failOn?: 'major' | 'minor';
	readonly exitCode?: boolean;
}

/** Said in the help, which must not wait for the formats to load. */
const FORMATS = 'pretty, json, markdown, html';

const MANUAL: Manual = {
	summary: { lt: 'Palyginti dvi plano versijas', en: 'Compare two versions of a plan' },
	details: {
		lt: 'Lygina prasmę, ne eilutes: lėšas, rodiklius, vykdytojus ir tekstus; pernumeravimas, perkėlimas ir failų išdėstymas atskiriami nuo turinio. Versijos imamos iš „git“, darbinis aplankas nekeičiamas. Palyginti nepavyko – pabaigos kodas 2 arba 3, niekada ne „pakeitimų nėra“; versijoje yra klaidų ir palyginta ne viskas – 1.',
		en: 'Compares what a plan means, not its lines: money, indicators, responsible bodies and texts; renumbering, moving and the layout of files are told apart from content. Versions come from git without touching the work tree. A comparison that failed ends with status 2 or 3, never as “no changes”; one that is incomplete because a version has errors ends with 1.',
	},
	examples: [
		{ command: 'plan diff HEAD', what: { lt: 'kas pakeista, bet dar neįrašyta', en: 'what is changed and not yet committed' } },
		{ command: 'plan diff approved..main', what: { lt: 'dvi versijos', en: 'two versions' } },
		{ command: 'plan diff draft..committee..approved', what: { lt: 'kaip lėšos kito kiekviename etape', en: 'how the money moved through the stages' } },
		{ command: 'plan diff senas-planas/ naujas-planas/', what: { lt: 'du aplankai', en: 'two folders' } },
		{
			command: 'plan diff origin/main --format pretty --format markdown=komentaras.md --fail-on major',
			what: { lt: 'CI: ir komentarui, ir pabaigos kodui', en: 'in CI: a comment, and an exit status' },
		},
	],
};

export function diffCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'diff', MANUAL)
		.argument('<old>', cli.text({ lt: 'senoji versija: „git“ versija, A..B, VERSIJA:KELIAS arba aplankas', en: 'the old version: a git revision, A..B, REV:PATH, or a folder' }))
		.argument('[new]', cli.text({ lt: 'naujoji versija (kitaip – darbinis aplankas)', en: 'the new version (else the work tree)' }))
		.option(
			'--format <name[=file]>',
			cli.text({ lt: `išvesties formatas: ${FORMATS}; galima keli, kiekvienas į savo failą`, en: `format of the comparison: ${FORMATS}; several are possible, each to its file` }),
			collect(String),
		)
		.option(
			'--weight <major|minor|none>',
			cli.text({ lt: 'nuo kokio svarbumo pakeitimus rodyti (kitaip – minor; json ir html – visus)', en: 'show changes from this weight on (else minor; json and html show all)' }),
			oneOf({ lt: 'Nežinomas svarbumas', en: 'Unknown weight' }, ['major', 'minor', 'none'] as const),
		)
		.option(
			'--fail-on <major|minor>',
			cli.text({ lt: 'nuo kokio svarbumo pakeitimų pabaigos kodas 1', en: 'changes of what weight make the exit status 1' }),
			oneOf({ lt: 'Nežinomas svarbumas', en: 'Unknown weight' }, ['major', 'minor'] as const),
		)
		.option('--exit-code', cli.text({ lt: 'pabaigos kodas 1, kai yra bet kokių pakeitimų', en: 'exit status 1 when there are any changes' }))
		.action(cli.runs((old: string, fresh: string | undefined, options: DiffOptions) => diff(cli, old, fresh, options)));
}

async function diff(cli: Cli, first: string, second: string | undefined, options: DiffOptions): Promise<ExitStatus> {
	const outputs = await outputsOf(cli, options.format ?? ['pretty']);
	const progress = progressOf(cli);
	progress.step({ lt: 'Lyginama', en: 'Comparing' });
	try {
		const { comparison, stages, steps } = await compared(cli, first, second);
		progress.done();
		await put(cli, outputs, { comparison, stages }, options.weight);
		return statusOf(steps, options);
	} finally {
		progress.done();
	}
}

interface Compared {
	readonly comparison: Comparison;
	readonly stages: readonly Stage[];
	/** Between neighbours. */
	readonly steps: readonly Comparison[];
}

async function compared(cli: Cli, first: string, second: string | undefined): Promise<Compared> {
	const { compare, stagesOf } = await import('../../diff/index.ts');
	const { addressesOf, versionAt } = await import('../versions.ts');
	const { rememberingParser } = await import('../../source/sources.ts');
	const parser = rememberingParser();
	const versions: Version[] = [];
	for (const address of addressesOf(cli, first, second)) versions.push(await versionAt(address, parser));
	const [old, fresh] = [versions[0], versions.at(-1)];
	if (!old || !fresh || versions.length < 2) throw usageFailure({ lt: 'Lyginti reikia dviejų versijų', en: 'A comparison takes two versions' });
	const steps = versions.slice(1).flatMap((version, index) => {
		const before = versions[index];
		return before ? [compare(before, version)] : [];
	});
	const [only] = steps;
	if (steps.length === 1 && only) return { comparison: only, stages: [], steps };
	const whole = compare(old, fresh);
	const between = steps.flatMap(({ notCompared }) => notCompared);
	const known = new Set(whole.notCompared.map(({ file }) => file));
	return { comparison: { ...whole, notCompared: [...whole.notCompared, ...between.filter(({ file }) => !known.has(file))] }, stages: stagesOf(versions, steps), steps };
}

interface DiffOutput {
	readonly format: string;
	/** Absolute; standard output when absent. */
	readonly file?: string;
}

async function outputsOf(cli: Cli, asked: readonly string[]): Promise<DiffOutput[]> {
	const { diffFormats } = await import('../../diff/formats/index.ts');
	const known = oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, [...diffFormats.keys()]);
	const outputs = asked.map((text): DiffOutput => {
		const [name = '', ...rest] = text.split('=');
		const file = rest.join('=');
		return { format: known(name), ...(file === '' ? {} : { file: resolve(cli.cwd, file) }) };
	});
	if (outputs.filter(({ file }) => file === undefined).length > 1) {
		throw usageFailure(
			{ lt: 'Į standartinę išvestį rašomas tik vienas formatas', en: 'Only one format can go to standard output' },
			{ lt: 'Kitus rašykite į failus: --format json=FAILAS', en: 'Send the others to files: --format json=FILE' },
		);
	}
	return outputs;
}

async function put(cli: Cli, outputs: readonly DiffOutput[], what: Pick<DiffInput, 'comparison' | 'stages'>, asked: Weight | undefined): Promise<void> {
	const { diffFormats } = await import('../../diff/formats/index.ts');
	const files: OutputFile[] = [];
	const printed: string[] = [];
	for (const { format, file } of outputs) {
		const weight = asked ?? (format === 'json' || format === 'html' ? 'none' : 'minor');
		const paint = paintFor(file === undefined ? cli.isColoured : cli.colour === 'always');
		const text = diffFormats.get(format)?.({ ...what, weight, language: cli.language, version: cli.version, paint });
		if (text === undefined) throw new Error(`No format ${format}`);
		if (file === undefined) printed.push(text);
		else files.push({ path: file, bytes: text });
	}
	try {
		replaceFiles(files);
	} catch (error) {
		throw pathFailure({ lt: 'Palyginimo įrašyti nepavyko', en: "Can't write the comparison" }, error);
	}
	for (const text of printed) cli.write(text);
}

/** An incomplete comparison is never fine: what could not be read may have changed. */
function statusOf(steps: readonly Comparison[], { failOn, exitCode }: DiffOptions): ExitStatus {
	if (steps.some(({ notCompared }) => notCompared.length > 0)) return EXIT.planFailed;
	const weights = new Set(steps.flatMap(({ findings }) => findings.map(({ weight }) => weight)));
	if (exitCode && weights.size > 0) return EXIT.planFailed;
	return (failOn !== undefined && weights.has('major')) || (failOn === 'minor' && weights.has('minor')) ? EXIT.planFailed : EXIT.fine;
}
