import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic, Language } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { type Published, publicationOf } from '../model/published.ts';
import type { Parser } from '../source/sources.ts';
import { errorCode } from '../system-error.ts';
import type { LoadedWorkspace } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { countBySeverity, reportOf } from './diagnostics.ts';
import { type BuiltFile, type RenderedDocument, renderDocuments } from './documents.ts';
import { sourceDateEpoch } from './epoch.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { assertWritableFolder, replaceFiles } from './files.ts';
import { hasFailedRule, loadAt, withoutWorkspace } from './load.ts';
import { sayNamed } from './named-lines.ts';
import { DEFAULT_OUTPUTS } from './outputs.ts';
import { sayPdfProblems } from './pdf-problems.ts';
import { chosenDocuments } from './plans.ts';
import { type Progress, progressOf } from './progress.ts';
import { decimalText, sizeText } from './quantities.ts';
import type { RenderedBefore } from './rendered.ts';
import { revisionOf } from './revision.ts';
import { seenFrom } from './seen-from.ts';
import { sayUntranslated } from './untranslated.ts';

/** What `plan build` is asked for. */
export interface BuildOptions {
	readonly plan?: readonly string[];
	readonly to?: readonly string[];
	readonly out?: string;
	readonly language?: Language;
	readonly only?: string;
	readonly draft?: boolean;
	/** False with `--no-check`. */
	readonly check: boolean;
	readonly watch?: boolean;
}

/** What a build of the same plan again can take from those before. */
export interface Earlier {
	readonly parser: Parser;
	readonly rendered: RenderedBefore<RenderedDocument>;
}

/** Checks a plan, makes its documents and writes them. Of a build again, with `earlier`, only files that came out different are written. */
export async function buildOnce(cli: Cli, path: string, options: BuildOptions, earlier?: Earlier): Promise<ExitStatus> {
	const begun = performance.now();
	const epoch = sourceDateEpoch(cli.env);
	const progress = progressOf(cli);
	progress.step({ lt: 'Tikrinama', en: 'Checking' });
	const loaded = await loadAt(cli, path, earlier ? { parser: earlier.parser } : {});
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
	const built = await renderDocuments(workspace, published, settings, progress, earlier?.rendered);
	if (built.files.length === 0) return refuse(cli, { ...loaded, diagnostics: built.diagnostics }, begun, progress);
	progress.step({ lt: 'Įrašoma', en: 'Writing' });
	const written = earlier ? built.files.filter((file) => isDifferent(file, folder)) : built.files;
	write(written, folder, options.out ?? 'build');
	progress.done();
	if (settings.language === 'en') await sayUntranslated(cli, workspace, published);
	sayPdfProblems(cli, built.problems);
	await sayFindings(cli, workspace.root, [...loaded.diagnostics, ...built.diagnostics], options.check);
	cli.write(summary(cli, written, options.out ?? 'build', performance.now() - begun));
	return EXIT.fine;
}

/** Shows what is wrong as `plan check` does. */
async function refuse(cli: Cli, loaded: LoadedWorkspace, begun: number, progress: Progress): Promise<ExitStatus> {
	progress.done();
	cli.write(await reportOf(cli, loaded, { format: 'pretty', isColoured: cli.isColoured, ms: performance.now() - begun }));
	const advice = loaded.workspace ? { lt: ' Projektą su klaidomis parengia --no-check', en: ' A draft in spite of them is made with --no-check' } : { lt: '', en: '' };
	const isToolFault = hasFailedRule(loaded.diagnostics);
	const reason = isToolFault
		? { lt: 'nepavyko pati taisyklė, todėl planas patikrintas ne visas', en: 'a rule itself failed, so not all of the plan was checked' }
		: { lt: 'plane yra klaidų', en: 'the plan has errors' };
	cli.say(`${cli.text({ lt: `Dokumentai neparengti: ${reason.lt}.${advice.lt}`, en: `Nothing was built: ${reason.en}.${advice.en}` })}\n`);
	return isToolFault ? EXIT.toolFailed : EXIT.planFailed;
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
		// Where a folder is in a document's place it says which.
		const named = errorCode(error) === 'EISDIR' ? files.find(({ name }) => error instanceof Error && 'path' in error && error.path === join(folder, name)) : undefined;
		if (named) throw pathFailure({ lt: `Dokumento „${join(shown, named.name)}“ įrašyti nepavyko`, en: `Can't write ${join(shown, named.name)}` }, error);
		throw pathFailure({ lt: `Dokumentų į aplanką „${shown}“ įrašyti nepavyko`, en: `Can't write the documents to ${shown}` }, error);
	}
}

/** The folder has no such file, or one with other bytes. */
function isDifferent({ name, bytes }: BuiltFile, folder: string): boolean {
	try {
		return !readFileSync(join(folder, name)).equals(bytes);
	} catch {
		return true;
	}
}

/** What did not stop the build: errors with their places, warnings in one line. */
async function sayFindings(cli: Cli, root: string, diagnostics: readonly Diagnostic[], isChecked: boolean): Promise<void> {
	const { errors, warnings } = countBySeverity(diagnostics);
	if (errors > 0 && !isChecked) {
		const { placeText } = await import('../source/position.ts');
		const lines = diagnostics.flatMap(({ severity, place, message }) => {
			if (severity !== 'error') return [];
			return [`${place ? `${placeText(place, seenFrom(cli, root, place.file.path))} ` : ''}${cli.text(message)}`];
		});
		sayNamed(cli, { lt: `Plane yra klaidų (${errors}): dokumentai pažymėti kaip projektas`, en: `The plan has errors (${errors}): the documents are marked as drafts` }, lines);
	}
	if (warnings > 0) cli.say(`${cli.text({ lt: `Yra įspėjimų (${warnings}): žr. „plan check“`, en: `There are warnings (${warnings}): see plan check` })}\n`);
}

/** «build/spp-2022.docx 1,2 MB, build/spp-2022.pdf 2,4 MB (3,1 s)» */
function summary(cli: Cli, files: readonly BuiltFile[], shown: string, ms: number): string {
	const made = files.map(({ name, bytes }) => `${join(shown, name)} ${sizeText(bytes.length, cli.language)}`);
	const text = made.length > 0 ? made.join(', ') : cli.text({ lt: 'Dokumentai nepasikeitė', en: 'The documents stay as they were' });
	return `${text} (${decimalText(ms / 1000, 1, cli.language)}\u00a0s)\n`;
}
