import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Level } from '../../rule-info.ts';
import type { Levels } from '../../rules/settings.ts';
import type { LoadedWorkspace } from '../../workspace.ts';
import { assertBaselining, type BaseliningOptions, baselineAt } from '../baselining.ts';
import { changedSince } from '../changed.ts';
import type { Cli } from '../cli.ts';
import { countBySeverity, reportOf } from '../diagnostics.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { pathFailure, usageFailure } from '../failure.ts';
import { type OutputFile, replaceFiles } from '../files.ts';
import { assertFixing, type FixingOptions, fixAt } from '../fixing.ts';
import { knownRules, unknownRule } from '../known-rules.ts';
import { hasFailedRule, loadAt } from '../load.ts';
import { addCommand, type Manual } from '../manual.ts';
import { assertOwnFiles, collect, count, offering, oneOf, PATH_ARGUMENT, REPORT_FORMATS } from '../options.ts';
import { progressOf } from '../progress.ts';
import { seenFrom } from '../seen-from.ts';

interface CheckOptions extends FixingOptions, BaseliningOptions {
	readonly format?: readonly string[];
	readonly failOn?: 'error' | 'warning';
	readonly maxWarnings?: number;
	readonly maxProblems?: number;
	readonly rule?: readonly string[];
	readonly stdinFilepath?: string;
	readonly changed?: string;
}

const MANUAL: Manual = {
	summary: { lt: 'Patikrinti planą', en: 'Check the plan' },
	details: {
		lt: 'Randa viską, ką galima rasti iš karto: failų sandaros, sąsajų, lėšų, rodiklių ir tekstų klaidas, kiekvieną su vieta faile. Rezultatai rašomi į standartinę išvestį. Pabaigos kodas 1, kai yra klaidų (ar per daug įspėjimų), 2, kai plano aplanko nėra, 3, kai nepavyko pati taisyklė.',
		en: 'Finds all there is to find in one run: faults of shape, links, funding, indicators and texts, each with its place in a file. The findings go to standard output. The exit status is 1 when there are errors (or too many warnings), 2 when there is no workspace, 3 when a rule itself failed.',
	},
	examples: [
		{ command: 'plan check', what: { lt: 'šio aplanko planas', en: 'the plan of this folder' } },
		{ command: 'plan check --max-warnings 0', what: { lt: 'įspėjimai irgi neleidžiami', en: 'no warnings allowed either' } },
		{ command: 'plan check --format pretty --format json=report.json', what: { lt: 'skaityti ir įrašyti kitai programai', en: 'to read, and for another program' } },
		{ command: 'plan check --rule structure/numbering-gap=off', what: { lt: 'be vienos taisyklės', en: 'without one rule' } },
		{ command: 'plan check --changed main', what: { lt: 'kas atsirado šioje šakoje', en: 'what came in this branch' } },
		{ command: 'plan check --update-baseline', what: { lt: 'nuo šiol – tik nauji radiniai', en: 'from now on only new findings' } },
		{ command: 'plan check --fix --dry-run', what: { lt: 'ką pataisytų --fix, kaip skirtumai', en: 'what --fix would change, as a diff' } },
		{
			command: 'plan check - --stdin-filepath svp/plan.yaml < svp/plan.yaml',
			what: { lt: 'dar neįrašytas failo tekstas, pvz., iš redaktoriaus', en: "a file's unsaved text, for example an editor's" },
		},
	],
};

export function checkCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'check', MANUAL)
		.argument('[path]', cli.text({ lt: `${PATH_ARGUMENT.lt}; „-“ – standartinė įvestis`, en: `${PATH_ARGUMENT.en}; - for standard input` }))
		.option(
			'--format <name[=file]>',
			cli.text({
				lt: `išvesties formatas: ${REPORT_FORMATS.join(', ')}; galima keli, kiekvienas į savo failą`,
				en: `format of the report: ${REPORT_FORMATS.join(', ')}; several are possible, each to its file`,
			}),
			offering(REPORT_FORMATS, collect(String)),
		)
		.option(
			'--fail-on <error|warning>',
			cli.text({ lt: 'nuo kokio lygio radinių pabaigos kodas 1 (kitaip – error)', en: 'findings of what level make the exit status 1 (else error)' }),
			oneOf({ lt: 'Nežinomas lygis', en: 'Unknown level' }, ['error', 'warning'] as const),
		)
		.option('--max-warnings <n>', cli.text({ lt: 'kiek įspėjimų leidžiama', en: 'how many warnings are allowed' }), count('--max-warnings'))
		.option('--max-problems <n>', cli.text({ lt: 'kiek radinių rodyti formatu pretty (kitaip – 100)', en: 'how many findings pretty shows (else 100)' }), count('--max-problems'))
		.option('--rule <id=level>', cli.text({ lt: 'taisyklės lygis: error, warning, info, off; galima kartoti', en: 'level of a rule: error, warning, info, off; repeatable' }), collect(String))
		.option('--fix', cli.text({ lt: 'pataisyti, ką galima pataisyti nekeičiant prasmės', en: 'fix what can be fixed without a change of meaning' }))
		.option('--unsafe', cli.text({ lt: 'su --fix: ir tai, ką po to reikia peržiūrėti', en: 'with --fix: also what wants a look afterwards' }))
		.option('--dry-run', cli.text({ lt: 'su --fix: neįrašyti, tik parodyti skirtumus', en: 'with --fix: write nothing, only show the differences' }))
		.option(
			'--changed <revision>',
			cli.text({ lt: 'patikrinti viską, rodyti tik tai, kas atsirado ar pakeista po „git“ revizijos', en: 'check everything, report only what came or was changed since a git revision' }),
		)
		.option(
			'--update-baseline',
			cli.text({
				lt: 'visą tai, kas dabar randama, įrašyti į plan-baseline.json; toliau skaičiuojami tik nauji radiniai',
				en: 'write all that is found now to plan-baseline.json; from then on only new findings count',
			}),
		)
		.option('--prune-baseline', cli.text({ lt: 'išimti iš plan-baseline.json, kas ištaisyta', en: 'take out of plan-baseline.json what is mended' }))
		.option('--stdin-filepath <file>', cli.text({ lt: 'kurio failo tekstas ateina standartine įvestimi', en: 'the file whose text comes on standard input' }))
		.action(cli.runs((path: string | undefined, options: CheckOptions) => check(cli, path ?? '.', options)));
}

async function check(cli: Cli, path: string, options: CheckOptions): Promise<ExitStatus> {
	assertFixing(options);
	if (options.updateBaseline || options.pruneBaseline) {
		assertBaselining(options);
		return baselineAt(cli, path, await levelsOf(cli, path, options), options);
	}
	// A diff that another program is to apply has standard output for itself.
	const outputs = await outputsOf(cli, options.format ?? (options.dryRun ? [] : ['pretty']), options.dryRun);
	const levels = await levelsOf(cli, path, options);
	const progress = progressOf(cli);
	const begun = performance.now();
	progress.step({ lt: 'Tikrinama', en: 'Checking' });
	const loaded = path === '-' ? await fromInput(cli, options, levels) : await fromFolder(cli, path, options, levels);
	const shown = options.changed === undefined ? loaded : await changedSince(cli, loaded, options.changed, levels);
	const ms = performance.now() - begun;
	progress.done();
	const files: OutputFile[] = [];
	for (const { format, file } of outputs) {
		const isColoured = file === undefined ? cli.isColoured : cli.colour === 'always';
		const text = await reportOf(cli, shown, { format, isColoured, ms, maxProblems: options.maxProblems, failOn: options.failOn, since: options.changed });
		if (file === undefined) cli.write(text);
		else files.push({ path: file, bytes: text });
	}
	try {
		replaceFiles(files);
	} catch (error) {
		const shown = files.map(({ path }) => seenFrom(cli, '', path)).join(', ');
		throw pathFailure({ lt: `Ataskaitos į „${shown}“ įrašyti nepavyko`, en: `Can't write the report to ${shown}` }, error);
	}
	return statusOf(cli, shown, options);
}

function fromFolder(cli: Cli, path: string, options: CheckOptions, levels: Levels): Promise<LoadedWorkspace> {
	if (options.stdinFilepath !== undefined)
		throw usageFailure(
			{ lt: 'Parinktis --stdin-filepath vartojama su „-“', en: '--stdin-filepath goes with -' },
			{ lt: 'plan check - --stdin-filepath FAILAS', en: 'plan check - --stdin-filepath FILE' },
		);
	return options.fix ? fixAt(cli, path, levels, options) : loadAt(cli, path, { levels });
}

/** The whole workspace is checked with the text in the file's place; what is reported is about the file. */
async function fromInput(cli: Cli, { stdinFilepath, fix = false }: CheckOptions, levels: Levels): Promise<LoadedWorkspace> {
	if (fix) throw usageFailure({ lt: 'Standartinės įvesties teksto --fix netaiso', en: '--fix does not go with standard input' }, { lt: 'plan check APLANKAS --fix', en: 'plan check FOLDER --fix' });
	if (stdinFilepath === undefined)
		throw usageFailure(
			{ lt: 'Nenurodyta, kurio failo tekstas ateina standartine įvestimi', en: 'It is not said which file the text on standard input is' },
			{ lt: 'plan check - --stdin-filepath FAILAS', en: 'plan check - --stdin-filepath FILE' },
		);
	const path = resolve(cli.cwd, stdinFilepath);
	const loaded = await loadAt(cli, dirname(path), { levels, overlay: [{ path, bytes: await cli.readInput() }] });
	const { workspace, diagnostics } = loaded;
	if (!workspace) return loaded;
	return { ...loaded, diagnostics: diagnostics.filter(({ place }) => place === undefined || resolve(workspace.root, place.file.path) === path) };
}

interface ReportOutput {
	readonly format: string;
	/** Absolute; standard output when absent. */
	readonly file?: string;
}

async function outputsOf(cli: Cli, asked: readonly string[], isTaken = false): Promise<ReportOutput[]> {
	const { formats } = await import('../../report/index.ts');
	const known = oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, [...formats.keys()]);
	const outputs = asked.map((text): ReportOutput => {
		const [name = '', ...rest] = text.split('=');
		const file = rest.join('=');
		return { format: known(name), ...(file === '' ? {} : { file: resolve(cli.cwd, file) }) };
	});
	assertOwnFiles(outputs.map(({ file }) => file));
	const printed = outputs.filter(({ file }) => file === undefined);
	if (isTaken && printed.length > 0)
		throw usageFailure(
			{ lt: 'Su --dry-run į standartinę išvestį rašomi skirtumai', en: 'With --dry-run, standard output is for the diff' },
			{ lt: 'Ataskaitą rašykite į failą: --format json=FAILAS', en: 'Send the report to a file: --format json=FILE' },
		);
	if (printed.length > 1) {
		throw usageFailure(
			{ lt: 'Į standartinę išvestį rašomas tik vienas formatas', en: 'Only one format can go to standard output' },
			{ lt: 'Kitus rašykite į failus: --format json=FAILAS', en: 'Send the others to files: --format json=FILE' },
		);
	}
	return outputs;
}

async function levelsOf(cli: Cli, path: string, { rule: asked = [], stdinFilepath = '.' }: CheckOptions): Promise<Levels> {
	const levels = new Map<string, Level>();
	if (asked.length === 0) return levels;
	const { all, isSettable } = await knownRules(cli, path === '-' ? dirname(stdinFilepath) : path);
	const level = oneOf({ lt: 'Nežinomas lygis', en: 'Unknown level' }, ['error', 'warning', 'info', 'off'] as const);
	for (const text of asked) {
		const [id = '', value] = text.split('=');
		if (!all.some((rule) => rule.id === id))
			throw unknownRule(
				id,
				all.map((rule) => rule.id),
			);
		if (value === undefined) throw usageFailure({ lt: `Trūksta taisyklės „${id}“ lygio`, en: `The level of ${id} is missing` }, { lt: `--rule ${id}=warning`, en: `--rule ${id}=warning` });
		if (!isSettable(id)) throw usageFailure({ lt: `Taisyklės ${id} lygis nekeičiamas: be jos nėra ko tikrinti`, en: `The level of ${id} can't be changed: without it there is nothing to check` });
		levels.set(id, level(value));
	}
	return levels;
}

function statusOf(cli: Cli, { diagnostics }: LoadedWorkspace, { failOn, maxWarnings }: CheckOptions): ExitStatus {
	if (diagnostics.some(({ rule }) => rule === 'source/missing-workspace')) return EXIT.usage;
	if (hasFailedRule(diagnostics)) return EXIT.toolFailed;
	const { errors, warnings } = countBySeverity(diagnostics);
	if (maxWarnings !== undefined && warnings > maxWarnings) {
		cli.say(`${cli.text({ lt: `Įspėjimų per daug: ${warnings}, leidžiama ${maxWarnings}`, en: `Too many warnings: ${warnings}, allowed ${maxWarnings}` })}\n`);
		return EXIT.planFailed;
	}
	return errors > 0 || (failOn === 'warning' && warnings > 0) ? EXIT.planFailed : EXIT.fine;
}
