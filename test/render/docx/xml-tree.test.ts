import { describe, expect, it } from 'vitest';
import { descendants, parseXml, textOf } from './xml-tree.ts';

describe('parseXml', () => {
	it('reads elements, attributes and text', () => {
		const root = parseXml('<?xml version="1.0"?><w:p w:a="1 &lt; 2"><w:r><w:t xml:space="preserve"> a &amp; b </w:t><w:br/></w:r></w:p>');
		expect(root.attributes).toEqual({ 'w:a': '1 < 2' });
		expect(textOf(root)).toBe(' a & b \n');
		expect(descendants(root, 'w:t')).toHaveLength(1);
	});

	it.each(['<a><b></a></b>', '<a>', '<a></a><b></b>', '<a b=c></a>', '<a></a', 'text', '<a>1 < 2</a>'])('refuses %s', (xml) => {
		expect(() => parseXml(xml)).toThrow(/./);
	});
});
