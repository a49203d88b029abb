import type { PhrasingContent } from 'mdast';

/** Plain text as phrasing nodes; line feeds become breaks. */
export function phrasing(text: string): PhrasingContent[] {
	if (text === '') return [];
	return text.split('\n').flatMap((line, index): PhrasingContent[] => (index === 0 ? [{ type: 'text', value: line }] : [{ type: 'break' }, { type: 'text', value: line }]));
}
