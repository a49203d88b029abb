import type { Diagnostic } from '../diagnostic.ts';
import { inFolder } from './folder.ts';
import type { ReportInput } from './types.ts';

/** The findings with their files' paths as seen from the root of the repository: hosts attach them to files by these. */
export function inRepository({ diagnostics, repositoryFolder }: ReportInput): readonly Diagnostic[] {
	return inFolder(diagnostics, repositoryFolder);
}

/** Where a host shows a finding that has no file: the workspace's own. */
export function workspaceFile({ repositoryFolder = '' }: ReportInput): string {
	return `${repositoryFolder}plan.yaml`;
}
