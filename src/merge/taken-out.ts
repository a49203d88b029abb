import { parseYamlFile } from '../source/yaml.ts';

/** An element that one side has taken out, or put into another file, while the other changed it. */
export interface TakenOut {
	/** Of the conflict's first mark, from 1. */
	readonly line: number;
	readonly by: 'ours' | 'theirs';
	readonly id?: string;
	/** In Lithuanian. */
	readonly name: string;
}

/** Such elements in a merged text, from its marks of so many signs: one side of the conflict is empty. */
export function takenOutIn(text: string, markerSize: number): TakenOut[] {
	const mark = (sign: string): string => `^${sign}{${markerSize}}(?: .*)?\r?\n`;
	const conflicts = new RegExp(`${mark('<')}([\\s\\S]*?)${mark('=')}([\\s\\S]*?)${mark('>')}`, 'gm');
	return [...text.matchAll(conflicts)].flatMap(({ index, 1: ours = '', 2: theirs = '' }): TakenOut[] => {
		if ((ours === '') === (theirs === '')) return [];
		const line = text.slice(0, index).split('\n').length;
		return elementsIn(ours || theirs).map((element) => ({ line, by: ours === '' ? 'ours' : 'theirs', ...element }));
	});
}

/** The items of a list with names. */
function elementsIn(text: string): Pick<TakenOut, 'id' | 'name'>[] {
	const data = parseYamlFile({ path: '', text }).documents[0]?.data;
	return (Array.isArray(data) ? data : []).flatMap((item: unknown) => {
		const [name, id] = [member(item, 'name'), member(item, 'id')];
		const words = typeof name === 'string' ? name : member(name, 'lt');
		return typeof words === 'string' ? { name: words, ...(typeof id === 'string' ? { id } : {}) } : [];
	});
}

function member(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
