import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The programme of a new workspace: both sides begin with it. */
export const ORIGIN = readFileSync(join(import.meta.dirname, '../../templates/init/svp/programa-01.yaml'), 'utf8');

export type Edit = readonly [from: string | RegExp, to: string];

export interface MergeCase {
	readonly what: string;
	readonly ours: readonly Edit[];
	readonly theirs: readonly Edit[];
	/** What the merged file has. */
	readonly has?: readonly string[];
	readonly lacks?: readonly string[];
	/** The conflict, from its first mark to its last; a clean merge when absent. */
	readonly conflict?: string;
}

/** A text that is edited; an edit that changes nothing is a fault of the test. */
export function edited(text: string, edits: readonly Edit[]): string {
	return edits.reduce((before, [from, to]) => {
		const after = before.replace(from, () => to);
		if (after === before) throw new Error(`Nothing to edit: ${from}`);
		return after;
	}, text);
}

const CONSULTING = / {10}- code: "02"\n {12}name: \{lt: Verslininkų[\s\S]*?240\}\n/;
const consulting = CONSULTING.exec(ORIGIN)?.[0] ?? '';
const STREETS_END = 'targets: {2026: 4.5, 2027: 5.2, 2028: 5.3}\n';
const measure = (code: string, name: string, amount: string): string =>
	`          - code: "${code}"\n            name: ${name}\n            type: new\n            bodies: ["3"]\n            serves: [gatviu-atnaujinimas]\n            appropriations:\n              - {source: SB, 2026: ${amount}}\n`;
const conflict = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
const TARGETS = /^.*2026: 200.*\n/m.exec(ORIGIN)?.[0] ?? '';
const targets = (value: string): string => TARGETS.replace('2026: 200', `2026: ${value}`);
const STREETS_TASK = /(?<=\n) {6}- code: "02"\n[\s\S]*5\.3\}\n/;
const FIRST_TASK = /(?<=\n) {6}- code: "01"\n[\s\S]*?(?<=\n)(?= {6}- code: "02")/;
const LINE = '              - {source: SB, 2025: 100.0, 2026: 110.0, 2027: 120.0, 2028: 120.0}\n';

export const CASES: readonly MergeCase[] = [
	{ what: 'different amounts of one line', ours: [['2026: 110.0', '2026: 111']], theirs: [['2027: 120.0', '2027: 125.5']], has: ['{source: SB, 2025: 100.0, 2026: 111, 2027: 125.5, 2028: 120.0}'] },
	{
		what: 'the last element of a list taken out with its key, another added to it',
		ours: [[/(?<=\n) {8}measures:\n {10}- code: "01"\n {12}name: \{lt: Gatv[\s\S]*5\.3\}\n/, '']],
		theirs: [[STREETS_END, `${STREETS_END}${measure('02', 'Aikštės', '12.0')}`]],
		has: [`        measures:\n${measure('02', 'Aikštės', '12.0')}`],
		lacks: ['5.3}'],
	},
	{ what: 'one amount, alike', ours: [['2026: 110.0', '2026: 111']], theirs: [['2026: 110.0', '2026: 111']], has: ['2026: 111,'] },
	{ what: 'one amount, differently', ours: [['2026: 110.0', '2026: 111']], theirs: [['2026: 110.0', '2026: 112']], conflict: conflict(LINE.replace('110.0', '111'), LINE.replace('110.0', '112')) },
	{
		what: 'one amount differently, another in the same line by one side',
		ours: [['2026: 110.0', '2026: 111']],
		theirs: [
			['2026: 110.0', '2026: 112'],
			['2025: 100.0', '2025: 99'],
		],
		conflict: conflict(LINE.replace('110.0', '111').replace('100.0', '99'), LINE.replace('110.0', '112').replace('100.0', '99')),
	},
	{
		what: 'an amount in a block, differently: the one field',
		ours: [['2026: {expenditure: 40.5', '2026: {expenditure: 41']],
		theirs: [['2026: {expenditure: 40.5', '2026: {expenditure: 42']],
		conflict: conflict('                2026: {expenditure: 41, assets: 460.0}\n', '                2026: {expenditure: 42, assets: 460.0}\n'),
	},
	{
		what: 'neighbouring lines',
		ours: [['2026: {expenditure: 40.5', '2026: {expenditure: 41']],
		theirs: [['2027: {expenditure: 42.0', '2027: {expenditure: 43']],
		has: ['2026: {expenditure: 41, assets: 460.0}\n                2027: {expenditure: 43, assets: 480.0}'],
	},
	{ what: 'parts of one split', ours: [['expenditure: 40.5', 'expenditure: 41']], theirs: [['assets: 460.0', 'assets: 470']], has: ['2026: {expenditure: 41, assets: 470}'] },
	{
		what: 'measures added side by side',
		ours: [[STREETS_END, STREETS_END + measure('02', 'Tiltai', '5')]],
		theirs: [[STREETS_END, STREETS_END + measure('03', 'Takai', '6')]],
		has: [measure('02', 'Tiltai', '5') + measure('03', 'Takai', '6')],
	},
	{
		what: 'measures added side by side, the later code first',
		ours: [[STREETS_END, STREETS_END + measure('03', 'Tiltai', '5')]],
		theirs: [[STREETS_END, STREETS_END + measure('02', 'Takai', '6')]],
		has: [measure('02', 'Takai', '6') + measure('03', 'Tiltai', '5')],
	},
	{
		what: 'the same measure added twice',
		ours: [[STREETS_END, STREETS_END + measure('02', 'Tiltai', '5')]],
		theirs: [[STREETS_END, STREETS_END + measure('02', 'Tiltai', '5')]],
		has: [measure('02', 'Tiltai', '5')],
	},
	{
		what: 'two measures of one code added',
		ours: [[STREETS_END, STREETS_END + measure('02', 'Tiltai', '5')]],
		theirs: [[STREETS_END, STREETS_END + measure('02', 'Takai', '6')]],
		conflict: conflict(measure('02', 'Tiltai', '5'), measure('02', 'Takai', '6')),
	},
	{
		what: 'one measure added with two amounts',
		ours: [[STREETS_END, STREETS_END + measure('02', 'Tiltai', '5')]],
		theirs: [[STREETS_END, STREETS_END + measure('02', 'Tiltai', '6')]],
		conflict: conflict('              - {source: SB, 2026: 5}\n', '              - {source: SB, 2026: 6}\n'),
	},
	{
		what: 'a measure renumbered, its target changed',
		ours: [['- code: "02"\n            name: {lt: Verslininkų', '- code: "03"\n            name: {lt: Verslininkų']],
		theirs: [['2026: 200', '2026: 210']],
		has: ['- code: "03"\n            name: {lt: Verslininkų', '2026: 210'],
	},
	{
		what: 'a measure renamed, its target changed',
		ours: [['Verslininkų konsultavimas savivaldybėje', 'Konsultacijos verslui']],
		theirs: [['2026: 200', '2026: 210']],
		has: ['Konsultacijos verslui', '2026: 210'],
	},
	{
		what: 'a name in each of its languages',
		ours: [['Verslininkų konsultavimas savivaldybėje', 'Verslo konsultavimas']],
		theirs: [['Advice to businesses at the municipality', 'Advice']],
		has: ['{lt: Verslo konsultavimas, en: Advice}'],
	},
	{
		what: 'a name, differently',
		ours: [['lt: Remiamos smulkiosios', 'lt: Skatinamos smulkiosios']],
		theirs: [['lt: Remiamos smulkiosios', 'lt: Palaikomos smulkiosios']],
		conflict: conflict(
			'      lt: Skatinamos smulkiosios ir vidutinės įmonės, atnaujinamos gatvės ir šaligatviai.\n',
			'      lt: Palaikomos smulkiosios ir vidutinės įmonės, atnaujinamos gatvės ir šaligatviai.\n',
		),
	},
	{ what: 'a measure taken out, another changed', ours: [[CONSULTING, '']], theirs: [['2026: 110.0', '2026: 111']], has: ['2026: 111'], lacks: ['Verslininkų'] },
	{ what: 'a measure taken out, and changed', ours: [[CONSULTING, '']], theirs: [['2026: 200', '2026: 210']], conflict: conflict('', consulting.replace('2026: 200', '2026: 210')) },
	{ what: 'a measure changed, and taken out', ours: [['2026: 200', '2026: 210']], theirs: [[CONSULTING, '']], conflict: conflict(consulting.replace('2026: 200', '2026: 210'), '') },
	{ what: 'a measure taken out twice', ours: [[CONSULTING, '']], theirs: [[CONSULTING, '']], lacks: ['Verslininkų'] },
	{
		what: 'two measures put in another order, one changed',
		ours: [
			[CONSULTING, ''],
			['        measures:\n          - code: "01"\n            name: {lt: Smulkiojo', `        measures:\n${consulting}          - code: "01"\n            name: {lt: Smulkiojo`],
		],
		theirs: [['2026: 200', '2026: 210']],
		has: [`        measures:\n${consulting.replace('2026: 200', '2026: 210')}`],
	},
	{ what: 'a remark changed, and the amount under it', ours: [['# nefinansinė priemonė: lėšų nereikia', '# be lėšų']], theirs: [['financial: false  ', 'financial: false']], has: ['# be lėšų'] },
	{
		what: 'remarks added to one measure by both',
		ours: [['          - code: "02"\n            name: {lt: Versl', '          # mūsų\n          - code: "02"\n            name: {lt: Versl']],
		theirs: [['          - code: "02"\n            name: {lt: Versl', '          # jų\n          - code: "02"\n            name: {lt: Versl']],
		has: ['          # mūsų\n          # jų\n          - code: "02"'],
	},
	{ what: 'a remark at the top, and a field', ours: [['Sumos – tūkst. Eur', 'Sumos tūkst. eurų']], theirs: [['coordinator: "2"', 'coordinator: "3"']], has: ['Sumos tūkst. eurų', 'coordinator: "3"'] },
	{ what: 'neighbouring fields', ours: [['managers: ["1"]', 'managers: ["2"]']], theirs: [['coordinator: "2"', 'coordinator: "3"']], has: ['managers: ["2"]\ncoordinator: "3"'] },
	{
		what: 'bodies added by both',
		ours: [['type: investment\n            bodies: ["3"]', 'type: investment\n            bodies: ["3", "1"]']],
		theirs: [['type: investment\n            bodies: ["3"]', 'type: investment\n            bodies: ["3", "2"]']],
		has: ['bodies: ["3", "1", "2"]'],
	},
	{
		what: 'a body replaced by both',
		ours: [['type: investment\n            bodies: ["3"]', 'type: investment\n            bodies: ["1"]']],
		theirs: [['type: investment\n            bodies: ["3"]', 'type: investment\n            bodies: ["2"]']],
		conflict: conflict('            bodies: ["1"]\n', '            bodies: ["2"]\n'),
	},
	{
		what: 'sources added by both',
		ours: [[LINE, `${LINE}              - {source: ES, 2026: 5}\n`]],
		theirs: [[LINE, `${LINE}              - {source: SB(VB), 2026: 6}\n`]],
		has: ['              - {source: ES, 2026: 5}\n              - {source: SB(VB), 2026: 6}\n'],
	},
	{
		what: 'a source added, an amount beside it changed',
		ours: [[LINE, `${LINE}              - {source: ES, 2026: 5}\n`]],
		theirs: [['2026: 110.0', '2026: 111']],
		has: ['2026: 111, 2027: 120.0, 2028: 120.0}\n              - {source: ES, 2026: 5}\n'],
	},
	{
		what: 'years added by both',
		ours: [[/ {16}2028: \{assets: 1520.0\}\n/, '                2028: {assets: 1520.0}\n                2030: {assets: 1}\n']],
		theirs: [[/ {16}2028: \{assets: 1520.0\}\n/, '                2028: {assets: 1520.0}\n                2029: {assets: 2}\n']],
		has: ['2029: {assets: 2}\n                2030: {assets: 1}\n'],
	},
	{ what: 'targets of two years', ours: [['2026: 4.5', '2026: 4.6']], theirs: [['2028: 5.3', '2028: 5.5']], has: ['{2026: 4.6, 2027: 5.2, 2028: 5.5}'] },
	{
		what: 'an indicator renamed, its target changed',
		ours: [['Atnaujintų gatvių ilgis', 'Sutvarkytų gatvių ilgis']],
		theirs: [['2028: 5.3', '2028: 5.5']],
		has: ['Sutvarkytų gatvių ilgis', '2028: 5.5'],
	},
	{
		what: 'brackets taken away, an amount in them changed',
		ours: [[LINE, LINE.replace('{', '').replaceAll(', ', '\n                ').replace('}', '')]],
		theirs: [['2026: 110.0', '2026: 111']],
		has: ['              - source: SB\n                2025: 100.0\n                2026: 111\n                2027: 120.0\n                2028: 120.0\n'],
	},
	{
		what: 'quotes changed, and the text beside them',
		ours: [['coordinator: "2"', "coordinator: '2'"]],
		theirs: [['managers: ["1"]', 'managers: ["1", "2"]']],
		has: ["coordinator: '2'", 'managers: ["1", "2"]'],
	},
	{
		what: 'a field added, another taken out',
		ours: [['            type: investment\n', '            id: gatves\n            type: investment\n']],
		theirs: [['            type: investment\n', '']],
		has: ['            id: gatves\n            bodies: ["3"]'],
	},
	{
		what: 'a measure renumbered to the code of an added one',
		ours: [[STREETS_END, STREETS_END + measure('03', 'Tiltai', '5')]],
		theirs: [
			[STREETS_END, STREETS_END + measure('02', 'Takai', '6')],
			['- code: "01"\n            name: {lt: Gatvių', '- code: "03"\n            name: {lt: Gatvių'],
		],
		has: ['<<<<<<<', 'Tiltai', 'Takai', 'Gatvių ir šaligatvių atnaujinimas'],
	},
	{
		what: 'a measure moved to another task, its target changed by the other',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting],
		],
		theirs: [
			['2026: 200', '2026: 210'],
			['2026: 110.0', '2026: 111'],
		],
		has: [STREETS_END + consulting.replace('2026: 200', '2026: 210'), '2026: 111'],
	},
	{
		what: 'a measure changed, by the other moved, renumbered and changed elsewhere',
		ours: [['2026: 200', '2026: 210']],
		theirs: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting.replace('code: "02"', 'code: "07"').replace('bodies: ["2"]', 'bodies: ["3"]')],
		],
		has: [STREETS_END + consulting.replace('code: "02"', 'code: "07"').replace('bodies: ["2"]', 'bodies: ["3"]').replace('2026: 200', '2026: 210')],
	},
	{
		what: 'a measure moved, one target changed differently: the one field',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting.replace('2026: 200', '2026: 190')],
		],
		theirs: [['2026: 200', '2026: 210']],
		conflict: conflict(targets('190'), targets('210')),
	},
	{
		what: 'a measure moved, and taken out',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting],
		],
		theirs: [[CONSULTING, '']],
		conflict: conflict(consulting, ''),
	},
	{
		what: 'a measure moved to a new task, changed by the other',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, `${STREETS_END}      - code: "03"\n        name: Naujas\n        serves: [spp-2030:1.1.2]\n        measures:\n${consulting}`],
		],
		theirs: [['2026: 200', '2026: 210']],
		has: [`        measures:\n${consulting.replace('2026: 200', '2026: 210')}`, 'name: Naujas'],
		lacks: ['2026: 200'],
	},
	{
		what: 'a measure moved to two tasks',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting],
		],
		theirs: [
			[CONSULTING, ''],
			[STREETS_END, `${STREETS_END}      - code: "03"\n        name: Naujas\n        serves: [spp-2030:1.1.2]\n        measures:\n${consulting}`],
		],
		has: ['<<<<<<<', 'Naujas', consulting],
	},
	{
		what: 'a measure moved alike by both, each changing another field',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting.replace('2026: 200', '2026: 210')],
		],
		theirs: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting.replace('2027: 220', '2027: 230')],
		],
		has: [STREETS_END + consulting.replace('2026: 200', '2026: 210').replace('2027: 220', '2027: 230')],
	},
	{
		what: 'a measure moved to a task that the other took out',
		ours: [
			[CONSULTING, ''],
			[STREETS_END, STREETS_END + consulting],
		],
		theirs: [
			[STREETS_TASK, ''],
			['2026: 200', '2026: 210'],
		],
		has: ['<<<<<<<', '2026: 200', '2026: 210', 'Gatvių ir šaligatvių atnaujinimas'],
	},
	{
		what: 'a measure moved out of a task taken out, changed by the other',
		ours: [
			[FIRST_TASK, ''],
			[STREETS_END, STREETS_END + consulting],
		],
		theirs: [['2026: 200', '2026: 210']],
		has: [consulting.replace('2026: 200', '2026: 210')],
		lacks: ['Smulkiojo ir vidutinio verslo projektų'],
	},
	{
		what: 'tasks added by both',
		ours: [[/$(?![\s\S])/, '      - {code: "03", name: {lt: Trečias, en: Third}, serves: [spp-2030:1.1.2]}\n']],
		theirs: [[/$(?![\s\S])/, '      - {code: "04", name: {lt: Ketvirtas, en: Fourth}, serves: [spp-2030:1.1.2]}\n']],
		has: ['Trečias', 'Ketvirtas'],
	},
	{
		what: 'acts added by both',
		ours: [['en: Law on Local Self-Government}\n', 'en: Law on Local Self-Government}\n    - {lt: Biudžeto sandaros įstatymas}\n']],
		theirs: [['en: Law on Local Self-Government}\n', 'en: Law on Local Self-Government}\n    - {lt: Regioninės plėtros įstatymas}\n']],
		has: ['Biudžeto sandaros', 'Regioninės plėtros'],
	},
	{
		what: 'an amount changed by one, all amounts of its line written otherwise by the other',
		ours: [[LINE, LINE.replace(/\{source: SB, (.*)\}/, '{source: "SB", $1}').replaceAll('0.0', '0.00')]],
		theirs: [['2026: 110.0', '2026: 111']],
		has: ['{source: "SB", 2025: 100.00, 2026: 111, 2027: 120.00, 2028: 120.00}'],
	},
	{
		what: 'a name reworded by one, put in lines by the other',
		ours: [
			[
				'name: {lt: Verslininkų konsultavimas savivaldybėje, en: Advice to businesses at the municipality}',
				'name:\n              lt: >-\n                Verslininkų konsultavimas\n                savivaldybėje\n              en: Advice to businesses at the municipality',
			],
		],
		theirs: [['Verslininkų konsultavimas savivaldybėje', 'Verslininkų konsultavimas skyriuje']],
		has: ['              lt: Verslininkų konsultavimas skyriuje\n              en: Advice to businesses at the municipality\n'],
	},
	{
		what: 'a list indented anew, an amount in it changed',
		ours: [[LINE, LINE.replace('  - ', '    - ')]],
		theirs: [['2026: 110.0', '2026: 111']],
		has: [LINE.replace('  - ', '    - ').replace('110.0', '111')],
	},
];
