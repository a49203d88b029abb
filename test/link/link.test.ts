import { describe, expect, it } from 'vitest';
import { linkWorkspace } from '../../src/link/link.ts';
import { element, linked, modelOf, SAMPLE } from '../sample-workspace.ts';

const workspace = linked(SAMPLE);
const nameOf = (reference: string): string | undefined => {
	const target = workspace.resolve(reference);
	return target && ('title' in target ? target.title.lt : target.name.lt);
};

describe('a reference', () => {
	it.each([
		['spp', 'Strateginis plėtros planas'],
		['spp:1', 'Ekonomika'],
		['spp:1.1.1.2', 'Mugė'],
		['svp:01', 'Ekonominės raidos programa'],
		['svp:S-01', 'Stipri ekonomika'],
		['sg-ekonomika', 'Stipri ekonomika'],
		['svp:01.01.01.01', 'Verslo fondas'],
		['verslo-fondas', 'Verslo fondas'],
		['svp:P-01-01-01-01-02', 'Konsultacijos'],
		['svp:E-01-01', 'Įmonių skaičius'],
		['lietuva-2030', '„Lietuva 2030“'],
		['lietuva-2030:1', 'Sumani visuomenė'],
	])('%s is %s', (reference, name) => {
		expect(nameOf(reference)).toBe(name);
	});

	it.each(['', '01', 'svp:', 'svp:1', 'svp:01.01.09', 'spp:01', 'SVP:01', 'Verslo fondas', 'svp:S-09'])('%j is none', (reference) => {
		expect(workspace.resolve(reference)).toBeUndefined();
	});

	it('is read with its place from the files', () => {
		const [reference] = element(workspace, 'measure', '01.01.01.01').serves;
		expect(reference && workspace.resolve(reference)).toBe(element(workspace, 'measure', '1.1.1.1'));
	});

	it('is every name that resolves, and only those', () => {
		expect(workspace.names.filter((name) => workspace.resolve(name) === undefined)).toEqual([]);
		expect(workspace.names).toContain('spp:1.1.1');
		expect(workspace.names).not.toContain('');
	});
});

describe('backlinks', () => {
	const served = (reference: string): string[] => {
		const target = workspace.resolve(reference);
		return target ? workspace.servedBy(target).map((one) => `${one.kind} ${one.fullCode}`) : ['nothing'];
	};

	it.each([
		['spp:1', ['strategicGoal 01', 'programme 01']],
		['spp:1.1', ['goal 01.01']],
		['spp:1.1.1', ['task 01.01.01']],
		['spp:1.1.1.1', ['measure 01.01.01.01']],
		['spp:1.1.1.2', []],
		['sg-ekonomika', ['programme 01']],
		['lietuva-2030:1', ['priority 1']],
		['lietuva-2030', []],
	])('of %s', (reference, expected) => {
		expect(served(reference)).toEqual(expected);
	});
});

describe('duplicates', () => {
	it('keep their first bearer', () => {
		const text =
			'kind: activity-plan\nid: svp\nyears: {from: 2015, to: 2017}\nprogrammes:\n  - {code: "01", id: a, name: Pirma}\n  - {code: "01", id: b, name: Antra}\n  - {code: "02", id: a, name: Trečia}\n';
		const { resolve, elements } = linkWorkspace(modelOf({ 'a.yaml': text }).workspace);
		const named = (reference: string): string | undefined => elements.find((one) => one === resolve(reference))?.name.lt;
		expect([named('svp:01'), named('a'), named('b'), named('svp:02')]).toEqual(['Pirma', 'Pirma', 'Antra', 'Trečia']);
		expect(elements).toHaveLength(3);
	});

	it('are counted each in backlinks', () => {
		const { resolve, servedBy } = linkWorkspace(
			modelOf({ 'a.yaml': 'kind: activity-plan\nid: svp\nyears: {from: 2015, to: 2017}\nprogrammes:\n  - {code: "01", serves: [svp]}\n  - {code: "02", serves: [svp, nera]}\n' }).workspace,
		);
		const target = resolve('svp');
		expect(target && servedBy(target).map(({ fullCode }) => fullCode)).toEqual(['01', '02']);
	});
});
