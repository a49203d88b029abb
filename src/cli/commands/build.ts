import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Diagnostic, Language } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { type Published, publicationOf } from '../../model/published.ts';
import type { LoadedWorkspace } from '../../workspace.ts';
import type { Cli } from '../cli.ts';
import { countBySeverity, reportOf } from '../diagnostics.ts';
import { type BuiltFile, renderDocuments } from '../documents.ts';
import { sourceDateEpoch } from '../epoch.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { pathFailure, usageFailure } from '../failure.ts';
import { assertWritableFolder, replaceFiles } from '../files.ts';
import { loadAt, withoutWorkspace } from '../load.ts';
import { addCommand, type Manual } from '../manual.ts';
import { collect, oneOf, PATH_ARGUMENT } from '../options.ts';
import { DEFAULT_OUTPUTS, OUTPUTS } from '../outputs.ts';
import { sayPdfProblems } from '../pdf-problems.ts';
import { chosenDocuments } from '../plans.ts';
import { type Progress, progressOf } from '../progress.ts';
import { decimalText, sizeText } from '../quantities.ts';
import { revisionOf } from '../revision.ts';
import { sayUntranslated } from '../untranslated.ts';

interface BuildOptions {
	readonly plan?: readonly string[];
	readonly to?: readonly string[];
	readonly out?: string;
	readonly language?: Language;
	readonly only?: string;
	readonly draft?: boolean;
	/** False with `--no-check`. */
	readonly check: boolean;
}

const MANUAL: Manual = {
	summary: { lt: 'Parengti plano dokumentus', en: "Make the plan's documents" },
	details: {
		lt: 'Kiekvieno plano ir ataskaitos dokumentai įrašomi į APLANKAS/<id>.<plėtinys>. Planas su klaidomis nerengiamas (pabaigos kodas 1), anksčiau parengti failai lieka nepaliesti. Iš tų pačių šaltinių išeina tie patys baitai; SOURCE_DATE_EPOCH nustato dokumento datą.',
		en: "The documents of each plan and report go to DIR/<id>.<extension>. A plan with errors is refused (exit status 1) and what was built earlier stays as it is. The same sources make the same bytes; SOURCE_DATE_EPOCH sets the document's date.",
	},
	examples: [
		{ command: 'plan build', what: { lt: 'visi planai, DOCX ir PDF, aplanke build', en: 'all plans, DOCX and PDF, in the folder build' } },
		{ command: 'plan build --plan svp-2026-2028 --to pdf', what: { lt: 'vieno plano PDF', en: 'the PDF of one plan' } },
		{ command: 'plan build --language en --out build/en', what: { lt: 'angliškas leidimas; pasako, kas neišversta', en: 'the English edition; says what has no translation' } },
		{ command: 'plan build --only 01', what: { lt: 'vien 01 programa; vien forma – pvz., --only f4', en: 'programme 01 alone; a form alone: --only f4' } },
		{ command: 'plan build --draft', what: { lt: 'projektas svarstymui', en: 'a draft for discussion' } },
	],
};

export function buildCommand(program: Command, cli: Cli): void {
	const outputs = [...OUTPUTS.keys()];
	addCommand(program, cli, 'build', MANUAL)
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--plan <id>', cli.text({ lt: 'tik šis planas ar ataskaita (kitaip – visi); galima kartoti', en: 'only this plan or report (else all); repeatable' }), collect(String))
		.option('--to <formats>', cli.text({ lt: `kas rengiama, per kablelį: ${outputs.join(', ')}`, en: `what to make, comma-separated: ${outputs.join(', ')}` }), listOfOutputs)
		.option('--out <dir>', cli.text({ lt: 'aplankas (kitaip – build šiame aplanke)', en: 'folder for the documents (else build in this folder)' }))
		.option(
			'--language <lt|en>',
			cli.text({ lt: 'dokumento kalba (kitaip – plano)', en: "language of the documents (else the plan's)" }),
			oneOf({ lt: 'Nežinoma dokumento kalba', en: 'Unknown document language' }, ['lt', 'en'] as const),
		)
		.option('--only <ref>', cli.text({ lt: 'tik programos (02) arba formos (f4) dalis', en: 'only the part of a programme (02) or a form (f4)' }), partName)
		.option('--draft', cli.text({ lt: 'pažymėti kaip projektą', en: 'mark as a draft' }))
		.option('--no-check', cli.text({ lt: 'rengti ir su klaidomis; dokumentas žymimas kaip projektas', en: 'build in spite of errors; the document is marked as a draft' }))
		.action(cli.runs((path: string | undefined, options: BuildOptions) => build(cli, path ?? '.', options)));
}

function listOfOutputs(text: string): readonly string[] {
	const known = oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, [...OUTPUTS.keys()]);
	return [...new Set(text.split(',').map((name) => known(name.trim())))];
}

/** A part's name becomes part of a file's name. */
function partName(text: string): string {
	if (/^[\w-][\w.-]*$/.test(text)) return text;
	throw usageFailure({ lt: `„${text}“ nėra programos kodas ar formos vardas`, en: `${text} is neither the code of a programme nor the name of a form` });
}

async function build(cli: Cli, path: string, options: BuildOptions): Promise<ExitStatus> {
	const begun = performance.now();
	const epoch = sourceDateEpoch(cli.env);
	const progress = progressOf(cli);
	progress.step({ lt: 'Tikrinama', en: 'Checking' });
	const loaded = await loadAt(cli, path);
	const { workspace } = loaded;
	if (loaded.diagnostics.some(({ rule }) => rule === 'source/missing-workspace')) throw withoutWorkspace(loaded.diagnostics);
	if (!workspace || (options.check && countBySeverity(loaded.diagnostics).errors > 0)) return refuse(cli, loaded, begun, progress);
	if (options.only !== undefined && options.to?.includes('json'))
		throw usageFailure(
			{ lt: '--only netinka su json: jame visas planas', en: "--only doesn't go with json, which has the whole plan" },
			{ lt: 'Dalį parodo plan show NUORODA --json', en: 'plan show REF --json has a part' },
		);
	const published = documentsOf(workspace, options.plan ?? []);
	const folder = resolve(cli.cwd, options.out ?? 'build');
	failUnlessWritable(folder, options.out ?? 'build');
	const settings = {
		language: options.language ?? workspace.language,
		draft: options.draft === true || !options.check,
		only: options.only,
		isForced: !options.check,
		outputs: options.to ?? DEFAULT_OUTPUTS,
		epoch,
		revision: revisionOf(workspace.root, cli.env),
	};
	const built = await renderDocuments(workspace, published, settings, progress);
	if (built.files.length === 0) return refuse(cli, { ...loaded, diagnostics: built.diagnostics }, begun, progress);
	progress.step({ lt: 'Įrašoma', en: 'Writing' });
	write(built.files, folder, options.out ?? 'build');
	progress.done();
	if (settings.language === 'en') await sayUntranslated(cli, workspace, published);
	await sayPdfProblems(cli, workspace, built.problems);
	sayFindings(cli, [...loaded.diagnostics, ...built.diagnostics], options.check);
	cli.write(summary(cli, built.files, options.out ?? 'build', performance.now() - begun));
	return EXIT.fine;
}

/** Shows what is wrong as `plan check` does. */
async function refuse(cli: Cli, loaded: LoadedWorkspace, begun: number, progress: Progress): Promise<ExitStatus> {
	progress.done();
	cli.write(await reportOf(cli, loaded, { format: 'pretty', isColoured: cli.isColoured, ms: performance.now() - begun }));
	const advice = loaded.workspace ? { lt: ' Projektą su klaidomis parengia --no-check', en: ' A draft in spite of them is made with --no-check' } : { lt: '', en: '' };
	cli.say(`${cli.text({ lt: `Dokumentai neparengti: plane yra klaidų.${advice.lt}`, en: `Nothing was built: the plan has errors.${advice.en}` })}\n`);
	return EXIT.planFailed;
}

function documentsOf(workspace: LinkedWorkspace, asked: readonly string[]): readonly Published[] {
	if (workspace.plans.length === 0) throw usageFailure({ lt: 'Plano aplanke nėra nė vieno plano', en: 'The workspace has no plans' });
	const chosen = chosenDocuments(workspace, asked);
	// The id is a file name; the schema sees to that, but --no-check goes past it.
	const odd = chosen.map(publicationOf).find(({ id }) => !/^[\w-][\w.-]*$/.test(id));
	if (odd) throw usageFailure({ lt: `Plano identifikatorius „${odd.id}“ netinka failo vardui`, en: `The plan id '${odd.id}' can't be a file name` });
	return chosen;
}

function failUnlessWritable(folder: string, shown: string): void {
	try {
		assertWritableFolder(folder);
	} catch (error) {
		throw pathFailure({ lt: `Į aplanką „${shown}“ rašyti negalima`, en: `Can't write to the folder ${shown}` }, error);
	}
}

function write(files: readonly BuiltFile[], folder: string, shown: string): void {
	try {
		replaceFiles(files.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
	} catch (error) {
		throw pathFailure({ lt: `Dokumentų į aplanką „${shown}“ įrašyti nepavyko`, en: `Can't write the documents to ${shown}` }, error);
	}
}

/** What did not stop the build, in one line. */
function sayFindings(cli: Cli, diagnostics: readonly Diagnostic[], isChecked: boolean): void {
	const { errors, warnings } = countBySeverity(diagnostics);
	if (errors > 0 && !isChecked)
		cli.say(`${cli.text({ lt: `Plane yra klaidų (${errors}): dokumentai pažymėti kaip projektas`, en: `The plan has errors (${errors}): the documents are marked as drafts` })}\n`);
	if (warnings > 0) cli.say(`${cli.text({ lt: `Yra įspėjimų (${warnings}): žr. „plan check“`, en: `There are warnings (${warnings}): see plan check` })}\n`);
}

/** «build/spp-2022.docx 1,2 MB, build/spp-2022.pdf 2,4 MB (3,1 s)» */
function summary(cli: Cli, files: readonly BuiltFile[], shown: string, ms: number): string {
	const written = files.map(({ name, bytes }) => `${join(shown, name)} ${sizeText(bytes.length, cli.language)}`);
	return `${written.join(', ')} (${decimalText(ms / 1000, 1, cli.language)}\u00a0s)\n`;
}
