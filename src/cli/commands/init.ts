import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { pathFailure, usageFailure } from '../failure.ts';
import { replaceFiles } from '../files.ts';
import { addCommand, type Manual } from '../manual.ts';

const MANUAL: Manual = {
	summary: { lt: 'Sukurti nedidelį planą, kuris iš karto tikrinamas ir rengiamas', en: 'Make a small plan that checks and builds at once' },
	details: {
		lt: 'Sukuria plėtros planą, veiklos planą, registrus, tekstą ir redaktoriaus schemas. Nieko neklausia ir esamų failų neliečia.',
		en: "Makes a development plan, an activity plan, registers, a text and the editor's schemas. Asks nothing and leaves existing files alone.",
	},
	examples: [
		{ command: 'plan init naujas-planas', what: { lt: 'naujame aplanke', en: 'in a new folder' } },
		{ command: 'plan check naujas-planas', what: { lt: 'ar jame nėra klaidų', en: 'is it free of errors' } },
		{ command: 'plan build naujas-planas --out naujas-planas/build', what: { lt: 'jo dokumentai', en: 'its documents' } },
	],
};

export function initCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'init', MANUAL)
		.argument('[dir]', cli.text({ lt: 'aplankas (kitaip – šis)', en: 'folder (else this one)' }))
		.action(cli.runs((folder: string | undefined) => init(cli, folder ?? '.')));
}

async function init(cli: Cli, folder: string): Promise<ExitStatus> {
	if (folder.trim() === '') throw usageFailure({ lt: 'Aplanko vardas tuščias', en: 'The name of the folder is empty' }, { lt: 'Šiam aplankui: plan init', en: 'For this folder: plan init' });
	const { existsSync } = await import('node:fs');
	const { starterFiles } = await import('../starter.ts');
	const root = resolve(cli.cwd, folder);
	await failInsideWorkspace(cli, root, folder);
	const files = starterFiles();
	const existing = files.find(({ path }) => existsSync(join(root, path)));
	if (existing) {
		throw usageFailure(
			{ lt: `Failas „${join(folder, existing.path)}“ jau yra: nieko nesukurta`, en: `${join(folder, existing.path)} exists already: nothing was made` },
			{ lt: 'Nurodykite kitą aplanką: plan init APLANKAS', en: 'Name another folder: plan init DIR' },
		);
	}
	try {
		replaceFiles(files.map(({ path, text }) => ({ path: join(root, path), bytes: text })));
	} catch (error) {
		throw pathFailure({ lt: `Plano aplanke „${folder}“ sukurti nepavyko`, en: `Can't make a plan in ${folder}` }, error);
	}
	cli.write(nextSteps(cli, relative(cli.cwd, root), files.length));
	return EXIT.fine;
}

/** A workspace inside another would be read as a part of it. */
async function failInsideWorkspace(cli: Cli, root: string, folder: string): Promise<void> {
	const { loadWorkspace } = await import('../../workspace.ts');
	const { workspace: outer } = await loadWorkspace(root, { rules: [] });
	if (!outer) return;
	const where = relative(cli.cwd, outer.root) || '.';
	throw usageFailure(
		root === outer.root
			? { lt: `Aplanke „${folder}“ planas jau yra: nieko nesukurta`, en: `There is a plan in ${folder} already: nothing was made` }
			: { lt: `Aplankas „${folder}“ yra kito plano („${where}“) viduje: nieko nesukurta`, en: `${folder} is inside another plan (${where}): nothing was made` },
		{ lt: 'Nurodykite kitą aplanką: plan init APLANKAS', en: 'Name another folder: plan init DIR' },
	);
}

function nextSteps(cli: Cli, folder: string, count: number): string {
	const enter = folder === '' ? '' : `  cd ${/[^\w./-]/.test(folder) ? `'${folder}'` : folder}\n`;
	const made =
		folder === ''
			? { lt: `Planas sukurtas šiame aplanke (failų: ${count}). Toliau:`, en: `Made a plan in this folder (${count} files). Next:` }
			: { lt: `Planas sukurtas aplanke „${folder}“ (failų: ${count}). Toliau:`, en: `Made a plan in ${folder} (${count} files). Next:` };
	return `${cli.text(made)}\n${enter}  plan check\n  plan build\n`;
}
