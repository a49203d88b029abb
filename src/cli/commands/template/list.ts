import type { Command } from 'commander';
import type { Bilingual } from '../../../diagnostic.ts';
import type { TemplateParts } from '../../../source/templates.ts';
import type { Cli } from '../../cli.ts';
import { EXIT, type ExitStatus } from '../../exit-status.ts';
import { addCommand, type Manual } from '../../manual.ts';
import { libraryHere, namedTemplates } from './library.ts';

const MANUAL: Manual = {
	summary: { lt: 'Išvardyti šablonus', en: 'List the templates' },
	examples: [
		{ command: 'plan template list', what: { lt: 'vardas, pavadinimas ir iš kur', en: 'name, title and where from' } },
		{ command: 'plan template list --json', what: { lt: 'kitai programai', en: 'for another program' } },
	],
};

export function templateListCommand(template: Command, cli: Cli): void {
	addCommand(template, cli, 'list', MANUAL)
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((options: { readonly json?: boolean }) => list(cli, options.json === true)));
}

/** What is told of a template; `folder` only of a workspace's own. */
interface Entry {
	readonly name: string;
	readonly title: Bilingual;
	readonly for: string | undefined;
	readonly from: TemplateParts['from'];
	readonly folder: string | undefined;
	readonly extends: string | undefined;
}

async function list(cli: Cli, isJson: boolean): Promise<ExitStatus> {
	const library = await libraryHere(cli);
	const { entryOf } = await import('./entry.ts');
	const entries: Entry[] = namedTemplates(library).map(entryOf);
	if (isJson) cli.write(`${JSON.stringify(entries, undefined, 2)}\n`);
	else {
		const { tableLines } = await import('../../views/table.ts');
		const columns = [
			{ lt: 'vardas', en: 'name' },
			{ lt: 'pavadinimas', en: 'title' },
			{ lt: 'iš kur', en: 'from' },
		].map((head) => ({ head: cli.text(head) }));
		const rows = entries.map(({ name, title, folder }) => [name, cli.text(title), folder ?? cli.text({ lt: 'programa', en: 'program' })]);
		for (const line of tableLines(columns, rows, cli.columns)) cli.write(`${line}\n`);
	}
	return EXIT.fine;
}
