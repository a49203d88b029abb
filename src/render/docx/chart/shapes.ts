/** A drawing as a group of Word's shapes, whose texts can be edited. */
import type { Drawing, LineMark, Mark, RectMark, Stroke, TextMark } from '../../chart/marks.ts';
import { boundsOf } from '../../chart/texts.ts';
import { escapeXml } from '../../xml.ts';

const EMU_PER_POINT = 12_700;
/** Around a text that stands free, so that it isn't broken where letters are a little wider. */
const EASE = 3;

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
const hex = (colour: string): string => colour.slice(1).toUpperCase();
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const place = ({ x, y, width, height }: Box, flips = ''): string => `<a:xfrm${flips}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

const lineOf = (stroke: Stroke | undefined): string => (stroke ? `<a:ln w="${emu(stroke.thickness)}">${solid(stroke.colour)}</a:ln>` : '<a:ln><a:noFill/></a:ln>');

const JUSTIFICATION = { start: 'left', middle: 'center', end: 'right' } as const;

function lookXml({ face, isStruck, colour, size }: TextMark): string {
	const half = Math.round(size * 2);
	return `<w:rPr>${face === 'bold' ? '<w:b/><w:bCs/>' : ''}${isStruck ? '<w:strike/>' : ''}<w:color w:val="${hex(colour)}"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`;
}

/** Texts one below the other, or on one line where they are on one. */
function paragraph(texts: readonly TextMark[]): string {
	const [first] = texts;
	if (!first) return '';
	const isBelow = (text: TextMark, index: number): boolean => index > 0 && text.y !== texts[index - 1]?.y;
	const runs = texts.map((text, index) => `<w:r>${lookXml(text)}${isBelow(text, index) ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(text.text)}</w:t></w:r>`);
	return `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="${JUSTIFICATION[first.anchor]}"/></w:pPr>${runs.join('')}</w:p>`;
}

function shape(box: Box, fill: string | undefined, stroke: Stroke | undefined, texts: readonly TextMark[], inset: number): string {
	const content = texts.length === 0 ? '' : `<wps:txbx><w:txbxContent>${paragraph(texts)}</w:txbxContent></wps:txbx>`;
	const body = `<wps:bodyPr wrap="square" lIns="${emu(inset)}" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr>`;
	const kind = texts.length === 0 ? '<wps:cNvSpPr/>' : '<wps:cNvSpPr txBox="1"/>';
	return `<wps:wsp>${kind}<wps:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill ? solid(fill) : '<a:noFill/>'}${lineOf(stroke)}</wps:spPr>${content}${body}</wps:wsp>`;
}

function connector({ x1, y1, x2, y2, stroke }: LineMark): string {
	const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
	const flips = (x2 - x1) * (y2 - y1) < 0 ? ' flipV="1"' : '';
	return `<wps:wsp><wps:cNvCnPr/><wps:spPr>${place(box, flips)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineOf(stroke)}</wps:spPr><wps:bodyPr/></wps:wsp>`;
}

const isIn = (text: TextMark, { x, y, width, height }: RectMark): boolean => text.x >= x && text.x <= x + width && text.y >= y && text.y <= y + height;

function freeText(text: TextMark): string {
	const { left, right, top, bottom } = boundsOf(text);
	const width = right - left + 2 * EASE;
	const x = text.anchor === 'start' ? left : text.anchor === 'middle' ? left - EASE : left - 2 * EASE;
	return shape({ x, y: top - EASE, width, height: bottom - top + 2 * EASE }, undefined, undefined, [text], 0);
}

/** Shapes in the order of marks; a rectangle takes the texts that follow it and lie in it. */
function shapesOf(marks: readonly Mark[]): string[] {
	const shapes: string[] = [];
	for (let at = 0; at < marks.length; at++) {
		const mark = marks[at];
		if (mark?.kind === 'line') shapes.push(connector(mark));
		else if (mark?.kind === 'text') shapes.push(freeText(mark));
		else if (mark?.kind === 'rect') {
			const texts: TextMark[] = [];
			for (let next = marks[at + 1]; next?.kind === 'text' && isIn(next, mark); next = marks[at + 1]) {
				texts.push(next);
				at++;
			}
			const inset = texts[0]?.anchor === 'start' ? texts[0].x - mark.x : 0;
			shapes.push(shape(mark, mark.fill, mark.stroke, texts, inset));
		}
	}
	return shapes;
}

/** The graphic of a drawing made of lines, rectangles and texts: trees and tiles have no other marks. */
export function groupGraphic({ width, height, marks }: Drawing): string {
	const extent = `<a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
	const frame = `<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>${extent}<a:chOff x="0" y="0"/><a:chExt cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm></wpg:grpSpPr>`;
	const namespaces = 'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
	return `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp ${namespaces}><wpg:cNvGrpSpPr/>${frame}${shapesOf(marks).join('')}</wpg:wgp></a:graphicData>`;
}
