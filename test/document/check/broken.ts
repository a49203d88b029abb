/** A template that is sound, and what is wrong with others made of it. */
import { checkTemplate, type TemplateUse } from '../../../src/document/check/index.ts';
import { parseNarrative } from '../../../src/source/markdown.ts';
import { templateLibrary } from '../../../src/source/templates.ts';
import { parseYamlFile } from '../../../src/source/yaml.ts';

export const TEMPLATE = 'kind: template\nname: kaunas\ntitle: Kauno planas\nfor: activity-plan\n';
export const DOCUMENT = '# Įvadas\n\n::narrative{slot=introduction}\n\n::form{name=own}\n';
export const FORM = `kind: form
caption: "{year1} metų suvestinė"
columns:
  - {id: name, head: Pavadinimas, width: 60}
  - {id: code, head: Kodas, width: 10}
  - {head: Lėšos, width: 10, money: {year: 1}}
  - {id: target, each: target-years, width: 10}
rows:
  - each: programmes
    as: programme
    rows:
      - {band: "{programme.code} {programme.name}"}
      - each: goals
        as: goal
        rows:
          - block:
              cells: {name: "{goal.name}"}
              lines: measures
              line: {code: "{line.fullCode}"}
              beside: indicators
              besideCells: {}
              total: {name: Iš viso}
      - {total: Iš viso}
`;

export const SHORT_FORM = 'kind: form\ncaption: F2\ncolumns: [{id: name, head: x, width: 9}]\nrows: [{cells: {name: "{plan.title}"}}]\n';

export type Files = Readonly<Record<'template.yaml' | 'document.md' | 'forms/own.yaml', string>>;
export const SOUND: Files = { 'template.yaml': TEMPLATE, 'document.md': DOCUMENT, 'forms/own.yaml': FORM };

/** What is wrong with a template, each as «file:line:column “what is there” rule: message | help». */
export function faults(files: Readonly<Record<string, string>>, use?: TemplateUse): string[] {
	const sources = Object.entries(files).map(([path, text]) => ({ path: `t/${path}`, text }));
	const library = templateLibrary({
		documents: sources.filter(({ path }) => path.endsWith('.yaml')).flatMap((file) => parseYamlFile(file).documents),
		narratives: new Map(sources.filter(({ path }) => path.endsWith('.md')).map((file) => [file.path, parseNarrative(file)])),
	});
	const parts = library.get('kaunas');
	if (!parts) throw new Error('no template');
	return checkTemplate(parts, library.keys(), use).map(({ rule, message, place, help }) => {
		if (!place) throw new Error(`${rule} has no place`);
		const { file, range } = place;
		const before = file.text.slice(0, range.start).split('\n');
		const at = `${file.path.replace(/^t\//, '')}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
		return `${at} “${file.text.slice(range.start, range.end)}” ${rule.replace('template/', '')}: ${message.en}${help ? ` | ${help.en}` : ''}`;
	});
}
