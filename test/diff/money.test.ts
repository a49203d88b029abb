import { describe, expect, it } from 'vitest';
import { type Files, SAMPLE } from '../sample-workspace.ts';
import { compared } from './versions.ts';

const STREETS = /(?<=\n) {10}- code: "01"\n(?: {12}id: gatves\n)? {12}name: Gatvės\n[\s\S]*2015: 0\.2\}\n/;

/** The sample whose activity plan has another id, and perhaps another text. */
function renamed(change: (text: string) => string = (text) => text): Files {
	const text = (SAMPLE['svp.yaml'] ?? '').replace('id: svp\n', 'id: svp-naujas\n').replace('parent: svp\n', 'parent: svp-naujas\n');
	return { ...SAMPLE, 'plan.yaml': (SAMPLE['plan.yaml'] ?? '').replace('[spp, svp]', '[spp, svp-naujas]'), 'svp.yaml': change(text) };
}

/** The sample with a second activity plan of one measure, and the first with or without it. */
function withSecond(isFirst: boolean): Files {
	const first = (SAMPLE['svp.yaml'] ?? '').replace('name: Gatvės', 'id: gatves\n            name: Gatvės');
	const streets = STREETS.exec(first)?.[0] ?? '';
	const head = (first.split('    tasks:\n')[0] ?? '').replace('id: svp\n', 'id: antras\n').replace('parent: svp\n', 'parent: antras\n').replaceAll('sg-ekonomika', 'sg-antras');
	const own = `          - {code: "07", name: Kita, bodies: ["12"], appropriations: [{source: SB, 2015: 1.0}]}\n${isFirst ? '' : streets}`;
	const rest = `    tasks:\n      - code: "02"\n        name: Gerinti aplinką\n        measures:\n${own}`;
	const left = first.replace(streets, `          - {code: "08", name: Liko, bodies: ["12"], appropriations: [{source: SB, 2015: 2.0}]}\n${isFirst ? streets : ''}`);
	return { ...SAMPLE, 'plan.yaml': (SAMPLE['plan.yaml'] ?? '').replace('[spp, svp]', '[spp, svp, antras]'), 'svp.yaml': left, 'antras.yaml': `${head}${rest}` };
}

const totalsOf = (old: Files, fresh: Files) =>
	compared(old, fresh).money.map(({ plan, isProven, rows }) => [
		plan,
		isProven,
		...rows.filter(({ by, column }) => by === 'year' && column === '2015').map((row) => `${row.old.toFixed()} → ${row.new.toFixed()}`),
	]);

describe('money of plans', () => {
	it('of a plan with another id is that of the plan it was, with what is gone', () => {
		expect(totalsOf(SAMPLE, renamed())).toContainEqual(['svp-naujas', true, '1420.3 → 1420.3']);
		expect(
			totalsOf(
				SAMPLE,
				renamed((text) => text.replace(STREETS, '')),
			),
		).toContainEqual(['svp-naujas', true, '1420.3 → 420']);
	});

	it('of a measure that moved to another plan was the first’s and is the second’s', () => {
		for (const isBack of [false, true]) {
			const [old, fresh] = [withSecond(!isBack), withSecond(isBack)];
			const [more, less] = ['1422.3', '422'];
			expect(totalsOf(old, fresh)).toContainEqual(['svp', true, isBack ? `${less} → ${more}` : `${more} → ${less}`]);
			expect(totalsOf(old, fresh)).toContainEqual(['antras', true, isBack ? '1201.3 → 201' : '201 → 1201.3']);
		}
	});
});
