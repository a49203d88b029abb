import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../../diagnostic.ts';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { pathFailure, usageFailure } from '../failure.ts';
import { replaceFiles } from '../files.ts';
import { workspaceAt } from '../load.ts';
import { addCommand, type Manual } from '../manual.ts';
import { unknown } from '../options.ts';
import { seenFrom } from '../seen-from.ts';

const MANUAL: Manual = {
	summary: { lt: 'Parodyti failo rūšies ar išvesties JSON schemą', en: 'Show the JSON Schema of a kind of file, or of the output' },
	details: {
		lt: 'Schemomis redaktorius užbaigia ir paaiškina, kas rašoma. „plan init“ jų kopiją padeda aplanke .plan/schemas; atnaujinus programą, kopiją atnaujina --copy.',
		en: 'With the schemas an editor completes and explains what is written. plan init puts a copy into .plan/schemas; after an upgrade --copy refreshes it.',
	},
	examples: [
		{ command: 'plan schema', what: { lt: 'kokios schemos yra', en: 'which schemas there are' } },
		{ command: 'plan schema programme', what: { lt: 'programos failo schema', en: 'the schema of a programme file' } },
		{ command: 'plan schema output', what: { lt: '„plan check --format json“ išvesties schema', en: 'the schema of what plan check --format json writes' } },
		{ command: 'plan schema --copy', what: { lt: 'atnaujinti šio plano schemų kopiją', en: "refresh this plan's copy of the schemas" } },
	],
};

export function schemaCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'schema', MANUAL)
		.argument('[kind]', cli.text({ lt: 'failo rūšis arba output (kitaip – sąrašas)', en: 'kind of file, or output (else a list)' }))
		.option('--copy', cli.text({ lt: 'įrašyti schemas į šio plano aplanką .plan/schemas', en: "write the schemas to this plan's .plan/schemas" }))
		.action(cli.runs((kind: string | undefined, options: { readonly copy?: boolean }) => schema(cli, kind, options.copy === true)));
}

async function schema(cli: Cli, kind: string | undefined, isCopied: boolean): Promise<ExitStatus> {
	const { editorSchemas, publishedSchemas, WORKSPACE_SCHEMAS } = await import('../schemas.ts');
	if (isCopied) {
		if (kind !== undefined) throw usageFailure({ lt: 'Su --copy įrašomos visos schemos: rūšies nereikia', en: '--copy writes all schemas: no kind is needed' });
		const { root } = await workspaceAt(cli, '.');
		const folder = join(root, WORKSPACE_SCHEMAS);
		const shown = seenFrom(cli, root, WORKSPACE_SCHEMAS);
		try {
			replaceFiles(editorSchemas().map(({ file, text }) => ({ path: join(folder, file), bytes: text })));
		} catch (error) {
			throw pathFailure({ lt: `Schemų į „${shown}“ įrašyti nepavyko`, en: `Can't write the schemas to ${shown}` }, error);
		}
		cli.write(`${cli.text({ lt: `Schemos įrašytos į ${shown}`, en: `The schemas are in ${shown}` })}\n`);
		return EXIT.fine;
	}
	const schemas = publishedSchemas();
	const found = schemas.find(({ name }) => name === kind);
	if (kind !== undefined && !found)
		throw unknown(
			{ lt: 'Nežinoma schema', en: 'Unknown schema' },
			kind,
			schemas.map(({ name }) => name),
		);
	cli.write(found ? found.text : await schemaList(cli));
	return EXIT.fine;
}

async function schemaList(cli: Cli): Promise<string> {
	const { publishedSchemas } = await import('../schemas.ts');
	const { tableLines } = await import('../views/table.ts');
	const rows = publishedSchemas().map(({ name, text }) => [name, titleIn(text, cli.language)]);
	return tableLines([{ head: '' }, { head: '' }], rows, cli.columns)
		.map((line) => `${line}\n`)
		.join('');
}

/** The schema's title, which is «Lithuanian / English», in one of the languages. */
function titleIn(text: string, language: Language): string {
	const schema: unknown = JSON.parse(text);
	const title: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, 'title') : undefined;
	if (typeof title !== 'string') return '';
	const [lt = '', en = lt] = title.split(' / ');
	return language === 'lt' ? lt : en;
}
