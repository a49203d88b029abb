import { resolve } from 'node:path';
import type { Diagnostic, Language } from '../diagnostic.ts';
import { diffFormats } from '../diff/formats/index.ts';
import type { Weight } from '../diff/index.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { countOf } from '../report/count.ts';
import { counted, ERRORS } from '../report/plural.ts';
import { DECISION_TEMPLATE } from '../source/templates.ts';
import { type Cli, paintFor } from './cli.ts';
import type { Compared, ComparisonTemplate, DocumentChoice } from './comparison.ts';
import { sourceDateEpoch } from './epoch.ts';
import { EXIT } from './exit-status.ts';
import { Failure, pathFailure, usageFailure } from './failure.ts';
import { type OutputFile, replaceFiles } from './files.ts';
import { assertOwnFiles, oneOf } from './options.ts';
import type { Progress } from './progress.ts';
import { seenFrom } from './seen-from.ts';

/** Where a comparison goes in one of its formats. */
export type ComparisonOutput =
	| { readonly kind: 'text'; readonly format: string /** Absolute; standard output when absent. */; readonly file?: string }
	| { readonly kind: 'document'; readonly choice: DocumentChoice; readonly file: string };

/** Options that say which document is made. */
export interface DocumentOptions {
	readonly template?: ComparisonTemplate;
	readonly changedOnly?: boolean;
	readonly plan?: string;
}

/** What `--format` and the options of documents ask for; what can't be made is a failure of usage. */
export function comparisonOutputs(cli: Cli, asked: readonly string[], options: DocumentOptions): ComparisonOutput[] {
	const known = oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, [...diffFormats.keys(), 'docx']);
	const outputs = asked.map((text): ComparisonOutput => {
		const [name = '', ...rest] = text.split('=');
		const file = rest.join('=');
		const format = known(name);
		if (format === 'docx') return documentOutput(cli, file, options);
		return { kind: 'text', format, ...(file === '' ? {} : { file: resolve(cli.cwd, file) }) };
	});
	const { template, changedOnly, plan } = options;
	if ((template ?? changedOnly ?? plan) !== undefined && !outputs.some(({ kind }) => kind === 'document')) {
		throw usageFailure(
			{ lt: 'Nurodyta, koks dokumentas, bet ne jo failas', en: 'It is said which document, but not its file' },
			{ lt: 'Pridėkite --format docx=FAILAS', en: 'Add --format docx=FILE' },
		);
	}
	assertOwnFiles(outputs.map(({ file }) => file));
	if (outputs.filter(({ file }) => file === undefined).length > 1) {
		throw usageFailure(
			{ lt: 'Į standartinę išvestį rašomas tik vienas formatas', en: 'Only one format can go to standard output' },
			{ lt: 'Kitus rašykite į failus: --format json=FAILAS', en: 'Send the others to files: --format json=FILE' },
		);
	}
	return outputs;
}

function documentOutput(cli: Cli, file: string, { template = 'comparison', changedOnly = false, plan }: DocumentOptions): ComparisonOutput {
	if (file === '') throw usageFailure({ lt: 'Dokumentas rašomas tik į failą', en: 'A document goes to a file' }, { lt: '--format docx=FAILAS.docx', en: '--format docx=FILE.docx' });
	if (changedOnly && template !== 'comparison')
		throw usageFailure({ lt: '--changed-only – tik lyginamajam variantui (--template comparison)', en: '--changed-only is for the comparison version only (--template comparison)' });
	if (plan !== undefined && template === 'amendment') throw usageFailure({ lt: '--plan sprendimo projektui netinka', en: '--plan does not go with a draft decision' });
	return { kind: 'document', choice: { template, changedOnly, ...(plan === undefined ? {} : { plan }) }, file: resolve(cli.cwd, file) };
}

/** Writes all files of a comparison, or none; then what is for standard output. */
export async function putComparison(cli: Cli, outputs: readonly ComparisonOutput[], found: Compared, asked: Weight | undefined, progress: Progress): Promise<void> {
	const files: OutputFile[] = [];
	const printed: string[] = [];
	for (const output of outputs) {
		if (output.kind === 'document') files.push({ path: output.file, bytes: await documentBytes(cli, found, output.choice, progress) });
		else if (output.file === undefined) printed.push(textOf(cli, output.format, found, asked, cli.isColoured));
		else files.push({ path: output.file, bytes: textOf(cli, output.format, found, asked, cli.colour === 'always') });
	}
	progress.done();
	try {
		replaceFiles(files);
	} catch (error) {
		const shown = files.map(({ path }) => seenFrom(cli, '', path)).join(', ');
		throw pathFailure({ lt: `Palyginimo į „${shown}“ įrašyti nepavyko`, en: `Can't write the comparison to ${shown}` }, error);
	}
	for (const text of printed) cli.write(text);
	if (outputs.some(({ kind }) => kind === 'document')) await sayErrors(cli, found);
}

/** That a document was made of a version with errors, as it would not be by a build: it may have gaps where they are. */
async function sayErrors(cli: Cli, { fresh }: Compared): Promise<void> {
	const errors = countOf(await fresh.check(), 'error');
	if (errors === 0) return;
	const [name, count] = [cli.text({ lt: 'įspėjimas', en: 'warning' }), counted(errors, ERRORS, cli.language)];
	cli.say(
		`${cli.paintTalk.yellow(`${name}:`)} ${cli.text({
			lt: `Naujojoje versijoje („${fresh.label}“) yra klaidų (${errors}): jas rodo „plan check“, o dokumente gali būti spragų`,
			en: `In the new version (${fresh.label}) plan check finds ${count}: the document may have gaps`,
		})}\n`,
	);
}

function textOf(cli: Cli, format: string, { comparison, stages }: Compared, asked: Weight | undefined, isColoured: boolean): string {
	const weight = asked ?? (format === 'json' || format === 'html' ? 'none' : 'minor');
	const text = diffFormats.get(format)?.({ comparison, stages, weight, language: cli.language, version: cli.version, paint: paintFor(isColoured) });
	if (text === undefined) throw new Error(`No format ${format}`);
	return text;
}

async function documentBytes(cli: Cli, found: Compared, choice: DocumentChoice, progress: Progress): Promise<Uint8Array> {
	if (choice.template === 'amendment') return amendmentBytes(cli, found);
	progress.step({ lt: 'Rengiamas lyginamasis variantas', en: 'Making the comparison version' });
	const { comparisonDocument } = await import('./comparison-document.ts');
	return comparisonDocument(found, choice, sourceDateEpoch(cli.env));
}

/** The draft decision. It is dated by SOURCE_DATE_EPOCH, else by the beginning of the plan's first year: never by the day it is made. */
async function amendmentBytes(cli: Cli, { comparison, old, fresh }: Compared): Promise<Uint8Array> {
	if (comparison.notCompared.length > 0) {
		const files = comparison.notCompared.map(({ file }) => file).join(', ');
		throw new Failure(EXIT.planFailed, { lt: `Sprendimo projektas nerengiamas: versijoje yra klaidų (${files})`, en: `No decision is drafted: a version has errors (${files})` });
	}
	const { amendmentDocument } = await import('../amendment/document.ts');
	const { laidOut } = await import('../render/pdf/index.ts');
	const { renderDocx } = await import('../render/docx/index.ts');
	const seconds = sourceDateEpoch(cli.env);
	const date = seconds === undefined ? new Date(`${fresh.workspace.plans[0]?.years.from ?? 2000}-01-01T00:00:00Z`) : new Date(seconds * 1000);
	const { onDisk } = await import('./comparison-document.ts');
	return onDisk(old, (before) =>
		onDisk(fresh, async (after) => {
			const { tree, compared, diagnostics } = amendmentDocument({ comparison, old: before, new: after }, date);
			if (diagnostics.length > 0) throw await templateFailure(after, diagnostics);
			const bytes = await renderDocx(tree, await laidOut(tree));
			for (const plan of compared) sayComparison(cli, plan);
			return bytes;
		}),
	);
}

/** Every fault of the template of decisions, with its place; what came of filling it in where a check of the template finds none. */
async function templateFailure({ templates }: LinkedWorkspace, found: readonly Diagnostic[]): Promise<Failure> {
	const { checkTemplate } = await import('../document/check/index.ts');
	const { placeText } = await import('../source/position.ts');
	const parts = templates.get(DECISION_TEMPLATE);
	const placed = parts ? checkTemplate(parts, templates.keys()).filter(({ severity }) => severity === 'error') : [];
	const faults = placed.length > 0 ? placed : found;
	const said = (language: Language): string =>
		faults.map(({ message, place, help }) => `${place ? `${placeText(place)} ` : ''}${[message, help].flatMap((one) => one?.[language] ?? []).join('. ')}`).join('\n');
	return usageFailure({ lt: said('lt'), en: said('en') });
}

/** How the comparison version is made that a decision refers to as attached. */
function sayComparison(cli: Cli, plan: string): void {
	const [name, command] = [cli.text({ lt: 'patarimas', en: 'help' }), `--format docx=${cli.text({ lt: 'FAILAS', en: 'FILE' })}.docx --plan ${plan}`];
	cli.say(
		`${cli.paintTalk.bold(`${name}:`)} ${cli.text({
			lt: `Sprendimas nurodo pridedamą lyginamąjį variantą; jį parengia plan diff tarp tų pačių versijų su ${command}`,
			en: `The decision refers to the comparison version that is attached to it: plan diff of the same versions makes it with ${command}`,
		})}\n`,
	);
}
