import { statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { FileTree } from './tree.ts';

/** Names of files that no plan is made of; all others may be texts, tables, pictures, or folders of them. */
const FOREIGN = /\.(?!(?:ya?ml|md|csv|svg|png|jpe?g)$)[a-z]\w*$|(?:^|\/)readme[^/]*\.md$/i;
/** Folders are named so, and files that no plan is made of. */
const WITHOUT_EXTENSION = /(?:^|\/)[^./]+$/;

/**
 * Links of the file system that a reader would take for a part of the plan. None is followed: what lies outside the folder is another thing on another
 * computer, git for Windows makes a text file of a link, and what lies inside is read already where it is.
 */
export function linkFindings({ root, paths, links }: FileTree): Diagnostic[] {
	const files = new Set(paths);
	return [...links]
		.filter(([path]) => !FOREIGN.test(path))
		.map(([path, written]) => ({ path, written, target: posix.isAbsolute(written) ? posix.relative(root, written) : posix.join(posix.dirname(path), written) }))
		.filter(({ path, target }) => !(WITHOUT_EXTENSION.test(path) && (files.has(target) || isFile(posix.join(root, target)))))
		.map(({ path, written, target }) => ({
			rule: 'source/link',
			severity: 'error',
			message: { lt: `Failų sistemos nuoroda į „${written}“ neskaitoma`, en: `A symbolic link to \`${written}\` is not followed` },
			place: { file: { path, text: '' }, range: { start: 0, end: 0 } },
			help: helpFor(target, files),
		}));
}

/** Of a link that leads out of the workspace, whose target a commit doesn't tell. */
function isFile(absolute: string): boolean {
	try {
		return statSync(absolute).isFile();
	} catch {
		return false;
	}
}

function helpFor(target: string, files: ReadonlySet<string>): Bilingual {
	const isFolder = target === '.' || [...files].some((path) => path.startsWith(`${target}/`));
	if (isFolder) return { lt: `Kas yra aplanke „${target}“, perskaitoma ten: nuorodą ištrinkite`, en: `What is in the folder \`${target}\` is read there: delete the link` };
	if (!files.has(target)) return { lt: 'Į jos vietą įdėkite patį failą ar aplanką arba ją ištrinkite', en: 'Put the file or folder itself in its place, or delete the link' };
	return {
		lt: `Failas „${target}“ perskaitomas ten, kur yra: nuorodą ištrinkite, o kur ji minima, rašykite jo kelią`,
		en: `\`${target}\` is read where it is: delete the link, and write that path wherever the link is named`,
	};
}
