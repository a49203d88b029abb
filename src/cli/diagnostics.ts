import type { Diagnostic } from '../diagnostic.ts';
import type { LoadedWorkspace } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { seenFrom } from './seen-from.ts';

export interface ReportSettings {
	readonly format: string;
	readonly isColoured: boolean;
	readonly ms: number;
	readonly maxProblems?: number | undefined;
}

/** The report of what was found in a workspace, in one of the formats. */
export async function reportOf(cli: Cli, loaded: LoadedWorkspace, settings: ReportSettings): Promise<string> {
	const { formats } = await import('../report/index.ts');
	const format = formats.get(settings.format);
	if (!format) throw new Error(`No format ${settings.format}`);
	const { workspace, diagnostics, files } = loaded;
	const folder = workspace ? seenFrom(cli, workspace.root, '') : '.';
	return format({
		diagnostics,
		files,
		ms: settings.ms,
		language: cli.language,
		version: cli.version,
		colour: settings.isColoured,
		...(folder === '.' ? {} : { folder: `${folder}/` }),
		...(settings.maxProblems === undefined ? {} : { maxProblems: settings.maxProblems }),
	});
}

/** How many findings count; suppressed ones do not. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
	const counting = diagnostics.filter(({ suppressed }) => suppressed === undefined);
	return {
		errors: counting.filter(({ severity }) => severity === 'error').length,
		warnings: counting.filter(({ severity }) => severity === 'warning').length,
	};
}
