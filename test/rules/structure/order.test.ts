import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { applyFixes } from '../../../src/fix/apply.ts';
import { runRules } from '../../../src/rules/run.ts';
import { order } from '../../../src/rules/structure/order.ts';
import { linked } from '../../sample-workspace.ts';

const HEAD = `kind: activity-plan
id: svp
title: Planas
years: {from: 2015, to: 2017}
mission: Tarnauti
programmes:
`;

interface Sorted {
	readonly found: readonly Diagnostic[];
	readonly text: string;
}

function sorted(programmes: string, head = HEAD): Sorted {
	const text = head + programmes;
	const workspace = linked({ 'plan.yaml': 'kind: workspace\nplans: [svp]\n', 'svp.yaml': text });
	const found = runRules(workspace, [order]);
	const [document] = workspace.documents.filter(({ file }) => file.path === 'svp.yaml');
	const { changes } = applyFixes(document ? [document.file] : [], found);
	return { found, text: (changes[0]?.after ?? text).slice(head.length) };
}

describe('order of siblings', () => {
	it.each<[string, string, string]>([
		[
			'block items with the comments above, behind and under them',
			`  # antroji
  # (dvi eilutės)
  - code: "02"
    name: B # pastaba B
    # apie B
  # pirmoji
  - code: "01"
    name: A
`,
			`  # pirmoji
  - code: "01"
    name: A
  # antroji
  # (dvi eilutės)
  - code: "02"
    name: B # pastaba B
    # apie B
`,
		],
		[
			'with empty lines left where they are',
			`  - code: "03"
    name: C

  # --- kita dalis ---

  - code: "01"
    name: A


  - code: "02"
    name: B`,
			`  - code: "01"
    name: A

  # --- kita dalis ---

  - code: "02"
    name: B


  - code: "03"
    name: C`,
		],
		['flow items', `  [{code: "02", name: B}, {code: "01",  name: A}]\n`, `  [{code: "01",  name: A}, {code: "02", name: B}]\n`],
		['block items in one line each', `  - {code: "02", name: B} # b\n  - {code: "01", name: A}\n`, `  - {code: "01", name: A}\n  - {code: "02", name: B} # b\n`],
		[
			'items that end with a text of several lines',
			`- code: "02"
  name: B
  description: |
    # tai ne komentaras

    pabaiga
- code: "01"
  name: A
`,
			`- code: "01"
  name: A
- code: "02"
  name: B
  description: |
    # tai ne komentaras

    pabaiga
`,
		],
		['by number, not by letter', `- {code: "10", name: J}\n- {code: "9", name: I}\n`, `- {code: "9", name: I}\n- {code: "10", name: J}\n`],
	])('sorts %s', (_what, before, after) => {
		const { found, text } = sorted(before);
		expect(found).toHaveLength(1);
		expect(text).toBe(after);
		expect(sorted(after)).toEqual({ found: [], text: after });
	});

	it('tells a mixed-up list once, at the first that stands too late', () => {
		const { found } = sorted(`- {code: "03", name: C}\n- {code: "02", name: B}\n- {code: "01", name: A}\n`);
		expect(found.map(({ message, help }) => [message.en, help?.en])).toEqual([['Programme 02 “B” stands after 03', 'In order: 01, 02 and 03']]);
		expect(found[0]?.related?.[0]?.message.lt).toBe('turėtų būti po jo');
	});

	it('has no fix for a flow list with comments', () => {
		const { found } = sorted(`  [{code: "02", name: B}, # b\n   {code: "01", name: A}]\n`);
		expect(found.map(({ fix }) => fix)).toEqual([undefined]);
	});

	it('is silent where a code is no number', () => {
		expect(sorted(`- {code: "02", name: B}\n- {code: "A1", name: A}\n- {code: "01", name: A}\n`).found).toEqual([]);
	});

	it('sorts in a file of several documents only the list itself', () => {
		const before = `- {code: "02", name: B}\n- {code: "01", name: A}\n---\nkind: units\nentries: []\n`;
		expect(sorted(before).text).toBe(`- {code: "01", name: A}\n- {code: "02", name: B}\n---\nkind: units\nentries: []\n`);
	});

	it('keeps carriage returns', () => {
		const windows = (text: string): string => text.replaceAll('\n', '\r\n');
		const { text } = sorted(windows(`  # b\n  - code: "02"\n    name: B\n  - code: "01"\n    name: A\n`), windows(HEAD));
		expect(text).toBe(windows(`  - code: "01"\n    name: A\n  # b\n  - code: "02"\n    name: B\n`));
	});
});
