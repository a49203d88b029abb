/** SVG pictures as form XObjects: their paths as operators (ISO 32000-1, 8.5, 8.7.4 and 11.6.6). */
import { type Matrix, matrixOf, type Segment, segmentsOf, unitBox } from '../../svg/geometry.ts';
import { parseMarkup, type SvgNode } from '../../svg/markup.ts';
import type { SvgPicture } from '../../svg/open.ts';
import type { PdfFile } from './file.ts';
import { Raw, reference } from './syntax.ts';

/** The picture has what PDF says in other words, or not at all: patterns, masks, filters, gradients that let through. */
export class NotDrawable extends Error {}

/** Pictures may be a few units wide, so numbers have more decimals than elsewhere. */
const number = (value: number): string => String(Math.round(value * 1e5) / 1e5);
const numbers = (values: readonly number[]): string => values.map(number).join(' ');

const KNOWN = new Set(
	'd fill stroke transform opacity clip-path fill-opacity stroke-opacity fill-rule clip-rule stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset id'.split(
		' ',
	),
);
const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

/** The content of one XObject, and what it names. */
interface Content {
	readonly file: PdfFile;
	readonly byId: ReadonlyMap<string, SvgNode>;
	readonly operators: string[];
	/** Dictionaries or references by category and name. */
	readonly resources: Map<'ExtGState' | 'Shading' | 'XObject', Map<string, string>>;
}

const value = (node: SvgNode, name: string, otherwise: number): number => Number(node.attributes.get(name) ?? otherwise);

function rgb(colour: string): string {
	if (!/^#[\da-f]{6}$/i.test(colour)) throw new NotDrawable(colour);
	return numbers([1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255));
}

function named(content: Content, category: 'ExtGState' | 'Shading' | 'XObject', written: string): string {
	const known = content.resources.get(category) ?? new Map<string, string>();
	content.resources.set(category, known);
	const before = [...known].find(([, other]) => other === written)?.[0];
	const name = before ?? `${category.charAt(0)}${known.size + 1}`;
	known.set(name, written);
	return `/${name}`;
}

const pathOperators = (segments: readonly Segment[]): string =>
	segments.map((segment) => (segment.to === 'Z' ? 'h' : `${numbers(segment.points)} ${segment.to === 'M' ? 'm' : segment.to === 'L' ? 'l' : 'c'}`)).join(' ');

const referred = (content: Content, url: string): SvgNode | undefined => content.byId.get(/^url\(#(.+)\)$/.exec(url)?.[1] ?? '');

/** A function of one input from the colours of a gradient's stops. */
function colourFunction(stops: readonly SvgNode[]): string {
	const colours = stops.map((stop) => {
		if (value(stop, 'stop-opacity', 1) < 1) throw new NotDrawable('stop-opacity');
		return { offset: value(stop, 'offset', 0), colour: rgb(stop.attributes.get('stop-color') ?? '#000000') };
	});
	const [first, last] = [colours[0], colours.at(-1)];
	if (!first || !last) throw new NotDrawable('no stops');
	const all = [{ ...first, offset: 0 }, ...colours.filter(({ offset }) => offset > 0 && offset < 1), { ...last, offset: 1 }];
	const parts = all.slice(1).map(({ colour }, index) => `<</FunctionType 2/Domain[0 1]/C0[${all[index]?.colour}]/C1[${colour}]/N 1>>`);
	const bounds = all.slice(1, -1).map(({ offset }) => offset);
	return `<</FunctionType 3/Domain[0 1]/Functions[${parts.join('')}]/Bounds[${numbers(bounds)}]/Encode[${parts.map(() => '0 1').join(' ')}]>>`;
}

/** A shading that fills the path clipped to. */
function shadingOperators(gradient: SvgNode, segments: readonly Segment[], content: Content): string {
	const { name, attributes, children } = gradient;
	if ((attributes.get('spreadMethod') ?? 'pad') !== 'pad') throw new NotDrawable('spreadMethod');
	const at = (key: string, otherwise: number): number => value(gradient, key, otherwise);
	const [cx, cy] = [at('cx', 0.5), at('cy', 0.5)];
	const linear = name === 'linearGradient';
	if (!linear && name !== 'radialGradient') throw new NotDrawable(name);
	const coordinates = linear ? [at('x1', 0), at('y1', 0), at('x2', 1), at('y2', 0)] : [at('fx', cx), at('fy', cy), 0, cx, cy, at('r', 0.5)];
	const shading = `<</ShadingType ${linear ? 2 : 3}/ColorSpace/DeviceRGB/Coords[${numbers(coordinates)}]/Function ${colourFunction(children)}/Extend[true true]>>`;
	const units: readonly Matrix[] = attributes.get('gradientUnits') === 'userSpaceOnUse' ? [] : [unitBox(segments)];
	const moves = [...units, matrixOf(attributes.get('gradientTransform'))].map((matrix) => `${numbers(matrix)} cm`);
	return `${moves.join(' ')} ${named(content, 'Shading', shading)} sh`;
}

function strokeOperators(node: SvgNode): string {
	const dash = (node.attributes.get('stroke-dasharray') ?? '').split(/[\s,]+/).filter((part) => part !== '' && part !== 'none');
	return [
		`${rgb(node.attributes.get('stroke') ?? '')} RG ${number(value(node, 'stroke-width', 1))} w`,
		`${CAPS[node.attributes.get('stroke-linecap') ?? 'butt'] ?? 0} J ${JOINS[node.attributes.get('stroke-linejoin') ?? 'miter'] ?? 0} j ${number(value(node, 'stroke-miterlimit', 4))} M`,
		`[${dash.join(' ')}] ${number(value(node, 'stroke-dashoffset', 0))} d`,
	].join(' ');
}

function drawPath(node: SvgNode, content: Content): void {
	const segments = segmentsOf(node.attributes.get('d') ?? '');
	const path = pathOperators(segments);
	const [fill, stroke] = [node.attributes.get('fill') ?? '#000000', node.attributes.get('stroke') ?? 'none'];
	const star = node.attributes.get('fill-rule') === 'evenodd' ? '*' : '';
	const opacity = [value(node, 'fill-opacity', 1), value(node, 'stroke-opacity', 1)];
	const faint = opacity.some((one) => one < 1) ? `${named(content, 'ExtGState', `<</ca ${opacity[0]}/CA ${opacity[1]}>>`)} gs ` : '';
	const gradient = referred(content, fill);
	if (gradient) content.operators.push(`q ${faint}${path} W${star} n ${shadingOperators(gradient, segments, content)} Q`);
	else if (fill !== 'none') content.operators.push(`q ${faint}${rgb(fill)} rg ${path} f${star} Q`);
	if (stroke !== 'none') content.operators.push(`q ${faint}${strokeOperators(node)} ${path} S Q`);
}

/** What lies outside of a clip's paths is left out; the clip of the clip applies too. */
function clipOperators(node: SvgNode, content: Content): string {
	const reference = node.attributes.get('clip-path');
	if (reference === undefined) return '';
	const clip = referred(content, reference);
	if (clip?.name !== 'clipPath' || clip.attributes.has('clipPathUnits') || clip.children.some(({ name, attributes }) => name !== 'path' || attributes.has('clip-path'))) throw new NotDrawable('clip');
	const star = clip.children.some(({ attributes }) => attributes.get('clip-rule') === 'evenodd') ? '*' : '';
	if (star && clip.children.length > 1) throw new NotDrawable('clip');
	if (clip.attributes.has('transform') || clip.children.some(({ attributes }) => attributes.has('transform'))) throw new NotDrawable('clip');
	return `${clipOperators(clip, content)} ${clip.children.map((path) => pathOperators(segmentsOf(path.attributes.get('d') ?? ''))).join(' ')} W${star} n`;
}

function draw(node: SvgNode, content: Content): void {
	if (node.name === 'defs') return;
	if ((node.name !== 'g' && node.name !== 'path') || [...node.attributes.keys()].some((key) => !KNOWN.has(key))) throw new NotDrawable(node.name);
	const transform = node.attributes.get('transform');
	content.operators.push(`q ${transform === undefined ? '' : `${numbers(matrixOf(transform))} cm`} ${clipOperators(node, content)}`);
	if (node.name === 'path') drawPath(node, content);
	else if (value(node, 'opacity', 1) < 1) drawGroup(node, content);
	else for (const child of node.children) draw(child, content);
	content.operators.push('Q');
}

/** A group that lets through as a whole: what lies below within it doesn't show. */
function drawGroup(node: SvgNode, content: Content): void {
	const group = inner(content);
	for (const child of node.children) draw(child, group);
	const object = written(group, { BBox: new Raw('[-32768 -32768 32768 32768]'), Group: new Raw('<</Type/Group/S/Transparency/CS/DeviceRGB/I true>>') });
	const opacity = value(node, 'opacity', 1);
	content.operators.push(`${named(content, 'ExtGState', `<</ca ${opacity}/CA ${opacity}>>`)} gs ${named(content, 'XObject', reference(object))} Do`);
}

const inner = ({ file, byId }: Pick<Content, 'file' | 'byId'>): Content => ({ file, byId, operators: [], resources: new Map() });

function written({ file, operators, resources }: Content, entries: Record<string, unknown>): number {
	const categories = [...resources].map(([category, known]) => `/${category}<<${[...known].map(([name, text]) => `/${name} ${text}`).join('')}>>`);
	return file.stream(Buffer.from(operators.join('\n'), 'latin1'), { Type: 'XObject', Subtype: 'Form', ...entries, Resources: new Raw(`<<${categories.join('')}>>`) });
}

const flattened = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(flattened)];

/**
 * Writes a picture as an object that fills the unit square, as images do.
 * @throws NotDrawable when paths can't say what it shows
 */
export function writeSvg(file: PdfFile, { markup, width, height }: SvgPicture): number {
	const root = parseMarkup(markup);
	const byId = new Map(flattened(root).flatMap((node) => (node.attributes.has('id') ? [[node.attributes.get('id') ?? '', node] as const] : [])));
	const [left = 0, top = 0, wide = width, high = height] = (root.attributes.get('viewBox') ?? `0 0 ${width} ${height}`).split(/[\s,]+/).map(Number);
	// As browsers do by default: as large as fits, in the middle.
	const scale = Math.min(width / wide, height / high);
	const [dx, dy] = [(width - wide * scale) / 2 - left * scale, (height - high * scale) / 2 - top * scale];
	const content = inner({ file, byId });
	content.operators.push(`${numbers([scale / width, 0, 0, -scale / height, dx / width, 1 - dy / height])} cm`);
	for (const child of root.children) draw(child, content);
	return written(content, { BBox: new Raw('[0 0 1 1]') });
}
