/** Figures beside what a native chart draws (ECMA-376 part 1, 21.2.2.47 to 49). Elements stand in the order of the schema. */
import type { ChartSeries } from '../../../document/nodes.ts';
import type { FigurePlace } from '../../chart/marks.ts';
import { escapeXml } from '../../xml.ts';
import { NO_OUTLINE, textProperties } from './looks.ts';

export interface LabelLook {
	readonly format: string;
	readonly position?: 'outEnd' | 'ctr' | 't' | 'b';
	readonly colour?: string;
	/** Of the whole, in per cent, instead of the figure. */
	readonly isShare?: boolean;
}

function lookXml({ format, position, colour = '#000000', isShare = false }: LabelLook): string {
	return [
		`<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_OUTLINE}</c:spPr>${textProperties(8, colour)}${position === undefined ? '' : `<c:dLblPos val="${position}"/>`}`,
		`<c:showLegendKey val="0"/><c:showVal val="${isShare ? 0 : 1}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="${isShare ? 1 : 0}"/><c:showBubbleSize val="0"/>`,
	].join('');
}

/**
 * The figures of a series that our own drawing has room for, the same ones in the same places.
 * @param lookOf of the figure at a place; of all others without one
 */
export function labels({ values }: ChartSeries, shown: readonly FigurePlace[], lookOf: (place?: FigurePlace) => LabelLook): string {
	if (shown.length === 0) return '';
	const usual = lookXml(lookOf());
	const own = values.flatMap((value, category) => {
		if (!value) return [];
		const place = shown.find((one) => one.category === category);
		const look = place ? lookXml(lookOf(place)) : '<c:delete val="1"/>';
		return look === usual ? [] : [`<c:dLbl><c:idx val="${category}"/>${look}</c:dLbl>`];
	});
	return `<c:dLbls>${own.join('')}${usual}</c:dLbls>`;
}
