import { describe, expect, it } from 'vitest';
import { insertionPoints } from '../../src/amendment/insertions.ts';
import { buildDocument } from '../../src/document/build.ts';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import { compared, version } from '../diff/versions.ts';
import { activityPlan, type Files, SAMPLE } from '../sample-workspace.ts';

const DATA = 'Metai,Skaičius\n2014,1\n';
const TABLE = '::table{src=../duomenys/a.csv caption="Lentelė A"}';
const CHART = '::chart{src=../duomenys/b.csv type=line caption="Kreivė B" alt="Auga"}';
const MONEY = '::chart{type=bar of=appropriations by=source caption="Lėšos pagal šaltinius"}';
const TEXT = `# Apie\n\nPirma.\n\n${TABLE}\n\n${CHART}\n\n# Lėšos\n\nAntra.\n\n${MONEY}\n`;

const OLD: Files = {
	...SAMPLE,
	'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('mission:', 'narrative: {introduction: tekstai/ivadas.md}\nmission:'),
	'tekstai/ivadas.md': TEXT,
	'duomenys/a.csv': DATA,
	'duomenys/b.csv': DATA,
	'duomenys/c.csv': DATA,
};

function printed(workspace: LinkedWorkspace) {
	const plan = activityPlan(workspace);
	const { tree } = buildDocument(workspace, plan, { language: 'lt', draft: false });
	if (!tree) throw new Error('No document');
	return { workspace, plan, tree };
}

function said(files: Files): string[] {
	const fresh = { ...OLD, ...files };
	const points = insertionPoints(printed(version(OLD, 'old').workspace), printed(version(fresh, 'new').workspace), compared(OLD, fresh).findings);
	expect(points.every(({ text, refersToComparison }) => refersToComparison || text.startsWith('Pripažinti'))).toBe(true);
	return points.map(({ text }) => text.replace(' pagal pridedamą lyginamąjį variantą.', '').replaceAll('\u00a0', ' '));
}

const text = (from: string, to: string): Files => ({ 'tekstai/ivadas.md': TEXT.replace(from, () => to) });
const OTHER = DATA.replace('2014,1', '2014,2');

describe('what texts of a plan show', () => {
	it.each<[string, Files, readonly string[]]>([
		['other data of a table', { 'duomenys/a.csv': OTHER }, ['Pakeisti plano 1 lentelę']],
		['other data of a chart', { 'duomenys/b.csv': OTHER }, ['Pakeisti plano 1 paveikslą']],
		['of both', { 'duomenys/a.csv': OTHER, 'duomenys/b.csv': OTHER }, ['Pakeisti plano 1 lentelę', 'Pakeisti plano 1 paveikslą']],
		['data that no text shows', { 'duomenys/c.csv': OTHER }, []],
		['another caption', text('Lentelė A', 'Duomenų lentelė'), ['Pakeisti plano 1 lentelę']],
		['another kind of chart', text('type=line', 'type=bar'), ['Pakeisti plano 1 paveikslą']],
		['another kind of chart of money', text('type=bar of', 'type=pie of'), ['Pakeisti plano 2 paveikslą']],
		['what is not printed', text('alt="Auga"', 'alt="Didėja"'), []],
		['a table more', text('Antra.', 'Antra.\n\n::table{src=../duomenys/c.csv caption="Lentelė C"}'), ['Papildyti plano tekstą lentele „Lentelė C“']],
		['a chart less', text(CHART, ''), ['Pripažinti netekusiu galios plano 1 paveikslą „Kreivė B“.']],
		['two charts in the other order', { 'tekstai/ivadas.md': TEXT.replace(CHART, '@').replace(MONEY, CHART).replace('@', MONEY) }, ['Pakeisti plano 1 ir 2 paveikslus']],
		['a table under another heading', { 'tekstai/ivadas.md': TEXT.replace(TABLE, '').replace(MONEY, `${TABLE}\n\n${MONEY}`) }, ['Pakeisti plano 1 lentelę']],
		['a renamed heading', text('# Lėšos', '# Pinigai'), []],
		['the plan’s own money', { 'svp.yaml': (OLD['svp.yaml'] ?? '').replace('2015: 120.0', '2015: 150.5') }, []],
	])('is named in a decision: %s', (_what, files, expected) => {
		expect(said(files)).toEqual(expected);
	});
});
