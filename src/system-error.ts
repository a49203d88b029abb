/** What the operating system says of files, in words. */
import type { Bilingual } from './diagnostic.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
	EACCES: { lt: 'trūksta teisių', en: 'permission denied' },
	EPERM: { lt: 'operacinė sistema neleidžia', en: 'the operating system does not allow it' },
	EROFS: { lt: 'failų sistema tik skaitoma', en: 'the file system is read-only' },
	ENOTDIR: { lt: 'kelio dalis yra failas, ne aplankas', en: 'a part of the path is a file, not a folder' },
	EEXIST: { lt: 'toks failas jau yra', en: 'it exists already' },
	EISDIR: { lt: 'tai aplankas, ne failas', en: 'it is a folder, not a file' },
	ENOENT: { lt: 'tokio failo ar aplanko nėra', en: 'no such file or folder' },
	ENAMETOOLONG: { lt: 'vardas per ilgas', en: 'the name is too long' },
	ENOSPC: { lt: 'diske nebėra vietos', en: 'the disk is full' },
	EDQUOT: { lt: 'viršyta disko kvota', en: 'the disk quota is exceeded' },
	EIO: { lt: 'disko klaida', en: 'disk error' },
	EMFILE: { lt: 'atverta per daug failų', en: 'too many open files' },
};

export function errorCode(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the operating system refused, undefined for what is none of its reasons. */
export function systemReason(error: unknown): Bilingual | undefined {
	return REASONS[errorCode(error) ?? ''];
}
