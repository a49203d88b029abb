import type { Bilingual } from '../../diagnostic.ts';
import type { RuleContext } from '../types.ts';
import type { Visitor } from '../visitor.ts';
import { suggester } from '../wording.ts';
import type { NamedPath } from './paths.ts';
import { existsIn } from './texts.ts';

/** Reports the paths of one use that lead to no file. Those that leave the workspace are another rule's (narrative/outside-workspace). */
export function missingPaths({ workspace, report }: RuleContext, use: NamedPath['use'], message: (path: string) => Bilingual): Visitor {
	const exists = existsIn(workspace);
	const suggest = suggester(() => (use === 'slot' ? workspace.narratives.keys() : workspace.assets));
	return {
		path(named) {
			if (named.use !== use || named.leaves || exists(named.path)) return;
			report({
				message: message(named.written),
				place: named.place,
				...(named.element === undefined ? {} : { element: named.element }),
				help: suggest(named.path),
			});
		},
	};
}
