/** The number in a caption's label, which Word counts by itself. */

export interface NumberedLabel {
	readonly before: string;
	readonly number: string;
	readonly after: string;
	/** What captions of the kind are counted as: «lentelė», «pav», “Table”. */
	readonly sequence: string;
}

/** «1 lentelė», «1 pav.»; “Table 1”. */
const NUMBER_FIRST = /^(?<number>\d+)(?<after>\s+(?<sequence>\p{L}+)[^\d]*)$/u;
const NUMBER_LAST = /^(?<before>(?<sequence>\p{L}+)[^\d]*)(?<number>\d+)$/u;

/** A label around its number; undefined when it has no single number. */
export function numberedLabel(label: string): NumberedLabel | undefined {
	const { before = '', number, after = '', sequence } = (NUMBER_FIRST.exec(label) ?? NUMBER_LAST.exec(label))?.groups ?? {};
	return number === undefined || sequence === undefined ? undefined : { before, number, after, sequence };
}

/** Numbers of captions in the order in which they stand, each sequence counted by itself, as Word does it. */
export class Sequences {
	readonly #last = new Map<string, number>();

	/** The field of a label's number. One that does not follow the last, in an excerpt or beside what was deleted, is set: counted anew it stays as it is printed. */
	instruction({ sequence, number }: NumberedLabel): string {
		const [last, next] = [this.#last.get(sequence) ?? 0, Number(number)];
		this.#last.set(sequence, next);
		return `SEQ ${sequence} \\* ARABIC${next === last + 1 ? '' : ` \\r ${next}`}`;
	}
}
