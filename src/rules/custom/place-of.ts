import type { Place, YamlPath } from '../../source/types.ts';
import { type Subject, subjectHead } from './targets.ts';

/** `appropriations.0.2015` as the steps of a path. */
export function stepsOf(at: string): readonly string[] {
	return at.split('.');
}

/** The place of a field of what was judged; of its head when it has no such field. A list or a mapping is pointed out by its key. */
export function fieldOr(subject: Subject, at: string | undefined): Place {
	if (at === undefined) return subjectHead(subject);
	const { document, path } = subject.origin;
	let value = path.reduce<unknown>(member, document.data);
	const own: (string | number)[] = [];
	for (const step of stepsOf(at)) {
		own.push(Array.isArray(value) ? Number(step) : step);
		value = member(value, step);
	}
	if (value === undefined || value === null) return subjectHead(subject);
	const whole: YamlPath = [...path, ...own];
	const isPlain = typeof value !== 'object';
	if (isPlain) return document.place(whole);
	return typeof own.at(-1) === 'number' ? firstLine(document.place(whole)) : document.place(whole, 'key');
}

/** The first line of a place. */
export function firstLine({ file, range }: Place): Place {
	const line = file.text.slice(range.start, range.end).split('\n', 1)[0]?.trimEnd() ?? '';
	return { file, range: { start: range.start, end: range.start + Math.max(1, line.length) } };
}

function member(value: unknown, step: string | number): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
	return Reflect.get(value, step);
}
