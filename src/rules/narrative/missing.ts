import { posix } from 'node:path';
import type { Bilingual } from '../../diagnostic.ts';
import type { RuleContext } from '../types.ts';
import type { Visitor } from '../visitor.ts';
import { suggester } from '../wording.ts';
import type { NamedPath } from './paths.ts';
import { existsIn } from './texts.ts';

/** Reports the paths of one use that lead to no file. Those that leave the workspace are another rule's (narrative/outside-workspace). */
export function missingPaths({ workspace, report }: RuleContext, use: NamedPath['use'], message: (path: string) => Bilingual): Visitor {
	const exists = existsIn(workspace);
	const files = (): Iterable<string> => (use === 'slot' ? workspace.narratives.keys() : workspace.assets);
	const suggesters = new Map<string, ReturnType<typeof suggester>>();
	/** What is suggested is written as the path is: from the folder of the file that names it. */
	const suggested = ({ path, place }: NamedPath): Bilingual | undefined => {
		const folder = posix.dirname(place.file.path);
		const fromHere = (file: string): string => posix.relative(folder, file);
		const suggest = suggesters.get(folder) ?? suggester(() => Array.from(files(), fromHere));
		suggesters.set(folder, suggest);
		return suggest(fromHere(path));
	};
	return {
		path(named) {
			if (named.use !== use || named.leaves || exists(named.path)) return;
			report({
				message: message(named.written),
				place: named.place,
				...(named.element === undefined ? {} : { element: named.element }),
				help: suggested(named),
			});
		},
	};
}
