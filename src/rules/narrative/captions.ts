import type { Place } from '../../source/types.ts';
import { isCaptioned } from './directives.ts';
import type { Found } from './texts.ts';

/** The caption of a picture, table, chart or tree as it is written, and where; undefined when there is none, or it is escaped so that its place can't be told. */
export function captionOf(found: Found<'leafDirective'> | Found<'image'>): { readonly text: string; readonly place: Place } | undefined {
	const { file, range } = found.place;
	const text = isImage(found) ? found.node.title : isCaptioned(found) ? found.node.attributes?.caption : undefined;
	const at = text ? file.text.slice(range.start, range.end).lastIndexOf(text) : -1;
	return text && at >= 0 ? { text, place: { file, range: { start: range.start + at, end: range.start + at + text.length } } } : undefined;
}

function isImage(found: Found<'leafDirective'> | Found<'image'>): found is Found<'image'> {
	return found.node.type === 'image';
}
