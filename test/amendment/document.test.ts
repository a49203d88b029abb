import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { amendmentDocument } from '../../src/amendment/document.ts';
import { compare } from '../../src/diff/index.ts';
import type { DocumentBlock, DocumentTree } from '../../src/document/nodes.ts';
import { version } from '../diff/versions.ts';
import { shown } from '../document/sample.ts';
import { type Files, SAMPLE } from '../sample-workspace.ts';

function draftOf(files: Files, before: Files = SAMPLE): DocumentTree {
	const [old, fresh] = [version(before, 'old'), version(files, 'new')];
	const { tree, diagnostics } = amendmentDocument({ comparison: compare(old, fresh), old: old.workspace, new: fresh.workspace }, new Date(0));
	expect(diagnostics).toEqual([]);
	return tree;
}

/** Lines of one paragraph with a stroke between. */
const linesOf = (block: DocumentBlock): string => ('children' in block ? block.children.map((one) => (one.type === 'break' ? '|' : plainText(one))).join('') : plainText(block));

const said = (block: DocumentBlock): string =>
	block.type === 'formTable'
		? shown(`[${block.id}${block.caption ? `: ${block.caption.label}. ${plainText(block.caption)}` : ''}]`)
		: `${block.type === 'statement' ? `${block.look}: ` : ''}${shown(linesOf(block))}`;

const changed: Files = {
	...SAMPLE,
	'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('wages: 12.5', 'wages: 13.5').replace('name: Gerinti aplinką', 'name: Kurti aplinką'),
	'spp.yaml': (SAMPLE['spp.yaml'] ?? '').replace('name: Remti smulkųjį verslą', 'name: Remti verslą'),
};

describe('a draft decision', () => {
	it('has the head and the signature of an act, and a point for each plan', () => {
		const { sections, title } = draftOf(changed);
		expect(title).toBe('DĖL STRATEGINIŲ PLANŲ PAKEITIMO');
		expect(sections.map(({ orientation, children }) => [orientation, children.map(said)])).toEqual([
			[
				'portrait',
				[
					'mark: Projektas',
					'issuer: KAUNO MIESTO SAVIVALDYBĖS TARYBA',
					'title: SPRENDIMAS',
					'title: DĖL STRATEGINIŲ PLANŲ PAKEITIMO',
					'line: 2015 m. ____________________ d. Nr. ________',
					'line: ',
					'_',
					'Vadovaudamasi Lietuvos Respublikos vietos savivaldos įstatymu, Kauno miesto savivaldybės taryba n u s p r e n d ž i a:',
					'1. Pakeisti strateginį plėtros planą „Strateginis plėtros planas“:',
					'1.1. Pakeisti 1.1.1 uždavinį „Remti smulkųjį verslą“ ir jį išdėstyti taip:',
					'„1.1.1 Remti verslą“.',
					'2. Pakeisti strateginį veiklos planą „Strateginis veiklos planas“, patvirtintą Kauno miesto savivaldybės tarybos 2015_m. balandžio 2_d. sprendimu Nr._T-127:',
					'2.1. Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedo_1_lentelę.',
					'2.2. Pakeisti 01.01.02 uždavinį „Gerinti aplinką“ ir jį išdėstyti taip:',
					'„01.01.02 Kurti aplinką“.',
					'Šis sprendimas gali būti skundžiamas Lietuvos Respublikos administracinių bylų teisenos įstatymo nustatyta tvarka.',
					'signature: Savivaldybės meras ______________________________',
				],
			],
			['landscape', ['annex: Kauno miesto savivaldybės tarybos|2015 m. ______________ d. sprendimo Nr._________|priedas', '[t-2-1: 1 lentelė. 01.01.01.01 priemonė „Verslo fondas“]']],
		]);
	});

	it('has one annex for the broad rows of all plans, their tables numbered through', () => {
		const { sections } = draftOf({ ...changed, 'spp.yaml': (SAMPLE['spp.yaml'] ?? '').replace('ES: 6800.0', 'ES: 7000.0') });
		const [decision, annex, ...more] = sections.map(({ orientation, children }) => ({ orientation, lines: children.map(said) }));
		expect(more).toEqual([]);
		expect([decision?.orientation, decision?.lines.filter((line) => line.includes('priedo'))]).toEqual([
			'portrait',
			['1.1. Pakeisti 1.1.1.1 priemonę „Inkubatorius“ ir ją išdėstyti pagal priedo_1_lentelę.', '2.1. Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedo_2_lentelę.'],
		]);
		expect([annex?.orientation, annex?.lines.slice(1)]).toEqual(['landscape', ['[t-1-1: 1 lentelė. 1.1.1.1 priemonė „Inkubatorius“]', '[t-2-1: 2 lentelė. 01.01.01.01 priemonė „Verslo fondas“]']]);
	});

	it('has no annex where no rows are broad', () => {
		const { sections } = draftOf({ ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('name: Gerinti aplinką', 'name: Kurti aplinką') });
		expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait']);
	});

	it('has a line for each member of a list that comes', () => {
		const acts = 'legalActs: [Pirmas įstatymas, Antras įstatymas, Trečias įstatymas]';
		const { sections } = draftOf({ ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('coordinator: "12"', `coordinator: "12"\npassport: {${acts}}`) });
		expect(sections[0]?.children.map(said).filter((line) => line.includes('įstatymas'))).toEqual(['„Pirmas įstatymas;', 'Antras įstatymas;', 'Trečias įstatymas“.']);
	});

	it('cites the decision that it amends', () => {
		const { title, sections } = draftOf({ ...SAMPLE, 'svp.yaml': changed['svp.yaml'] ?? '' });
		expect(shown(title)).toBe('DĖL KAUNO MIESTO SAVIVALDYBĖS TARYBOS 2015_M. BALANDŽIO 2_D. SPRENDIMO NR._T-127 PAKEITIMO');
		expect(sections[0]?.children.map(said)).toContain('line: Kaunas');
	});

	it('calls a plan by the title and the approval that are in force', () => {
		const renamed = (SAMPLE['svp.yaml'] ?? '').replace('lt: Strateginis veiklos planas', 'lt: Veiklos planas').replace('2015-04-02, number: T-127', '2016-01-05, number: T-1');
		const { title, sections } = draftOf({ ...SAMPLE, 'svp.yaml': renamed });
		expect(shown(title)).toContain('SPRENDIMO NR._T-127 PAKEITIMO');
		expect(sections.flatMap(({ children }) => children.map(said)).filter((line) => /^\d|^„/.test(line))).toEqual([
			'1. Pakeisti strateginį veiklos planą „Strateginis veiklos planas“, patvirtintą Kauno miesto savivaldybės tarybos 2015_m. balandžio 2_d. sprendimu Nr._T-127:',
			'1.1. Pakeisti plano pavadinimą ir jį išdėstyti taip:',
			'„Veiklos planas“.',
		]);
	});

	it('repeals a plan that is gone, and approves a new one', () => {
		const { 'svp.yaml': _, ...others } = SAMPLE;
		const one: Files = { ...others, 'plan.yaml': (SAMPLE['plan.yaml'] ?? '').replace('plans: [spp, svp]', 'plans: [spp]') };
		const points = (tree: DocumentTree): string[] => tree.sections.flatMap(({ children }) => children.map(said)).filter((line) => /^\d+\. /.test(line));
		expect([shown(draftOf(one).title), points(draftOf(one))]).toEqual([
			'DĖL KAUNO MIESTO SAVIVALDYBĖS TARYBOS 2015_M. BALANDŽIO 2_D. SPRENDIMO NR._T-127 PRIPAŽINIMO NETEKUSIU GALIOS',
			['1. Pripažinti netekusiu galios strateginį veiklos planą „Strateginis veiklos planas“, patvirtintą Kauno miesto savivaldybės tarybos 2015_m. balandžio 2_d. sprendimu Nr._T-127.'],
		]);
		expect([draftOf(SAMPLE, one).title, points(draftOf(SAMPLE, one))]).toEqual([
			'DĖL KAUNO MIESTO SAVIVALDYBĖS 2015–2017 METŲ STRATEGINIO VEIKLOS PLANO PATVIRTINIMO',
			['1. Patvirtinti strateginį veiklos planą „Strateginis veiklos planas“ (pridedama).'],
		]);
	});

	it('says when there is nothing to amend', () => {
		expect(draftOf(SAMPLE).sections.flatMap(({ children }) => children.map(said))).toContain('Pakeitimų nėra.');
	});
});
