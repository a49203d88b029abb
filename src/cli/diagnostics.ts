import type { Diagnostic } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { ReportInput } from '../report/index.ts';
import type { LoadedWorkspace } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { pagesUrl, registersVersion, repositoryFolder } from './judges.ts';
import { seenFrom } from './seen-from.ts';

export interface ReportSettings {
	readonly format: string;
	readonly isColoured: boolean;
	readonly ms: number;
	readonly maxProblems?: number | undefined;
	readonly failOn?: 'error' | 'warning' | undefined;
	readonly since?: string | undefined;
}

/** The report of what was found in a workspace, in one of the formats. */
export async function reportOf(cli: Cli, loaded: LoadedWorkspace, settings: ReportSettings): Promise<string> {
	const { formats } = await import('../report/index.ts');
	const format = formats.get(settings.format);
	if (!format) throw new Error(`No format ${settings.format}`);
	const { catalogue } = await import('../rules/catalogue.ts');
	const { workspace, diagnostics, files, isWhole, customRules = [] } = loaded;
	const { ms, maxProblems, failOn, since } = settings;
	return format({
		diagnostics,
		files,
		// Without a workspace there is nothing else to wait for.
		isWhole: isWhole || !workspace,
		ms,
		language: cli.language,
		version: cli.version,
		rules: [...catalogue, ...customRules],
		pages: pagesUrl(),
		colour: settings.isColoured,
		verbose: cli.verbose,
		...(workspace ? whereabouts(cli, workspace) : {}),
		...(maxProblems === undefined ? {} : { maxProblems }),
		...(failOn === undefined ? {} : { failOn }),
		...(since === undefined ? {} : { since }),
	});
}

function whereabouts(cli: Cli, workspace: LinkedWorkspace): Pick<ReportInput, 'folder' | 'repositoryFolder' | 'registers'> {
	const folder = seenFrom(cli, workspace.root, '');
	const registers = registersVersion(workspace);
	return {
		...(folder === '.' ? {} : { folder: `${folder}/` }),
		repositoryFolder: repositoryFolder(workspace.root, cli.cwd),
		...(registers === undefined ? {} : { registers }),
	};
}

/** How many findings count; suppressed ones do not. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
	const counting = diagnostics.filter(({ suppressed }) => suppressed === undefined);
	return {
		errors: counting.filter(({ severity }) => severity === 'error').length,
		warnings: counting.filter(({ severity }) => severity === 'warning').length,
	};
}
