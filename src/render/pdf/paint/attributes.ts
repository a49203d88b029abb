import type { Attributes } from '../structure.ts';
import { byteString } from './syntax.ts';

/** The dictionary of an element's attributes (ISO 32000-1, 14.8.5). */
export function attributeSyntax(attributes: Attributes): string {
	switch (attributes.owner) {
		case 'List':
			return `<</O/List/ListNumbering/${attributes.numbering}>>`;
		case 'Layout':
			return 'placement' in attributes ? `<</O/Layout/Placement/${attributes.placement}>>` : '<</O/Layout/TextDecorationType/LineThrough>>';
		case 'Table': {
			const { scope, rowSpan = 1, colSpan = 1, headers = [] } = attributes;
			return [
				'<</O/Table',
				scope ? `/Scope/${scope}` : '',
				rowSpan > 1 ? `/RowSpan ${rowSpan}` : '',
				colSpan > 1 ? `/ColSpan ${colSpan}` : '',
				headers.length > 0 ? `/Headers[${headers.map(byteString).join(' ')}]` : '',
				'>>',
			].join('');
		}
	}
}
