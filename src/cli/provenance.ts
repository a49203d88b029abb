import type { Language } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Publication } from '../model/types.ts';
import { registersVersion } from './judges.ts';
import type { Revision } from './revision.ts';
import { programVersion } from './version.ts';

/** What decides of a document's words besides the files and the program. */
export interface Edition {
	readonly language: Language;
	readonly draft: boolean;
	/** The name of the part that is made alone; the whole when absent. */
	readonly only: string | undefined;
	/** SOURCE_DATE_EPOCH. */
	readonly epoch: number | undefined;
	/** The version of the workspace's files. */
	readonly revision: Revision | undefined;
}

/** Said in place of a commit where the files were none's. */
export const UNCOMMITTED = 'uncommitted';

/**
 * What a plan's documents are made from and by, and which edition they are: enough to make them again. The same files make the same, whoever has
 * changed but not committed them.
 */
export function madeFrom(workspace: LinkedWorkspace, { id }: Pick<Publication, 'id'>, { language, draft, only, epoch, revision }: Edition): ReadonlyMap<string, string> {
	const version = programVersion();
	const registers = registersVersion(workspace);
	return new Map([
		['commit', revision && !revision.isChanged ? revision.commit : UNCOMMITTED],
		['tool', version],
		['rules', version],
		...(registers === undefined ? [] : [['registers', registers] as const]),
		['document', id],
		['language', language],
		...(draft ? [['draft', 'yes'] as const] : []),
		...(only === undefined ? [] : [['only', only] as const]),
		...(epoch === undefined ? [] : [['date', String(epoch)] as const]),
	]);
}
