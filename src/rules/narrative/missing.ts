import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Report } from '../types.ts';
import { suggester } from '../wording.ts';
import { type NamedPath, namedPaths } from './paths.ts';
import { existsIn } from './texts.ts';

/** Reports the paths of one use that lead to no file. Those that leave the workspace are another rule's (narrative/outside-workspace). */
export function reportMissing(workspace: LinkedWorkspace, report: Report, use: NamedPath['use'], message: (path: string) => Bilingual): void {
	const exists = existsIn(workspace);
	const suggest = suggester(() => (use === 'slot' ? workspace.narratives.keys() : workspace.assets));
	for (const named of namedPaths(workspace)) {
		if (named.use !== use || named.leaves || exists(named.path)) continue;
		report({
			message: message(named.written),
			place: named.place,
			...(named.element === undefined ? {} : { element: named.element }),
			help: suggest(named.path),
		});
	}
}
