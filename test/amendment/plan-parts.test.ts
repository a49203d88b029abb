import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample-workspace.ts';
import { points, pointsBetween, texts } from './sample-points.ts';

describe('money outside of programmes', () => {
	const RESERVE = '  - {name: Direktoriaus rezervas, source: SB, amounts: {2014: 200.0, 2015: 200.0, 2016: 200.0, 2017: 200.0}}\n';
	const total = (was: string, is: string): string => `Pakeisti bendrą plano 2016 metų asignavimų sumą ir vietoj ${was} nustatyti ${is}.`;
	const [WAS, MORE] = ['200_000 (dviejų šimtų tūkstančių)_Eur', '250_000 (du šimtus penkiasdešimt tūkstančių)_Eur'];

	it.each<[string, string, readonly string[]]>([
		[
			'another name alone',
			RESERVE.replace('Direktoriaus', 'Administracijos direktoriaus'),
			['Pakeisti rezervo „Direktoriaus rezervas“ pavadinimą ir jį išdėstyti taip: «Administracijos direktoriaus rezervas»'],
		],
		[
			'another name and sum: by the name in force',
			RESERVE.replace('Direktoriaus', 'Administracijos direktoriaus').replace('2016: 200.0', '2016: 250.0'),
			[
				'Pakeisti rezervo „Direktoriaus rezervas“ pavadinimą ir jį išdėstyti taip: «Administracijos direktoriaus rezervas»',
				`Pakeisti rezervo „Direktoriaus rezervas“ 2016 metų asignavimus ir vietoj ${WAS} nustatyti ${MORE}.`,
				total('405_000 (keturių šimtų penkių tūkstančių)_Eur', '455_000 (keturis šimtus penkiasdešimt penkis tūkstančius)_Eur'),
			],
		],
		['another source', RESERVE.replace('source: SB', 'source: ES'), ['Pakeisti rezervo „Direktoriaus rezervas“ finansavimo šaltinį ir vietoj „SB“ nustatyti „ES“.']],
		[
			'one more, with a sum',
			`${RESERVE}  - {name: Mero fondas, source: ES, amounts: {2016: 50.0}}\n`,
			[
				'Papildyti planą rezervu „Mero fondas“ (finansavimo šaltinis – ES).',
				'Nustatyti rezervo „Mero fondas“ 2016 metų asignavimus: 50_000 (penkiasdešimt tūkstančių)_Eur.',
				total('405_000 (keturių šimtų penkių tūkstančių)_Eur', '455_000 (keturis šimtus penkiasdešimt penkis tūkstančius)_Eur'),
			],
		],
	])('is told by the names of reserves: %s', (_what, changed, expected) => {
		expect(texts(points('svp.yaml', [RESERVE, changed]))).toEqual(expected);
	});
});

describe('strategic goals and programmes', () => {
	const GOAL = '  - {code: "02", id: sg-miestas, name: Švarus miestas}\n';

	it.each<[what: string, edit: readonly [string, string], said: readonly string[]]>([
		['a goal with another name', ['name: Stipri ekonomika', 'name: Auganti ekonomika'], ['Pakeisti 01 strateginį tikslą „Stipri ekonomika“ ir jį išdėstyti taip: «01 Auganti ekonomika»']],
		['a goal with another code', ['code: "01", id: sg-ekonomika', 'code: "02", id: sg-ekonomika'], ['Buvusį 01 strateginį tikslą „Stipri ekonomika“ laikyti 02 strateginiu tikslu.']],
		['a goal that came', ['reserves:\n', `${GOAL}reserves:\n`], ['Papildyti planą 02 strateginiu tikslu „Švarus miestas“.']],
		['a goal’s target', ['targets: {2017: 900}', 'targets: {2017: 950}'], ['Pakeisti 01 strateginio tikslo vertinimo kriterijus ir juos išdėstyti taip:']],
		['a programme with another name', ['lt: Ekonominės raidos programa', 'lt: Verslo programa'], ['Pakeisti 01 programą „Ekonominės raidos programa“ ir ją išdėstyti taip: «01 Verslo programa»']],
		['a programme with another code', ['code: "01"\nname: {lt: Ekon', 'code: "03"\nname: {lt: Ekon'], ['Buvusią 01 programą „Ekonominės raidos programa“ laikyti 03 programa.']],
	])('%s', (_what, edit, said) => {
		expect(texts(points('svp.yaml', edit))).toEqual(said);
	});

	it('a goal that went', () => {
		const text = SAMPLE['svp.yaml'] ?? '';
		const before = { ...SAMPLE, 'svp.yaml': text.replace('reserves:\n', `${GOAL}reserves:\n`) };
		expect(texts(pointsBetween(before, SAMPLE))).toEqual(['Pripažinti netekusiu galios 02 strateginį tikslą „Švarus miestas“.']);
	});
});
