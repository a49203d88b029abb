/** Workspaces of any size for measuring: the shape of a real activity plan, the same text for the same size. */

const TASKS_PER_GOAL = 4;
const MEASURES_PER_TASK = 10;
const GOALS_PER_PROGRAMME = 5;
const MEASURES_PER_PROGRAMME = GOALS_PER_PROGRAMME * TASKS_PER_GOAL * MEASURES_PER_TASK;

const two = (number: number): string => String(number).padStart(2, '0');
/** Codes of two digits go to 99; programmes of large workspaces take three. */
const programmeCode = (number: number): string => String(number).padStart(2, '0');

const NAMES = [
	'Ikimokyklinio ugdymo įstaigų pastatų atnaujinimas ir energinio naudingumo didinimas',
	'Miesto gatvių, šaligatvių ir pėsčiųjų takų kapitalinis remontas',
	'Pagalbos į namus paslaugų plėtra senyvo amžiaus ir neįgaliems asmenims',
	'Viešųjų erdvių, skverų ir parkų priežiūra',
] as const;

/** The files of a workspace with so many measures by path; about four funding rows and two indicators a measure. */
export function workspaceOf(measures: number): Map<string, string> {
	const programmes = Math.ceil(measures / MEASURES_PER_PROGRAMME);
	const files = new Map([
		['plan.yaml', PLAN],
		['registers.yaml', REGISTERS],
		['spp.yaml', developmentPlan(programmes)],
		['svp.yaml', activityPlan(programmes)],
		['text/ivadas.md', '# Įvadas\n\nPlano priemonių skaičius – :value[count.measures].\n'],
	]);
	let left = measures;
	for (let number = 1; number <= programmes; number++) {
		const own = Math.min(left, MEASURES_PER_PROGRAMME);
		files.set(`programos/programa-${programmeCode(number)}.yaml`, programme(number, own));
		left -= own;
	}
	return files;
}

const PLAN = `kind: workspace
municipality: {name: Bandymų savivaldybė, genitive: Bandymų savivaldybės, code: "111106319"}
language: lt
languages: [lt]
money: {unit: tūkst. Eur}
plans: [spp, svp]
`;

const REGISTERS = `kind: bodies
entries:
${Array.from({ length: 30 }, (_, index) => `  - {code: "${index + 10}", name: ${index + 10}-asis skyrius}`).join('\n')}
---
kind: sources
entries:
  - code: SAV
    name: Savivaldybės lėšos
    inBudget: true
    entries: [{code: SB, name: Savivaldybės biudžetas}, {code: SB(VB), name: Valstybės dotacijos}, {code: SB(SP), name: Įstaigų pajamos}]
  - code: KITI
    name: Kiti šaltiniai
    inBudget: false
    entries: [{code: ES, name: Europos Sąjungos parama}]
---
kind: units
entries:
  - {code: vnt., name: vienetai, decimals: 0}
  - {code: proc., name: procentai, decimals: 1, percent: true}
`;

function developmentPlan(programmes: number): string {
	const priorities = Array.from({ length: programmes }, (_, index) => {
		const tasks = Array.from({ length: TASKS_PER_GOAL }, (_task, task) => `          - {code: "${task + 1}", name: ${index + 1} prioriteto ${task + 1} uždavinys, measures: [${need(task)}]}`);
		return `  - code: "${index + 1}"
    name: ${index + 1} prioritetas
    goals:
      - code: "1"
        name: ${index + 1} prioriteto tikslas
        indicators: [{name: ${index + 1} tikslo pokytis, unit: proc., direction: up, baseline: {year: 2014, value: 40}, targets: {2018: 50, 2022: 60}, dataSource: Savivaldybė, body: "10"}]
        tasks:
${tasks.join('\n')}`;
	});
	return `kind: development-plan
id: spp
title: Plėtros planas
years: {from: 2015, to: 2022}
vision: Patogus miestas
priorities:
${priorities.join('\n')}
`;
}

function need(task: number): string {
	const indicator = `{name: Darbų skaičius, unit: vnt., direction: up, baseline: {year: 2014, value: 0}, targets: {2018: 50, 2022: 100}}`;
	return `{code: "1", name: ${task + 1} uždavinio darbai, bodies: ["10"], period: {from: 2015, to: 2022}, funding: {SB: 1000.0}, indicators: [${indicator}]}`;
}

function activityPlan(programmes: number): string {
	const served = Array.from({ length: programmes }, (_, index) => `"spp:${index + 1}"`);
	return `kind: activity-plan
id: svp
title: Veiklos planas
years: {from: 2015, to: 2017}
mission: Tarnauti miestui
narrative: {introduction: text/ivadas.md}
strategicGoals:
  - {code: "01", id: sg, name: Gyventi gerai, serves: [${served.join(', ')}]}
`;
}

function programme(number: number, measures: number): string {
	const lines = ['kind: programme', 'parent: svp', `code: "${programmeCode(number)}"`, `name: ${number} programa`, 'strategicGoals: [sg]', `serves: ["spp:${number}"]`, 'managers: ["10"]', 'goals:'];
	let left = measures;
	for (let goal = 1; left > 0; goal++) {
		lines.push(`  - code: "${two(goal)}"`, `    name: ${number} programos ${goal} tikslas`, `    serves: ["spp:${number}.1"]`);
		lines.push(
			`    indicators: [{name: ${goal} tikslo pokytis, unit: proc., direction: up, baseline: {year: 2014, value: 40}, targets: {2015: 42, 2016: 44, 2017: 46.5}, dataSource: Savivaldybė, body: "10"}]`,
			'    tasks:',
		);
		for (let task = 1; task <= TASKS_PER_GOAL && left > 0; task++) {
			lines.push(`      - code: "${two(task)}"`, `        name: ${number}.${goal} ${task} uždavinys`, `        serves: ["spp:${number}.1.${task}"]`, '        measures:');
			for (let one = 1; one <= MEASURES_PER_TASK && left > 0; one++, left--) lines.push(measure(one, number * 7 + goal * 3 + task + one));
		}
	}
	return `${lines.join('\n')}\n`;
}

function measure(code: number, seed: number): string {
	const amount = (index: number): string => ((((seed * 37 + index * 11) % 900) + 100) / 10 + 10).toFixed(1);
	const lines = ['SB', 'SB(VB)', 'SB(SP)', 'ES'].map(
		(source, index) =>
			`              - {source: ${source}, 2014: ${amount(index)}, 2015: {expenditure: ${amount(index + 1)}, wages: 5.5, assets: 2.0}, 2016: ${amount(index + 2)}, 2017: ${amount(index + 3)}}`,
	);
	return `          - code: "${two(code)}"
            name: ${NAMES[seed % NAMES.length] ?? ''}, ${code} darbas
            type: continuing
            bodies: ["${10 + (seed % 30)}"]
            appropriations:
${lines.join('\n')}
            indicators:
              - name: Atnaujintų objektų skaičius
                unit: vnt.
                direction: up
                targets: {2015: ${seed % 20}, 2016: ${(seed % 20) + 2}, 2017: ${(seed % 20) + 5}}
              - name: Darbų įvykdymo dalis
                unit: proc.
                direction: up
                targets: {2015: 30, 2016: 60, 2017: 100}`;
}
