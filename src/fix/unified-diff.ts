import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { ChangedText } from './apply.ts';

/** The changes as `git apply` and `patch -p1` take them. `nameOf` says how a path is to be named. */
export function unifiedDiff(changes: readonly ChangedText[], nameOf: (path: string) => string = (path) => path): string {
	return changes
		.map(({ path, before, after }) => {
			const name = nameOf(path);
			return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY });
		})
		.join('');
}
