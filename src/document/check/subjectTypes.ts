/** The types of what a template's rows, fields and lists are about. What fields.ts and lists.ts give for a subject of a kind, this table says without one; a test holds the two together. */
import type { Subject } from '../forms/subjects.ts';

export type SubjectKind = Subject['kind'];

/** What a column can show of a row's subject beside text. */
export type FigureKind = 'money' | 'need' | 'share' | 'change' | 'target' | 'result';

export interface SubjectType {
	readonly fields: readonly string[];
	/** Lists that rows may be repeated for, and what their members are. */
	readonly lists: Readonly<Record<string, SubjectKind>>;
	readonly figures: readonly FigureKind[];
	/** What there is only in a report. */
	readonly reported: { readonly fields: readonly string[]; readonly lists: Readonly<Record<string, SubjectKind>> };
}

const ELEMENT = ['name', 'code', 'fullCode', 'description', 'serves'];
const MONEY: readonly FigureKind[] = ['money', 'share', 'change'];
const BY_SOURCE = { sourceGroups: 'slice' } as const;
const NEEDS = { needs: 'need' } as const;
const INDICATORS = { indicators: 'indicator' } as const;
const MEASURES = { reportedMeasures: 'measure', unfinished: 'measure' } as const;
const OUTCOMES = { outcomes: 'indicator' } as const;

function type(fields: readonly string[], lists: SubjectType['lists'] = {}, figures: readonly FigureKind[] = [], reported: Partial<SubjectType['reported']> = {}): SubjectType {
	return { fields, lists, figures, reported: { fields: reported.fields ?? [], lists: reported.lists ?? {} } };
}

const PLAN = ['title', 'mission', 'years', 'approved'];
const SWOT = ['strengths', 'weaknesses', 'opportunities', 'threats'];
const PASSPORT = ['coordinator', 'coordinatorCode', 'type', 'grounds', 'result', 'links', 'legalActs', 'priorities', 'priorityCodes', 'strategicGoals', 'strategicGoalCodes'];

export const SUBJECT_TYPES: Readonly<Record<SubjectKind, SubjectType>> = {
	'activity-plan': type(
		PLAN,
		{ programmes: 'programme', strategicGoals: 'strategicGoal', reserves: 'reserve', managers: 'portion', sources: 'portion', investments: 'portion', ...BY_SOURCE },
		[...MONEY, 'result'],
		{ lists: MEASURES },
	),
	'development-plan': type([...PLAN, 'vision', ...SWOT], { priorities: 'priority', ...NEEDS }, ['need']),
	programme: type([...ELEMENT, ...PASSPORT], { managers: 'body', performers: 'body', goals: 'goal', ...INDICATORS, ...BY_SOURCE }, [...MONEY, 'result'], { lists: { ...MEASURES, ...OUTCOMES } }),
	priority: type([...ELEMENT, 'alignments'], { goals: 'goal', ...INDICATORS, ...NEEDS }, ['need'], { lists: OUTCOMES }),
	goal: type([...ELEMENT, 'tasks', 'alignments', 'answeredBy'], { tasks: 'task', measures: 'measure', ...INDICATORS, ...BY_SOURCE, ...NEEDS }, [...MONEY, 'need', 'result'], {
		lists: { ...MEASURES, ...OUTCOMES },
	}),
	task: type([...ELEMENT, 'alignments'], { measures: 'measure', ...INDICATORS, ...BY_SOURCE, ...NEEDS }, [...MONEY, 'need', 'result'], { lists: { ...MEASURES, ...OUTCOMES } }),
	measure: type(
		[...ELEMENT, 'type', 'bodies', 'bodyNames', 'period', 'wards'],
		{ submeasures: 'submeasure', appropriations: 'appropriation', ...INDICATORS, ...BY_SOURCE, ...NEEDS },
		[...MONEY, 'need', 'result'],
		{
			fields: ['status', 'explanation'],
			lists: { results: 'sourceResult', ...MEASURES, ...OUTCOMES },
		},
	),
	submeasure: type([...ELEMENT, 'type', 'bodies', 'bodyNames', 'period', 'wards'], { appropriations: 'appropriation', ...INDICATORS, ...BY_SOURCE, ...NEEDS }, [...MONEY, 'need'], { lists: OUTCOMES }),
	strategicGoal: type(ELEMENT, INDICATORS, [], { lists: OUTCOMES }),
	indicator: type(['name', 'fullCode', 'description', 'serves', 'unit', 'level', 'baseline', 'dataSource', 'body'], {}, ['target', 'result'], { fields: ['explanation'] }),
	appropriation: type(['source', 'sourceName'], BY_SOURCE, MONEY),
	reserve: type(['name'], BY_SOURCE, MONEY),
	slice: type(['name', 'code', 'number'], { parts: 'slice' }, MONEY),
	bodySlice: type(['name', 'code'], {}, MONEY),
	portion: type(['name', 'code', 'function'], { managers: 'portion', programmes: 'portion', functions: 'portion' }, MONEY),
	need: type(['source', 'sourceName'], {}, ['need']),
	sourceResult: type(['source', 'sourceName'], {}, ['result']),
	item: type(['text']),
	body: type(['name', 'code']),
	source: type(['name', 'code']),
	unit: type(['name', 'code']),
	upstream: type(['name', 'act']),
	alignedGroup: type(['name'], { goals: 'upstreamGoal' }),
	upstreamGoal: type(['name', 'code', 'answeredBy']),
};

/** Lists that any row may be repeated for. */
export const COMMON_LISTS: Readonly<Record<string, SubjectKind>> = {
	alignedGroups: 'alignedGroup',
	bodies: 'bodySlice',
	registeredBodies: 'body',
	registeredSources: 'source',
	registeredDocuments: 'upstream',
};

/** What documents are made of. */
export const DOCUMENT_KINDS = ['activity-plan', 'development-plan', 'report', 'decision'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export function fieldsOf(kind: SubjectKind, document: DocumentKind): readonly string[] {
	const { fields, reported } = SUBJECT_TYPES[kind];
	return document === 'report' ? [...fields, ...reported.fields] : fields;
}

export function listsOf(kind: SubjectKind, document: DocumentKind): Readonly<Record<string, SubjectKind>> {
	const { lists, reported } = SUBJECT_TYPES[kind];
	// An activity plan is aligned with goals of the development plans, these with goals of documents above them.
	const aligned = kind === 'alignedGroup' && document !== 'development-plan' ? { goals: 'goal' as const } : {};
	return { ...lists, ...aligned, ...COMMON_LISTS, ...(document === 'report' ? reported.lists : {}) };
}
