import { describe, expect, it } from 'vitest';
import { MARK, marksOf } from '../../src/rules/marks.ts';

describe('marksOf', () => {
	it.each<[string, readonly (keyof typeof MARK)[]]>([
		['', []],
		['Vaikų darželių atnaujinimas ĄČĘĖĮŠŲŪŽ', []],
		['„Kauno vasara“ – miesto šventė…', ['quote']],
		['2015', ['digit']],
		['ir kt.', ['point']],
		['gatvės, kiemai; skverai', ['comma']],
		['pietų-šiaurės', ['hyphen']],
		['"Verslas"', ['straightQuote']],
		["d'Artanjanas", ['quote']],
		['(priedas)', ['bracket']],
		['120 €', ['digit', 'euro']],
		['EUR', ['euro']],
		['du  tarpai', ['spaces']],
		['du \u00a0tarpai', ['spaces']],
		[' vienas ', []],
		['gat\u00advė', ['foreign']],
		['е kirilica', ['foreign']],
		['ge\u0307lė', ['foreign']],
		['a\u0001', ['foreign']],
		['eilutė\nkita\tir', []],
		['ir ir', ['repeat']],
		['gatvės Ir ir, skverai', ['comma', 'repeat']],
		['Į į miestą', ['repeat']],
		['ir\r\nir', ['repeat']],
		['miesto\n  miesto', ['spaces', 'repeat']],
		['ir kur', []],
	])('%j', (text, kinds) => {
		const marks = marksOf(text);
		expect(Object.entries(MARK).flatMap(([kind, bit]) => ((marks & bit) === 0 ? [] : [kind]))).toEqual(kinds);
	});
});
