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
