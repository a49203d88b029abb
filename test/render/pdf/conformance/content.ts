/** The content stream of a page: which stretches are marked as what, and which codes of which fonts are shown. */
import type { Dictionary, Reader } from './file.ts';

export interface PageContent {
	/** Numbers of marked content in order. */
	readonly marks: readonly number[];
	/** The tag of each mark. */
	readonly tags: ReadonlyMap<number, string>;
	/** Codes shown by the name of the font. */
	readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
	/** Codes shown in each mark, in order, as `font:code`. */
	readonly shown: ReadonlyMap<number, readonly string[]>;
	/** Baselines of the text in each mark, down the page. */
	readonly baselines: ReadonlyMap<number, ReadonlySet<number>>;
	/** Codes shown in artifacts by their type, as `font:code`. */
	readonly artifacts: ReadonlyMap<string, readonly string[]>;
	/** What is wrong with the marking. */
	readonly faults: readonly string[];
	readonly operators: ReadonlySet<string>;
}

const TOKEN = /<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;
/** Operators that leave something to be seen (ISO 32000-1, annex A). */
const PAINTING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'EI']);
const isOperator = (token: string): boolean => /^[A-Za-z'"*]+$/.test(token) && !['true', 'false', 'null'].includes(token);

type Mark = { readonly kind: 'artifact'; readonly type: string } | { readonly kind: 'content'; readonly id: number } | { readonly kind: 'other' };

/** The list of a key, which is there from now on. */
function listOf<Key>(lists: Map<Key, string[]>, key: Key): string[] {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}

class Scanner {
	readonly marks: number[] = [];
	readonly tags = new Map<number, string>();
	readonly codes = new Map<string, Set<string>>();
	readonly shown = new Map<number, string[]>();
	readonly baselines = new Map<number, Set<number>>();
	readonly artifacts = new Map<string, string[]>();
	readonly faults: string[] = [];
	readonly operators = new Set<string>();
	readonly #open: Mark[] = [];
	#font = '';
	#baseline = 0;

	run(content: string): void {
		let operands: string[] = [];
		for (const [token] of content.matchAll(TOKEN)) {
			if (!isOperator(token)) operands.push(token);
			else {
				this.#operator(token, operands);
				operands = [];
			}
		}
		if (this.#open.length > 0) this.faults.push('marked content is not closed');
	}

	#operator(operator: string, operands: readonly string[]): void {
		this.operators.add(operator);
		if (operator === 'BDC' || operator === 'BMC') this.#begin(operands);
		else if (operator === 'EMC') {
			if (!this.#open.pop()) this.faults.push('EMC without a beginning');
		} else if (operator === 'Tf') this.#font = operands[0]?.slice(1) ?? '';
		else if (operator === 'Tm') this.#baseline = Number(operands[5]);
		if (PAINTING.has(operator) && !this.#open.some(({ kind }) => kind !== 'other')) this.faults.push(`${operator} ${operands.join(' ').slice(0, 40)} is neither content nor artifact`);
		if (operator === 'Tj' || operator === 'TJ') this.#show(operands);
	}

	#begin([tag = '', ...properties]: readonly string[]): void {
		const at = properties.indexOf('/MCID');
		const around = this.#open.find(({ kind }) => kind !== 'other');
		if (tag === '/Artifact') {
			if (around) this.faults.push('an artifact within marked content');
			const type = properties[properties.indexOf('/Type') + 1] ?? '';
			if (!properties.includes('/Type')) this.faults.push('an artifact without a type');
			this.#open.push({ kind: 'artifact', type: type.slice(1) });
		} else if (at >= 0) {
			const id = Number(properties[at + 1]);
			if (around) this.faults.push(`content ${id} within other content`);
			if (this.tags.has(id)) this.faults.push(`content ${id} twice`);
			this.marks.push(id);
			this.tags.set(id, tag.slice(1));
			this.#open.push({ kind: 'content', id });
		} else this.#open.push({ kind: 'other' });
	}

	#show(operands: readonly string[]): void {
		const used = this.codes.get(this.#font) ?? new Set();
		this.codes.set(this.#font, used);
		const mark = this.#open.find(({ kind }) => kind !== 'other');
		if (mark?.kind === 'content') this.baselines.set(mark.id, (this.baselines.get(mark.id) ?? new Set()).add(this.#baseline));
		for (const operand of operands) {
			if (!operand.startsWith('<')) continue;
			for (const code of operand.match(/[0-9A-Fa-f]{4}/g) ?? []) {
				used.add(code);
				const shown = `${this.#font}:${code}`;
				if (mark?.kind === 'content') listOf(this.shown, mark.id).push(shown);
				else if (mark?.kind === 'artifact') listOf(this.artifacts, mark.type).push(shown);
			}
		}
	}
}

/** Reads the content of a page. */
export function pageContent(reader: Reader, page: Dictionary): PageContent {
	const contents = reader.resolve(page['/Contents']);
	const streams = Array.isArray(contents) ? contents : [page['/Contents'] ?? null];
	const scanner = new Scanner();
	scanner.run(streams.map((stream) => reader.object(stream)?.data?.toString('latin1') ?? '').join('\n'));
	return scanner;
}
