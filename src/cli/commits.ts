import { usageFailure } from './failure.ts';
import { ask, type Repository } from './git.ts';

export interface Commit {
	readonly id: string;
	readonly author: string;
	/** With its hour and zone, as ISO 8601 has it. */
	readonly date: string;
	readonly subject: string;
	/** The commits before it that touched the folder, with what differs from each; none for the first. */
	readonly parents: readonly Parent[];
}

export interface Parent {
	readonly id: string;
	readonly changes: readonly Change[];
}

/** A file that differs, from the root of the repository; a blob is undefined where the file is missing. */
export interface Change {
	readonly path: string;
	readonly old?: string;
	readonly new?: string;
}

/** Every commit from a revision back that touched a folder, each before its parents. */
export function commitsOf(repository: Repository, revision: string, folder: string): Commit[] {
	const format = '--format=%x02%H%x1f%P%x1f%aN%x1f%aI%x1f%s%x03';
	const args = ['log', '--parents', '--topo-order', '-m', '--root', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-show-signature', '--no-color', format, '--end-of-options', revision];
	const { status, stdout, stderr } = ask(repository, [...args, '--', folder === '' ? ':(top)' : `:(top,literal)${folder}`]);
	if (status !== 0) throw usageFailure({ lt: `„git log“ nepavyko: ${stderr.trim()}`, en: `git log failed: ${stderr.trim()}` });
	const commits = new Map<string, Commit>();
	for (const record of stdout.toString().split('\u0002').slice(1)) {
		const end = record.indexOf('\u0003');
		const [id = '', parents = '', author = '', date = '', subject = ''] = record.slice(0, end).split('\u001f');
		const known = commits.get(id)?.parents ?? [];
		// A merge has a record for each of its parents, in their order.
		const parent = parents.split(' ').filter(Boolean)[known.length];
		const changes = changesIn(record.slice(end + 1));
		commits.set(id, { id, author, date, subject, parents: parent === undefined ? known : [...known, { id: parent, changes }] });
	}
	return [...commits.values()];
}

function changesIn(text: string): Change[] {
	const fields = text.replace(/^[\0\n]+/, '').split('\0');
	const changes: Change[] = [];
	for (let index = 0; index + 1 < fields.length; index += 2) {
		const [, , old = '', fresh = ''] = (fields[index] ?? '').split(' ');
		const path = fields[index + 1] ?? '';
		changes.push({ path, ...(isNone(old) ? {} : { old }), ...(isNone(fresh) ? {} : { new: fresh }) });
	}
	return changes;
}

function isNone(id: string): boolean {
	return /^0*$/.test(id);
}
