import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/document/check/index.ts';
import { parseNarrative } from '../../../src/source/markdown.ts';
import { templateLibrary } from '../../../src/source/templates.ts';
import { parseYamlFile } from '../../../src/source/yaml.ts';

const head = (name: string, rest: string): string => `kind: template\nname: ${name}\ntitle: Kauno planas\nfor: activity-plan\n${rest}`;

/** What is wrong with the colours of the template «kaunas», each as «line:column “what is there” message | help», in a language. */
function faults(templates: Readonly<Record<string, string>>, language: 'lt' | 'en' = 'en'): string[] {
	const documents = Object.entries(templates).flatMap(([name, text]) => parseYamlFile({ path: `${name}/template.yaml`, text: head(name, text) }).documents);
	const narratives = new Map(Object.keys(templates).map((name) => [`${name}/document.md`, parseNarrative({ path: `${name}/document.md`, text: '# Įvadas\n' })]));
	const library = templateLibrary({ documents, narratives });
	const parts = library.get('kaunas');
	if (!parts) throw new Error('no template');
	return checkTemplate(parts, library.keys()).map(({ rule, message, place, help }) => {
		expect(rule).toBe('template/contrast');
		if (!place) throw new Error('no place');
		const { file, range } = place;
		const before = file.text.slice(0, range.start).split('\n');
		return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} “${file.text.slice(range.start, range.end)}” ${message[language]} | ${help?.[language]}`;
	});
}

describe('the colours of a template', () => {
	it.each([
		['white on a dark head, and dark headings', 'styles:\n  tableHead: {fill: "#1b4f72", color: "#ffffff"}\n  heading1: {color: "#1b4f72"}\n'],
		['black on light grounds', 'styles:\n  tableShade1: {fill: "#eaf2f8"}\n  tableShade2: {fill: "#d4e6f1"}\n  tableShade3: {fill: "#a9cce3"}\n'],
		['lines, which are no letters', 'styles:\n  table: {border: "#d5d8dc"}\n  rule: {color: "#d5d8dc"}\n'],
		['charts in dark and lighter colours', 'chartColors: ["#1b4f72", "#b9770e", "#7b241c"]\n'],
		['large letters, which need less', 'styles:\n  title: {size: 20, color: "#888888"}\n  heading1: {size: 14, bold: true, color: "#888888"}\n'],
	])('are readable: %s', (_, styles) => {
		expect(faults({ kaunas: styles })).toEqual([]);
	});

	it.each([
		[
			'a pale colour of charts',
			'chartColors: ["#1b4f72", "#f4d03f"]\n',
			['5:26 “"#f4d03f"” The colour #f4d03f of charts has a contrast of 1.50:1 on paper, and needs at least 3:1 | `#a88f2b` would do'],
		],
		[
			'colours of charts that differ by hue alone',
			'chartColors:\n  - "#21618c"\n  - "#a93226"\n',
			['7:5 “"#a93226"” The colours #21618c and #a93226 of charts are equally dark (1.00:1): side by side only their hues would tell them apart | Put a darker and a lighter colour side by side'],
		],
		[
			'a colour of charts that is there already, or nearly so',
			'chartColors: ["#1b4f72", "#b9770e", "#1B4F72", "#b9770a"]\n',
			[
				'5:37 “"#1B4F72"” The colour #1B4F72 of charts is given twice | Give each series a colour of its own',
				'5:48 “"#b9770a"” The colour #b9770a of charts is nearly the same as #b9770e | Give each series a colour of its own',
			],
		],
		[
			'the letters of a heading',
			'styles:\n  heading2: {color: "#888888"}\n',
			['6:21 “"#888888"” The letters #888888 of `heading2` have a contrast of 3.54:1 on the ground #ffffff, and need at least 4.5:1 | `heading2: {color: "#737373"}` would do'],
		],
		[
			'large letters',
			'styles:\n  title: {size: 20, color: "#aaaaaa"}\n',
			['6:28 “"#aaaaaa"” The letters #aaaaaa of `title` have a contrast of 2.32:1 on the ground #ffffff, and need at least 3:1 | `title: {color: "#8f8f8f"}` would do'],
		],
		[
			'letters on the ground of a head',
			'styles:\n  tableHead: {fill: "#1b4f72", color: "#7f8c8d"}\n',
			['6:39 “"#7f8c8d"” The letters #7f8c8d of `tableHead` have a contrast of 2.50:1 on the fill #1b4f72 of `tableHead`, and need at least 4.5:1 | `tableHead: {color: "#b7bebf"}` would do'],
		],
		[
			'a dark ground under black letters',
			'styles:\n  tableShade3: {fill: "#1b4f72"}\n',
			['6:23 “"#1b4f72"” The letters #000000 of `tableShade3` have a contrast of 2.40:1 on the fill #1b4f72 of `tableShade3`, and need at least 4.5:1 | `tableShade3: {color: "#bfbfbf"}` would do'],
		],
		[
			'letters of sums on the usual greys, darkest on a screen',
			'styles:\n  tableTotal: {color: "#666666"}\n',
			['6:23 “"#666666"” The letters #666666 of `tableTotal` have a contrast of 3.12:1 on the fill #bfbfbf of `tableShade3`, and need at least 4.5:1 | `tableTotal: {color: "#4d4d4d"}` would do'],
		],
	])('are told: %s', (_, styles, expected) => {
		expect(faults({ kaunas: styles })).toEqual(expected);
	});

	it('are told in Lithuanian', () => {
		expect(faults({ kaunas: 'styles:\n  tableHead: {fill: "#1b4f72", color: "#7f8c8d"}\n' }, 'lt')).toEqual([
			'6:39 “"#7f8c8d"” „tableHead“ raidžių #7f8c8d kontrastas „tableHead“ fone #1b4f72 yra 2,50:1, o turi būti bent 4,5:1 | Tiktų „tableHead: {color: "#b7bebf"}“',
		]);
	});

	it('are told in Lithuanian when they are given twice', () => {
		expect(faults({ kaunas: 'chartColors: ["#1b4f72", "#1b4f72"]\n' }, 'lt')).toEqual(['5:26 “"#1b4f72"” Diagramų spalva #1b4f72 nurodyta du kartus | Kiekvienai sekai rašykite kitą spalvą']);
	});

	it('are judged with what the template takes over, where it gives one of the two itself', () => {
		const base = 'styles:\n  tableHead: {fill: "#1b4f72", color: "#ffffff"}\n';
		expect(faults({ base, kaunas: 'extends: base\nstyles:\n  tableHead: {color: "#1b4f72"}\n' })).toHaveLength(1);
		expect(faults({ base: base.replace('#ffffff', '#1b4f72'), kaunas: 'extends: base\n' })).toEqual([]);
	});
});
