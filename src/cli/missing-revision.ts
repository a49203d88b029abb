import type { Bilingual } from '../diagnostic.ts';
import { meantWords } from '../suggest.ts';
import { type Failure, shownWord, usageFailure } from './failure.ts';
import { ask, commitOf, type Repository } from './git.ts';
import { firstOf } from './options.ts';

/** History ends early where a clone is shallow. */
export function isShallow(repository: Repository): boolean {
	return ask(repository, ['rev-parse', '--is-shallow-repository']).stdout.toString().trim() === 'true';
}

/** Why a revision is unknown, and what to do: a name that is near, or the fetch to run where the clone may lack it. */
export function unknownRevision(repository: Repository, revision: string): Failure {
	if (revision.includes('..')) return usageFailure({ lt: `„${revision}“ – kelios versijos, o čia reikia vienos`, en: `${revision} is several revisions, and one is needed here` });
	const sentence: Bilingual = { lt: `Nežinoma versija „${revision}“`, en: `Unknown revision ${shownWord(revision)}` };
	const names = listed(repository, ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes']);
	const base = revision.replace(/[~^@].*$/, '');
	const guess = names.includes(base) || isId(base) ? undefined : meantWords(base, names);
	const isCut = isShallow(repository);
	const fetch = fetchFor(repository, revision, base, names, isCut);
	if (fetch !== undefined) {
		const why: Bilingual = isCut
			? { lt: 'saugykla sekli, jos istorija ne visa', en: 'the clone is shallow and lacks part of the history' }
			: { lt: 'šioje saugykloje jos nėra', en: 'this clone does not have it' };
		const get: Bilingual = { lt: `Parsisiųskite: ${fetch}`, en: `Get it with: ${fetch}` };
		return usageFailure({ lt: `${sentence.lt}: ${why.lt}`, en: `${sentence.en}: ${why.en}` }, guess ? { lt: `${guess.lt} ${get.lt}`, en: `${guess.en} ${get.en}` } : get);
	}
	if (guess) return usageFailure(sentence, guess);
	if (names.length > 0) return usageFailure(sentence, { lt: `Yra: ${firstOf(names, 10)}`, en: `There are: ${firstOf(names, 10)}` });
	return usageFailure(sentence, commitOf(repository, 'HEAD') === undefined ? emptyRepository(repository) : undefined);
}

/** That a repository has no commits; which one is worth saying where it isn't that of the folder. */
export function emptyRepository({ env: { GIT_DIR: named } }: Repository): Bilingual {
	if (named === undefined) return { lt: 'Saugykloje dar nėra nė vienos versijos', en: 'The repository has no commits yet' };
	return {
		lt: `Saugykloje, kurią nurodo aplinkos kintamasis GIT_DIR (${named}), nėra nė vienos versijos. Panaikinkite jį: unset GIT_DIR`,
		en: `The repository that the environment variable GIT_DIR names (${named}) has no commits. Unset it: unset GIT_DIR`,
	};
}

/** Two revisions of which the clone knows no common beginning. */
export function noCommonBeginning(repository: Repository, a: string, b: string): Failure {
	const sentence: Bilingual = { lt: `„${a}“ ir „${b}“ neturi bendros pradžios`, en: `${a} and ${b} have no common beginning` };
	const [remote] = remotesOf(repository);
	if (!isShallow(repository) || remote === undefined) return usageFailure(sentence);
	const fetch = `git fetch --unshallow ${quoted(remote)}`;
	return usageFailure(sentence, { lt: `Saugykla sekli, jos istorija ne visa. Parsisiųskite: ${fetch}`, en: `The clone is shallow and lacks part of the history. Get it with: ${fetch}` });
}

function listed(repository: Repository, args: readonly string[]): string[] {
	return ask(repository, args).stdout.toString().split('\n').filter(Boolean);
}

/** The one that is asked first is first. */
function remotesOf(repository: Repository): string[] {
	const remotes = listed(repository, ['remote']);
	return [...remotes.filter((name) => name === 'origin'), ...remotes.filter((name) => name !== 'origin')];
}

function isId(text: string): boolean {
	return /^[0-9a-f]{7,64}$/i.test(text);
}

/** The exact command that brings what a revision names; undefined when there is nothing to bring or nowhere to bring it from. A whole clone stays whole. */
function fetchFor(repository: Repository, revision: string, base: string, names: readonly string[], isCut: boolean): string | undefined {
	const remotes = remotesOf(repository);
	const remote = remotes.find((name) => base.startsWith(`${name}/`)) ?? remotes[0];
	if (remote === undefined) return undefined;
	const all = `git fetch ${isCut ? '--unshallow ' : ''}${quoted(remote)}`;
	// HEAD~3, main^: the name is known, what is before it is not.
	if (base === 'HEAD' || base === '' || names.includes(base)) return isCut ? all : undefined;
	const depth = !isCut ? '' : revision === base ? '--depth=1 ' : '--unshallow ';
	if (isId(base)) return base.length >= 40 ? `git fetch ${depth}${quoted(remote)} ${base}` : all;
	const isTracking = base.startsWith(`${remote}/`);
	const name = isTracking ? base.slice(remote.length + 1) : base;
	return `git fetch ${depth}${quoted(remote)} ${quoted(isTracking ? `${name}:refs/remotes/${remote}/${name}` : `${name}:${name}`)}`;
}

/** A word of a command to copy. */
function quoted(text: string): string {
	return /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
