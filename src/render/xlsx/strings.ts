/** The texts of a workbook, each written once. */
import { escapeXml, XML_DECLARATION } from '../xml.ts';

/** More is more than a cell can hold. */
const LONGEST = 32_767;

export interface SharedStrings {
	/** The number of a text, which cells name it by. */
	indexOf(text: string): number;
	xml(): string;
}

export function sharedStrings(): SharedStrings {
	const indices = new Map<string, number>();
	return {
		indexOf: (text) => {
			const known = indices.get(text);
			if (known !== undefined) return known;
			indices.set(text, indices.size);
			return indices.size - 1;
		},
		xml: () => {
			const items = [...indices.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
			return `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
		},
	};
}

/** A cell keeps its lines; what looks like an escape of Excel's own (`_x0041_`) is escaped. */
function cellText(text: string): string {
	const whole = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
	return whole
		.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
		.split('\n')
		.map(escapeXml)
		.join('\n');
}
