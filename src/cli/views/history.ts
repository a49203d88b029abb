import type { Item } from '../../diff/history.ts';
import { nameBeside } from '../../diff/wording.ts';
import type { Cli } from '../cli.ts';
import type { Commit } from '../commits.ts';
import type { Walked } from '../history.ts';
import { inBoth } from './describe.ts';

/** What was followed: its reference and name. */
export function tracedHeading(cli: Cli, { ref, name }: Item): string {
	return [cli.paint.bold(ref), ...nameBeside(ref, cli.text(inBoth(name)))].join('  ');
}

/** What could not be looked at, in sentences; none when all was. */
export function gapLines(cli: Cli, { unread, isCut }: Walked): string[] {
	const passed = unread.map(({ commit, files }) =>
		cli.text({
			lt: `Versijos ${short(commit)} perskaityti nepavyko (${files.join(', ')}): jos pakeitimai priskirti vėlesnei`,
			en: `${short(commit)} could not be read (${files.join(', ')}): what it changed is shown with the next one`,
		}),
	);
	const cut = isCut
		? [cli.text({ lt: 'Saugykla sekli, jos istorija ne visa. Parsisiųskite: git fetch --unshallow', en: 'The clone is shallow and lacks part of the history. Get it with: git fetch --unshallow' })]
		: [];
	return [...passed, ...cut].map((line) => cli.paint.yellow(line));
}

export function gapData({ unread, isCut }: Walked): object {
	return { isComplete: unread.length === 0 && !isCut, unread: unread.map(({ commit, files }) => ({ commit: commit.id, files })), isShallow: isCut };
}

export function short({ id }: Commit): string {
	return id.slice(0, 12);
}

export function commitData(commit: Commit | undefined): object {
	return { commit: commit?.id ?? null, author: commit?.author ?? null, date: commit?.date ?? null, subject: commit?.subject ?? null };
}
