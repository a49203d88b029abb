import { posix } from 'node:path';
import type { Command } from 'commander';
import type { Diagnostic } from '../../../diagnostic.ts';
import { TEMPLATE_FILE, type TemplateParts } from '../../../source/templates.ts';
import type { Cli } from '../../cli.ts';
import { countBySeverity, reportOf } from '../../diagnostics.ts';
import { EXIT, type ExitStatus } from '../../exit-status.ts';
import { withoutWorkspace } from '../../load.ts';
import { addCommand, type Manual } from '../../manual.ts';
import { oneOf, REPORT_FORMATS } from '../../options.ts';
import { type Library, libraryAt, namedTemplates, templateAt } from './library.ts';

const MANUAL: Manual = {
	summary: { lt: 'Patikrinti šablonus', en: 'Check templates' },
	details: {
		lt: 'Randa nežinomus laukus, sąrašus, formas, stulpelius, direktyvas, raktus ir reikšmes – visus iš karto, be plano duomenų. „plan check“ taip pat tikrina šablonus, kuriuos naudoja planai.',
		en: 'Finds unknown fields, lists, forms, columns, directives, keys and values, all at once and without data of a plan. plan check judges the templates that plans use too.',
	},
	examples: [
		{ command: 'plan template check', what: { lt: 'visi plano aplanko šablonai', en: 'all templates of the workspace' } },
		{ command: 'plan template check templates/svp', what: { lt: 'vienas, pagal aplanką ar vardą', en: 'one, by its folder or name' } },
		{ command: 'plan template check --format json', what: { lt: 'kitai programai', en: 'for another program' } },
	],
};

interface CheckOptions {
	readonly format?: string;
}

export function templateCheckCommand(template: Command, cli: Cli): void {
	addCommand(template, cli, 'check', MANUAL)
		.argument('[template]', cli.text({ lt: 'šablono vardas ar aplankas (kitaip – visi plano aplanko šablonai)', en: "name or folder of a template (else all of the workspace's)" }))
		.option(
			'--format <name>',
			cli.text({ lt: `ataskaitos formatas: ${REPORT_FORMATS.join(', ')}`, en: `format of the report: ${REPORT_FORMATS.join(', ')}` }),
			oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, REPORT_FORMATS),
		)
		.action(cli.runs((name: string | undefined, options: CheckOptions) => check(cli, name, options)));
}

async function check(cli: Cli, name: string | undefined, { format = 'pretty' }: CheckOptions): Promise<ExitStatus> {
	const begun = performance.now();
	const { templateTextRules } = await import('../../../rules/template-text-rules.ts');
	const library = await libraryAt(cli, name, templateTextRules);
	const chosen = name === undefined ? namedTemplates(library).filter(({ from }) => from === 'workspace') : [templateAt(cli, library, name)];
	if (chosen.length === 0 && !library.workspace) throw withoutWorkspace(library.loaded.diagnostics);
	const { templateProblems } = await import('../../../template-findings.ts');
	const found: Diagnostic[] = [];
	for (const parts of chosen) found.push(...shapeOf(library, parts), ...(await templateProblems(parts, { ...library, isWhole: library.loaded.isWhole }, shapeOf(library, parts))));
	const diagnostics = name === undefined ? [...unreadable(library, found), ...found] : found;
	const files = new Set(chosen.flatMap(filesOf));
	cli.write(await reportOf(cli, { ...library.loaded, diagnostics, files: files.size }, { format, isColoured: cli.isColoured, ms: performance.now() - begun }));
	return countBySeverity(diagnostics).errors > 0 ? EXIT.planFailed : EXIT.fine;
}

/** What was found while the template's own files were read. */
function shapeOf({ loaded }: Library, { chain: [own] }: TemplateParts): Diagnostic[] {
	return own?.from === 'workspace' ? loaded.diagnostics.filter(({ place }) => place?.file.path.startsWith(`${own.folder}/`)) : [];
}

/** What is wrong with files that say of themselves that they are templates, or would by their name, and yet can't be read as such. */
function unreadable({ loaded }: Library, told: readonly Diagnostic[]): Diagnostic[] {
	return loaded.diagnostics.filter((one) => one.place !== undefined && posix.basename(one.place.file.path) === TEMPLATE_FILE && !told.includes(one));
}

function filesOf({ chain: [own] }: TemplateParts): string[] {
	if (!own) return [];
	return [own.definition.file, ...Object.values(own.documents).map(({ file }) => file), ...[...own.forms.values()].map(({ file }) => file)].map(({ path }) => path);
}
