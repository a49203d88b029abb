import { linkWorkspace } from '../src/link/link.ts';
import type { LinkedWorkspace } from '../src/link/types.ts';
import { buildWorkspace, type ModelResult } from '../src/model/build.ts';
import type { ActivityPlan, DevelopmentPlan, Goal, Measure, PlanElement } from '../src/model/types.ts';
import { parseCsvFile } from '../src/source/csv.ts';
import { parseNarrative } from '../src/source/markdown.ts';
import { templateLibrary } from '../src/source/templates.ts';
import type { SourceDocument, SourceFile } from '../src/source/types.ts';
import { parseYamlFile } from '../src/source/yaml.ts';

/** Files by their paths in the workspace. */
export type Files = Readonly<Record<string, string>>;

/** The model of a workspace that exists only in memory, as far as files are needed; its root is given for pictures and data. */
export function modelOf(files: Files, root = '/workspace'): ModelResult {
	const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
	const documents = sources.filter(({ path }) => path.endsWith('.yaml')).flatMap((file) => parseYamlFile(file).documents);
	const narratives = new Map(sources.filter(({ path }) => path.endsWith('.md')).map((file) => [file.path, parseNarrative(file)]));
	return buildWorkspace({
		root,
		documents,
		narratives,
		templates: templateLibrary({ documents, narratives }),
		tables: new Map(sources.filter(({ path }) => path.endsWith('.csv')).flatMap((file) => tableOf(file))),
		assets: new Set(sources.map(({ path }) => path).filter((path) => !/\.(yaml|md)$/.test(path))),
	});
}

function tableOf(file: SourceFile): [string, SourceDocument][] {
	const { document } = parseCsvFile(file);
	return document ? [[file.path, document]] : [];
}

export function linked(files: Files, root?: string): LinkedWorkspace {
	return linkWorkspace(modelOf(files, root).workspace);
}

function found<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new Error(`The sample has no ${what}`);
	return value;
}

export function activityPlan({ plans }: Pick<LinkedWorkspace, 'plans'>): ActivityPlan {
	return found(
		plans.find((plan) => plan.kind === 'activity-plan'),
		'activity plan',
	);
}

export function developmentPlan({ plans }: Pick<LinkedWorkspace, 'plans'>): DevelopmentPlan {
	return found(
		plans.find((plan) => plan.kind === 'development-plan'),
		'development plan',
	);
}

/** The element of the kind with the full code in whichever plan comes first. */
export function element<Kind extends PlanElement['kind']>(workspace: LinkedWorkspace, kind: Kind, fullCode: string): Extract<PlanElement, { kind: Kind }> {
	const isWanted = (one: PlanElement): one is Extract<PlanElement, { kind: Kind }> => one.kind === kind && one.fullCode === fullCode;
	return found(workspace.elements.find(isWanted), `${kind} ${fullCode}`);
}

export function goalsOf(plan: ActivityPlan | DevelopmentPlan): Goal[] {
	return (plan.kind === 'activity-plan' ? plan.programmes : plan.priorities).flatMap(({ goals }) => goals);
}

export function measuresOf(plan: ActivityPlan | DevelopmentPlan): Measure[] {
	return goalsOf(plan).flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures));
}

const PLAN = `kind: workspace
municipality: {name: {lt: Kauno miesto savivaldybė, en: Kaunas City Municipality}, genitive: Kauno miesto savivaldybės, code: "111106319"}
language: lt
languages: [lt, en]
money: {unit: {lt: tūkst. Eur, en: thousand EUR}}
plans: [spp, svp]
`;

const REGISTERS = `kind: bodies
entries:
  - {code: "10", name: {lt: Švietimo skyrius, en: Education Division}}
  - {code: "12", name: Ekonomikos skyrius}
---
kind: sources
entries:
  - code: SAV
    name: Savivaldybės lėšos
    inBudget: true
    entries:
      - {code: SB, name: {lt: Savivaldybės biudžeto lėšos, en: Municipal budget}}
      - {code: SB(VB), name: Valstybės dotacijos}
  - code: KITI
    name: Kiti šaltiniai
    entries:
      - {code: ES, name: Europos Sąjungos lėšos}
---
kind: units
entries:
  - {code: vnt., name: vienetai}
  - {code: proc., name: procentai, decimals: 1, percent: true}
---
kind: wards
entries: [{code: "01", name: Aleksoto seniūnija}]
---
kind: upstream
entries:
  - {id: lietuva-2030, name: „Lietuva 2030“, goals: [{code: "1", name: Sumani visuomenė}]}
`;

const SPP = `kind: development-plan
id: spp
title: {lt: Strateginis plėtros planas, en: Development plan}
years: {from: 2015, to: 2022}
template: spp
vision: Kaunas – darnus miestas
---
kind: priority
parent: spp
code: "1"
name: Ekonomika
serves: ["lietuva-2030:1"]
goals:
  - code: "1"
    name: Skatinti verslą
    tasks:
      - code: "1"
        id: sppo-uzdavinys
        name: Remti smulkųjį verslą
        measures:
          - {code: "1", name: Inkubatorius, bodies: ["12"], period: {from: 2015, to: 2020}, funding: {ES: 6800.0, SB: 1200.5}}
          - {code: "2", name: Mugė, bodies: ["12"], funding: {SB: 0.1}}
`;

const SVP = `kind: activity-plan
id: svp
title: {lt: Strateginis veiklos planas, en: Activity plan}
years: {from: 2015, to: 2017}
template: svp
approval: {body: Kauno miesto savivaldybės tarybos, date: 2015-04-02, number: T-127}
place: Kaunas
mission: Tarnauti gyventojams
strategicGoals:
  - {code: "01", id: sg-ekonomika, name: Stipri ekonomika, serves: ["spp:1"], indicators: [{name: Įmonių skaičius, unit: vnt., targets: {2017: 900}}]}
reserves:
  - {name: Direktoriaus rezervas, source: SB, amounts: {2014: 200.0, 2015: 200.0, 2016: 200.0, 2017: 200.0}}
---
kind: programme
parent: svp
code: "01"
name: {lt: Ekonominės raidos programa, en: Economic development programme}
strategicGoals: [sg-ekonomika]
serves: ["spp:1"]
managers: ["12"]
coordinator: "12"
goals:
  - code: "01"
    name: Gerinti sąlygas verslui
    serves: ["spp:1.1"]
    indicators: [{name: Naujų įmonių dalis, unit: proc., baseline: {year: 2014, value: 8.5}, targets: {2015: 9, 2016: 9.5, 2017: 10}}]
    tasks:
      - code: "01"
        name: Teikti paramą
        serves: ["spp:1.1.1"]
        measures:
          - code: "01"
            id: verslo-fondas
            name: Verslo fondas
            type: continuing
            bodies: ["12"]
            wards: ["01"]
            serves: ["spp:1.1.1.1"]
            appropriations:
              - {source: SB, 2014: 110.0, 2015: 120.0, 2016: 125.0, 2017: 130.0}
              - source: ES
                2015: {expenditure: 40.0, wages: 12.5, assets: 60.0}
                2016: 80.0
                2017: {assets: 20.0}
            indicators:
              - {name: Paramos atvejai, unit: vnt., targets: {2015: 20, 2016: 22, 2017: 25}}
              - {name: Konsultacijos, unit: vnt., targets: {2015: 1200, 2016: 1300, 2017: 1400}}
              - {name: Sukurtos darbo vietos, unit: vnt., targets: {2015: 5, 2016: 6, 2017: 7}}
              - {name: Mokymai, unit: vnt., targets: {2015: 1, 2016: 1, 2017: 1}}
          - {code: "02", name: Konsultavimas, financial: false, reason: Darbą atlieka skyrius, bodies: ["10"], indicators: [{name: Renginiai, unit: vnt., targets: {2015: 4}}]}
      - code: "02"
        name: Gerinti aplinką
        measures:
          - code: "01"
            name: Gatvės
            type: new
            bodies: ["10", "12"]
            appropriations:
              - {source: SB(VB), 2015: 1000.1}
              - {source: SB, 2014: 5.0, 2015: 0.2}
`;

/** A small whole workspace: both plans, registers, money of every class, indicators of every level. */
export const SAMPLE: Files = { 'plan.yaml': PLAN, 'registers.yaml': REGISTERS, 'spp.yaml': SPP, 'svp.yaml': SVP };
