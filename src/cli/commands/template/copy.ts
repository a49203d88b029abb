import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Bilingual } from '../../../diagnostic.ts';
import { documentKind } from '../../../document/check/index.ts';
import type { LinkedWorkspace } from '../../../link/types.ts';
import { DECISION_TEMPLATE, documentFolder, type TemplateParts } from '../../../source/templates.ts';
import type { Cli } from '../../cli.ts';
import { EXIT, type ExitStatus } from '../../exit-status.ts';
import { pathFailure, usageFailure } from '../../failure.ts';
import { replaceFiles } from '../../files.ts';
import { withoutWorkspace } from '../../load.ts';
import { addCommand, type Manual } from '../../manual.ts';
import { seenFrom } from '../../seen-from.ts';
import { libraryHere, templateAt } from './library.ts';

const MANUAL: Manual = {
	summary: { lt: 'Nukopijuoti šabloną į plano aplanką ir keisti', en: 'Copy a template into the workspace, to change it' },
	details: {
		lt: 'Kopija gauna aplanko vardą. Tokiu pat vardu kaip programos šablonas ji iš karto imama vietoj jo; kitokiu – vardą reikia įrašyti plane (template: …). Esami failai neperrašomi.',
		en: "The copy is called after its folder. Under the name of the program's template it takes that one's place at once; under another the plan has to name it (template: …). Existing files are not overwritten.",
	},
	examples: [
		{ command: 'plan template copy svp', what: { lt: 'į templates/svp', en: 'into templates/svp' } },
		{ command: 'plan template copy svp templates/kauno-svp', what: { lt: 'kitu vardu', en: 'under another name' } },
	],
};

export function templateCopyCommand(template: Command, cli: Cli): void {
	addCommand(template, cli, 'copy', MANUAL)
		.argument('<name>', cli.text({ lt: 'šablono vardas', en: 'name of the template' }))
		.argument('[dir]', cli.text({ lt: 'naujas aplankas (kitaip – templates/VARDAS)', en: 'new folder (else templates/NAME)' }))
		.action(cli.runs((name: string, folder: string | undefined) => copy(cli, name, folder)));
}

async function copy(cli: Cli, name: string, written: string | undefined): Promise<ExitStatus> {
	const library = await libraryHere(cli);
	const { workspace } = library.loaded;
	if (!workspace) throw withoutWorkspace(library.loaded.diagnostics);
	const parts = templateAt(cli, library, name);
	const target = written === undefined ? join(workspace.root, 'templates', basename(name)) : resolve(cli.cwd, written);
	const folder = relative(workspace.root, target).replaceAll('\\', '/');
	const shown = seenFrom(cli, workspace.root, folder);
	failUnlessFree(folder, target, shown);
	const own = basename(target);
	const taken = library.templates.get(own);
	if (taken?.from === 'workspace')
		throw usageFailure(
			{ lt: `Šablonas „${own}“ plano aplanke jau yra: ${taken.chain[0]?.folder}`, en: `The workspace has a template ${own} already: ${taken.chain[0]?.folder}` },
			{ lt: 'Nurodykite aplanką kitu vardu', en: 'Name a folder with another name' },
		);
	const { copiedFiles } = await import('./copied-files.ts');
	const files = copiedFiles(parts, { name: own, folder });
	const beside = filesBeside(parts, workspace);
	const count = files.length + beside.length;
	try {
		const copies = [...files.map(({ path, text }) => ({ path, bytes: text })), ...beside.map(({ path, from }) => ({ path, bytes: readFileSync(from) }))];
		replaceFiles(copies.map(({ path, bytes }) => ({ path: join(target, path), bytes })));
	} catch (error) {
		throw pathFailure({ lt: `Šablono į „${shown}“ nukopijuoti nepavyko`, en: `Can't copy the template into ${shown}` }, error);
	}
	const next = documentKind(parts) === 'decision' ? usedByDecisions(own) : usedByPlans(own, taken !== undefined);
	cli.write(`${cli.text({ lt: `Šablonas „${parts.name}“ nukopijuotas į ${shown} (failų: ${count}).`, en: `Copied the template ${parts.name} into ${shown} (${count} files).` })}\n${cli.text(next)}\n`);
	return EXIT.fine;
}

function usedByPlans(own: string, isTaken: boolean): Bilingual {
	return isTaken
		? { lt: `Planai su „template: ${own}“ nuo šiol daromi pagal jį`, en: `Plans with template: ${own} are made with it from now on` }
		: { lt: `Plane įrašykite: template: ${own}`, en: `Name it in the plan: template: ${own}` };
}

/** Decisions name no template: they are drafted by the one of this name. */
function usedByDecisions(own: string): Bilingual {
	return own === DECISION_TEMPLATE
		? { lt: 'Sprendimų projektai nuo šiol rengiami pagal jį', en: 'Draft decisions are made with it from now on' }
		: { lt: `Sprendimų projektai rengiami pagal šabloną, kurio vardas „${DECISION_TEMPLATE}“`, en: `Draft decisions are made with the template named ${DECISION_TEMPLATE}` };
}

/** Pictures and tables that lie beside the template's document. */
function filesBeside(parts: TemplateParts, { assets, root }: LinkedWorkspace): { readonly path: string; readonly from: string }[] {
	const folder = documentFolder(parts);
	if (folder === '') return [];
	return [...assets].flatMap((path) => (path.startsWith(`${folder}/`) ? [{ path: path.slice(folder.length + 1), from: join(root, path) }] : []));
}

function failUnlessFree(folder: string, target: string, shown: string): void {
	if (folder === '')
		throw usageFailure(
			{ lt: `Aplankas „${shown}“ yra paties plano`, en: `The folder ${shown} is that of the plan itself` },
			{ lt: 'Šablonui reikia savo aplanko: plan template copy VARDAS templates/VARDAS', en: 'A template needs one of its own: plan template copy NAME templates/NAME' },
		);
	if (folder.startsWith('..'))
		throw usageFailure(
			{ lt: `„${shown}“ – ne plano aplanke: planas jo nematytų`, en: `${shown} is not inside the workspace: no plan would see it` },
			{ lt: 'Nurodykite aplanką plano aplanke', en: 'Name a folder in the workspace' },
		);
	if (/(^|\/)(\.|(node_modules|build|dist)(\/|$))/.test(folder))
		throw usageFailure({ lt: `Aplankas „${shown}“ į planą neįeina`, en: `The folder ${shown} is no part of the plan` }, { lt: 'Nurodykite kitą aplanką', en: 'Name another folder' });
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(basename(target)))
		throw usageFailure(
			{ lt: `Aplanko vardas „${basename(target)}“ netinka šablono vardui`, en: `${basename(target)} can't be the name of a template` },
			{ lt: 'Mažosios lotyniškos raidės, skaitmenys ir brūkšneliai', en: 'Small Latin letters, digits and hyphens' },
		);
	if (existsSync(target))
		throw usageFailure(
			{ lt: `Aplankas „${shown}“ jau yra: nieko nenukopijuota`, en: `${shown} exists already: nothing was copied` },
			{ lt: 'Nurodykite kitą: plan template copy VARDAS APLANKAS', en: 'Name another: plan template copy NAME DIR' },
		);
}
