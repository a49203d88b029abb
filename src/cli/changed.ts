import type { Diagnostic } from '../diagnostic.ts';
import { textLikeness } from '../diff/likeness.ts';
import { changedRanges } from '../diff/lines.ts';
import { fingerprints } from '../report/fingerprint.ts';
import type { Levels } from '../rules/settings.ts';
import type { OffsetRange, SourceFile } from '../source/types.ts';
import type { LoadedWorkspace } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { blobsOf, commitOf, repositoryAt } from './git.ts';
import { unknownRevision } from './missing-revision.ts';
import { type CommitFiles, contentsBelow } from './versions.ts';

/**
 * A check without what was there before: kept are findings that the workspace of the revision does not have, wherever they are, and those on lines
 * changed since. Everything has been checked, so what a change breaks in another file is told too.
 */
export async function changedSince(cli: Cli, loaded: LoadedWorkspace, revision: string, levels: Levels): Promise<LoadedWorkspace> {
	const { workspace, diagnostics } = loaded;
	if (!workspace) return loaded;
	const { files: old, links } = filesAt(workspace.root, cli.env, revision);
	if (!old.has('plan.yaml')) return loaded;
	const { loadTree } = await import('../workspace.ts');
	const { givenTree } = await import('../source/tree.ts');
	const before = await loadTree(givenTree(workspace.root, old, links), { levels, withoutBaseline: true });
	const known = new Set(fingerprints(before.diagnostics));
	const touches = touching({ files: old, links }, new Set([...workspace.documents.map(({ file }) => file.path), ...workspace.narratives.keys()]));
	const names = fingerprints(diagnostics);
	return { ...loaded, diagnostics: diagnostics.filter((diagnostic, index) => !known.has(names[index] ?? '') || touches(diagnostic)) };
}

/** The files and links of a commit by path from a folder of its work tree. */
function filesAt(folder: string, env: Cli['env'], revision: string): Omit<CommitFiles, 'folder'> {
	const repository = repositoryAt(folder, env);
	const commit = commitOf(repository, revision);
	if (commit === undefined) throw unknownRevision(repository, revision);
	return contentsBelow(repository, commit, repository.prefix, blobsOf(repository, commit, repository.prefix));
}

/** A text of which less is in another one has not come from there. */
const ALIKE = 0.6;

/** Whether a finding or what it is related to stands on a changed line; a file that was moved is held against what it was. */
function touching({ files: old, links }: Omit<CommitFiles, 'folder'>, paths: ReadonlySet<string>): (diagnostic: Diagnostic) => boolean {
	const gone = [...old].filter(([path]) => !paths.has(path) && /\.(ya?ml|md)$/.test(path)).map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
	const moved = (text: string): string | undefined => gone.find((one) => one === text) ?? gone.find((one) => textLikeness(one, text) >= ALIKE);
	const byFile = new Map<string, readonly OffsetRange[]>();
	const rangesOf = ({ path, text }: SourceFile): readonly OffsetRange[] => {
		const known = byFile.get(path);
		if (known) return known;
		const bytes = old.get(path);
		const before = bytes ? Buffer.from(bytes).toString('utf8') : links.has(path) ? '' : moved(text);
		const ranges = before === undefined ? [{ start: 0, end: text.length + 1 }] : changedRanges(before, text);
		byFile.set(path, ranges);
		return ranges;
	};
	return ({ place, related = [] }) =>
		[...(place ? [place] : []), ...related.map((one) => one.place)].some(({ file, range }) => rangesOf(file).some(({ start, end }) => start <= range.end && range.start < end));
}
