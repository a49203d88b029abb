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

/** Around what is said of a commit, a line each: what people write may hold any sign but the end of a line. */
const [START, END] = ['\uE000', '\uE001'] as const;

/** Every commit from a revision back that touched a folder, each before its parents. */
export function commitsOf(repository: Repository, revision: string, folder: string): Commit[] {
	const format = `--format=${START}%H%n%P%n%aI%n%aN%n%s%n${END}`;
	const args = ['log', '--parents', '--topo-order', '-m', '--root', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-show-signature', '--no-color', format, '--end-of-options', revision];
	const { status, stdout, stderr } = ask(repository, [...args, '--', folder === '' ? ':(top)' : `:(top,literal)${folder}`]);
	if (status !== 0) throw usageFailure({ lt: `„git log“ nepavyko: ${stderr.trim()}`, en: `git log failed: ${stderr.trim()}` });
	const commits = new Map<string, Commit>();
	const records = stdout
		.toString()
		.split(new RegExp(`${START}(?=[0-9a-f]{40,}\n)`, 'u'))
		.slice(1);
	for (const record of records) {
		const end = record.indexOf(`\n${END}`);
		const [id = '', parents = '', date = '', author = '', subject = ''] = record.slice(0, end).split('\n');
		const known = commits.get(id)?.parents ?? [];
		// A merge has a record for each of its parents, in their order.
		const parent = parents.split(' ').filter(Boolean)[known.length];
		const changes = changesIn(record.slice(end + 1 + END.length));
		commits.set(id, { id, author: shown(author), date, subject: shown(subject), parents: parent === undefined ? known : [...known, { id: parent, changes }] });
	}
	return [...commits.values()];
}

/** Signs that move a terminal's cursor or change its colours are nobody's name. */
function shown(text: string): string {
	return text.replace(/\p{Cc}/gu, '');
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
