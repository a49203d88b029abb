import type { Origin } from '../model/types.ts';
import type { OffsetRange, SourceFile, YamlPath } from '../source/types.ts';
import type { Spot } from './types.ts';

const starts = new WeakMap<SourceFile, readonly number[]>();

/** Where an offset of a file stands; its lines are found once. */
export function spotAt(file: SourceFile, { start }: OffsetRange): Spot {
	const lines = starts.get(file) ?? lineStarts(file.text);
	starts.set(file, lines);
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle] ?? 0) <= start) low = middle;
		else high = middle - 1;
	}
	return { file: file.path, line: low + 1, column: start - (lines[low] ?? 0) + 1 };
}

/** Where a value of a YAML document stands; the nearest there is, when it is missing. */
export function spotOf({ document, path }: Origin, field: YamlPath = []): Spot {
	const { file, range } = document.place([...path, ...field], 'value');
	return spotAt(file, range);
}

function lineStarts(text: string): number[] {
	const found = [text.startsWith('\ufeff') ? 1 : 0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) found.push(match.index + match[0].length);
	return found;
}
