import type { Item } from './frames.ts';

/** The item further right and down. Lengths in points. */
export function shifted(item: Item, dx: number, dy: number): Item {
	switch (item.kind) {
		case 'rule':
			return { ...item, x1: item.x1 + dx, y1: item.y1 + dy, x2: item.x2 + dx, y2: item.y2 + dy };
		case 'pageNumber':
			return { ...item, right: item.right + dx, y: item.y + dy };
		default:
			return { ...item, x: item.x + dx, y: item.y + dy };
	}
}
