import { resolve } from 'node:path';
import { diffFormats } from '../diff/formats/index.ts';
import type { Weight } from '../diff/index.ts';
import { type Cli, paintFor } from './cli.ts';
import type { Compared, ComparisonTemplate } from './comparison.ts';
import { sourceDateEpoch } from './epoch.ts';
import { EXIT } from './exit-status.ts';
import { Failure, pathFailure, usageFailure } from './failure.ts';
import { type OutputFile, replaceFiles } from './files.ts';
import { oneOf } from './options.ts';

/** Where a comparison goes in one of its formats. */
export type ComparisonOutput =
	| { readonly kind: 'text'; readonly format: string /** Absolute; standard output when absent. */; readonly file?: string }
	| { readonly kind: 'document'; readonly template: ComparisonTemplate; readonly file: string };

/** What `--format` and `--template` ask for; what can't be made is a failure of usage. */
export function comparisonOutputs(cli: Cli, asked: readonly string[], template: ComparisonTemplate | undefined): ComparisonOutput[] {
	const known = oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, [...diffFormats.keys(), 'docx']);
	const outputs = asked.map((text): ComparisonOutput => {
		const [name = '', ...rest] = text.split('=');
		const file = rest.join('=');
		const format = known(name);
		if (format === 'docx') return documentOutput(cli, file, template);
		return { kind: 'text', format, ...(file === '' ? {} : { file: resolve(cli.cwd, file) }) };
	});
	if (template !== undefined && !outputs.some(({ kind }) => kind === 'document')) {
		throw usageFailure({ lt: 'Dokumento šablonas nurodytas, o dokumentas – ne', en: 'A template without a document' }, { lt: 'Pridėkite --format docx=FAILAS', en: 'Add --format docx=FILE' });
	}
	if (outputs.filter(({ file }) => file === undefined).length > 1) {
		throw usageFailure(
			{ lt: 'Į standartinę išvestį rašomas tik vienas formatas', en: 'Only one format can go to standard output' },
			{ lt: 'Kitus rašykite į failus: --format json=FAILAS', en: 'Send the others to files: --format json=FILE' },
		);
	}
	return outputs;
}

function documentOutput(cli: Cli, file: string, template: ComparisonTemplate | undefined): ComparisonOutput {
	if (file === '') throw usageFailure({ lt: 'Dokumentas rašomas tik į failą', en: 'A document goes to a file' }, { lt: '--format docx=FAILAS.docx', en: '--format docx=FILE.docx' });
	if (template === undefined)
		throw usageFailure({ lt: 'Nepasakyta, koks dokumentas', en: 'It is not said which document' }, { lt: 'Sprendimo projektas: --template amendment', en: 'A draft decision: --template amendment' });
	return { kind: 'document', template, file: resolve(cli.cwd, file) };
}

/** Writes all files of a comparison, or none; then what is for standard output. */
export async function putComparison(cli: Cli, outputs: readonly ComparisonOutput[], found: Compared, asked: Weight | undefined): Promise<void> {
	const files: OutputFile[] = [];
	const printed: string[] = [];
	for (const output of outputs) {
		if (output.kind === 'document') files.push({ path: output.file, bytes: await documentBytes(cli, found) });
		else if (output.file === undefined) printed.push(textOf(cli, output.format, found, asked, cli.isColoured));
		else files.push({ path: output.file, bytes: textOf(cli, output.format, found, asked, cli.colour === 'always') });
	}
	try {
		replaceFiles(files);
	} catch (error) {
		throw pathFailure({ lt: 'Palyginimo įrašyti nepavyko', en: "Can't write the comparison" }, error);
	}
	for (const text of printed) cli.write(text);
}

function textOf(cli: Cli, format: string, { comparison, stages }: Compared, asked: Weight | undefined, isColoured: boolean): string {
	const weight = asked ?? (format === 'json' || format === 'html' ? 'none' : 'minor');
	const text = diffFormats.get(format)?.({ comparison, stages, weight, language: cli.language, version: cli.version, paint: paintFor(isColoured) });
	if (text === undefined) throw new Error(`No format ${format}`);
	return text;
}

/** The draft decision. It is dated by SOURCE_DATE_EPOCH, else by the beginning of the plan's first year: never by the day it is made. */
async function documentBytes(cli: Cli, { comparison, old, fresh }: Compared): Promise<Uint8Array> {
	if (comparison.notCompared.length > 0) {
		const files = comparison.notCompared.map(({ file }) => file).join(', ');
		throw new Failure(EXIT.planFailed, { lt: `Sprendimo projektas nerengiamas: versijoje yra klaidų (${files})`, en: `No decision is drafted: a version has errors (${files})` });
	}
	const { amendmentDocument } = await import('../amendment/document.ts');
	const { renderDocx } = await import('../render/docx/index.ts');
	const seconds = sourceDateEpoch(cli.env);
	const date = seconds === undefined ? new Date(`${fresh.workspace.plans[0]?.years.from ?? 2000}-01-01T00:00:00Z`) : new Date(seconds * 1000);
	const { tree, diagnostics } = amendmentDocument({ comparison, old: old.workspace, new: fresh.workspace }, date);
	const [fault] = diagnostics;
	if (fault) throw usageFailure(fault.message, fault.help);
	return renderDocx(tree, new Map());
}
