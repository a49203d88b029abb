/** Versions with files that could not be read: what the other version has stands in, so that nothing of it is told as added or removed. */
import { itemsOf } from '../diff/items.ts';
import type { Item } from '../diff/types.ts';
import type { ReadVersion } from './versions.ts';

/** A version whose elements are to be compared: with stand-ins for what could not be read at all; without, where something has moved out of such a file. */
export async function comparable(version: ReadVersion, other: ReadVersion): Promise<ReadVersion> {
	const whole = await withStandIns(version, other, version.unread);
	return isMovedOut(whole, other, version.unread) ? version : whole;
}

/**
 * A version with the other's files in the place of some of its own, as far as the other's are sound; itself when there are none to take.
 * @param paths files of the version that can't be relied on
 */
export async function withStandIns(version: ReadVersion, other: ReadVersion, paths: ReadonlySet<string>): Promise<ReadVersion> {
	const files = new Map([...paths].flatMap((path) => standInFor(path, other)));
	const workspace = files.size === 0 ? undefined : await version.withFiles(files);
	return workspace ? { ...version, workspace, damaged: new Set([...version.damaged].filter((path) => !files.has(path))) } : version;
}

/** The file as the other version has it; nothing when that is damaged too, or not there. */
export function standInFor(path: string, other: ReadVersion): (readonly [string, Uint8Array])[] {
	const bytes = other.damaged.has(path) ? undefined : other.bytes(path);
	return bytes ? [[path, bytes]] : [];
}

/** Something that the other version has in the given files is written elsewhere by now: with stand-ins it would be there twice. */
function isMovedOut(version: ReadVersion, other: ReadVersion, files: ReadonlySet<string>): boolean {
	if (files.size === 0) return false;
	const isWithin = ({ origin }: Item): boolean => files.has(origin.document.file.path);
	const nameOf = ({ kind, id, name }: Item): string => `${kind}|${id ?? name.lt}`;
	const elsewhere = ({ workspace }: ReadVersion): ReadonlySet<string> => new Set(itemsOf(workspace).flatMap((item) => (isWithin(item) ? [] : [nameOf(item)])));
	const [was, is] = [elsewhere(other), elsewhere(version)];
	return itemsOf(other.workspace).some((item) => isWithin(item) && is.has(nameOf(item)) && !was.has(nameOf(item)));
}
