import type { Origin } from '../model/types.ts';
import { positionOf } from '../source/position.ts';
import type { SourceFile, YamlPath } from '../source/types.ts';
import type { Spot } from './types.ts';

/** Where an offset of a file stands. */
export function spotAt(file: SourceFile, offset: number): Spot {
	return { file: file.path, ...positionOf(file, offset) };
}

/** Where a value of a YAML document stands; the nearest there is, when it is missing. */
export function spotOf({ document, path }: Origin, field: YamlPath = []): Spot {
	const { file, range } = document.place([...path, ...field], 'value');
	return spotAt(file, range.start);
}
