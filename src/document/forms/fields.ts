import { LEVELS } from '../../model/level-words.ts';
import type { AnyMeasure, Localized, Programme, Reference } from '../../model/types.ts';
import { type DocumentContext, inLanguage } from '../context.ts';
import { formatDate } from '../dates.ts';
import { alignmentCount, answeringGoals } from './alignment.ts';
import { indicatorValue } from './indicatorValue.ts';
import type { Subject } from './subjects.ts';

const TYPE_LETTER = { continuing: 'T', new: 'N', investment: 'I', progress: 'P' } as const;
const PROGRAMME_TYPE = { continuing: { lt: 'Tęstinė', en: 'Continuing' }, new: { lt: 'Nauja', en: 'New' } } as const;

/** The text of a subject's field in the document's language; empty when it is not given; undefined when the kind has no such field. */
export function fieldText(context: DocumentContext, subject: Subject, name: string): string | undefined {
	const say = (text: Localized | undefined): string => (text ? inLanguage(context, text) : '');
	if (name === 'name' && 'name' in subject) return say(subject.name);
	if (name === 'code' && 'code' in subject) return subject.code;
	if (name === 'fullCode' && 'fullCode' in subject) return subject.fullCode;
	if (name === 'description' && 'description' in subject) return say(subject.description);
	if (name === 'description' && 'fullCode' in subject) return '';
	if (name === 'serves' && 'serves' in subject) return codes(context, subject.serves);
	const aligned = alignmentField(context, subject, name);
	if (aligned !== undefined) return aligned;
	switch (subject.kind) {
		case 'activity-plan':
		case 'development-plan':
			return planField(context, subject, name);
		case 'programme':
			return programmeField(context, subject, name);
		case 'measure':
		case 'submeasure':
			return measureField(context, subject, name);
		case 'indicator':
			return indicatorField(context, subject, name);
		case 'appropriation':
		case 'need':
		case 'sourceResult':
			return name === 'source' ? subject.source : name === 'sourceName' ? say(context.workspace.registers.sources.get(subject.source)?.name) : undefined;
		case 'slice':
			return name === 'name' ? say(subject.source.name) : name === 'code' ? subject.source.code : name === 'number' ? String(subject.number) : undefined;
		case 'bodySlice':
			return name === 'name' ? say(subject.body.name) : name === 'code' ? subject.body.code : undefined;
		case 'portion':
			return name === 'function' ? subject.stateFunction : undefined;
		case 'item':
			return name === 'text' ? say(subject.text) : undefined;
		case 'upstream':
			return name === 'act' ? (subject.act ?? '') : undefined;
		case 'goal':
			return name === 'tasks' ? subject.tasks.map((task) => `${task.code}. ${say(task.name)}`).join('\n') : undefined;
		default:
			return undefined;
	}
}

/** With what other documents an element is aligned, or who answers a goal of theirs; a dash where nobody does. */
function alignmentField(context: DocumentContext, subject: Subject, name: string): string | undefined {
	if (name === 'alignments' && (subject.kind === 'priority' || subject.kind === 'goal' || subject.kind === 'task')) {
		const count = alignmentCount(context, subject);
		// What a goal is aligned with its tasks are as well: only where neither is, there is a gap.
		return count === 0 && subject.kind === 'task' && alignmentCount(context, subject.goal) > 0 ? '' : String(count);
	}
	if (name === 'answeredBy' && (subject.kind === 'upstreamGoal' || subject.kind === 'goal')) {
		const codes = answeringGoals(context, subject).map(({ fullCode }) => fullCode);
		return codes.length > 0 ? codes.join(', ') : '–';
	}
	return undefined;
}

function planField(context: DocumentContext, plan: Extract<Subject, { kind: 'activity-plan' | 'development-plan' }>, name: string): string | undefined {
	const say = (text: Localized | undefined): string => (text ? inLanguage(context, text) : '');
	const list = (texts: readonly Localized[] | undefined): string => (texts ?? []).map((text) => `• ${say(text)}`).join('\n');
	switch (name) {
		case 'title':
			return say(plan.title);
		case 'mission':
			return say(plan.mission);
		case 'vision':
			return plan.kind === 'development-plan' ? say(plan.vision) : undefined;
		case 'years':
			return `${plan.years.from}–${plan.years.to}`;
		case 'approved':
			return plan.approval?.date === undefined ? '' : formatDate(plan.approval.date, context.language);
		case 'strengths':
		case 'weaknesses':
		case 'opportunities':
		case 'threats':
			return plan.kind === 'development-plan' ? list(plan.swot?.[name]) : undefined;
		default:
			return undefined;
	}
}

function programmeField(context: DocumentContext, programme: Programme, name: string): string | undefined {
	const { passport } = programme;
	const say = (text: Localized | undefined): string => (text ? inLanguage(context, text) : '');
	switch (name) {
		case 'coordinator':
			return programme.coordinator ? bodyNames(context, [programme.coordinator]) : '';
		case 'coordinatorCode':
			return programme.coordinator?.text ?? '';
		case 'type':
			return passport.type ? say(PROGRAMME_TYPE[passport.type]) : '';
		case 'grounds':
			return say(passport.grounds);
		case 'result':
			return say(passport.result);
		case 'links':
			return say(passport.links);
		case 'legalActs':
			return passport.legalActs.map(say).join(';\n');
		case 'priorities':
			return targetNames(context, programme.serves);
		case 'priorityCodes':
			return codes(context, programme.serves);
		case 'strategicGoals':
			return targetNames(context, programme.strategicGoals);
		case 'strategicGoalCodes':
			return codes(context, programme.strategicGoals);
		default:
			return undefined;
	}
}

const STATUS_NAME = {
	done: { lt: 'Įvykdyta', en: 'Done' },
	partly: { lt: 'Iš dalies įvykdyta', en: 'Partly done' },
	'not-done': { lt: 'Neįvykdyta', en: 'Not done' },
} as const;

function measureField(context: DocumentContext, measure: AnyMeasure, name: string): string | undefined {
	const result = measure.kind === 'measure' ? context.results?.ofMeasure(measure) : undefined;
	switch (name) {
		case 'status':
			return result && (result.status ? inLanguage(context, STATUS_NAME[result.status]) : '–');
		case 'explanation':
			return result && (result.explanation ? inLanguage(context, result.explanation) : '');
		case 'type':
			return measure.type ? TYPE_LETTER[measure.type] : '';
		case 'bodies':
			return measure.bodies.map((body) => body.text).join(', ');
		case 'bodyNames':
			return bodyNames(context, measure.bodies);
		case 'period':
			return measure.period ? `${measure.period.from}–${measure.period.to}` : '';
		case 'wards':
			return measure.wards.map((ward) => ward.text).join(', ');
		default:
			return undefined;
	}
}

function indicatorField(context: DocumentContext, indicator: Extract<Subject, { kind: 'indicator' }>, name: string): string | undefined {
	const { registers } = context.workspace;
	const { results } = context;
	switch (name) {
		case 'explanation': {
			const explanation = results?.ofIndicator(indicator)?.explanation;
			return results && (explanation ? inLanguage(context, explanation) : '');
		}
		case 'unit':
			return unitText(context, indicator.unit);
		case 'level':
			return inLanguage(context, LEVELS[indicator.level]);
		case 'baseline':
			return indicator.baseline ? `${indicatorValue(context, indicator, indicator.baseline.value)} (${indicator.baseline.year})` : '';
		case 'dataSource':
			return indicator.dataSource ? inLanguage(context, indicator.dataSource) : '';
		case 'body': {
			const body = indicator.body === undefined ? undefined : registers.bodies.get(indicator.body);
			return body ? inLanguage(context, body.name) : (indicator.body ?? '');
		}
		default:
			return undefined;
	}
}

/** The code of a unit is its Lithuanian abbreviation, as it is printed; the English edition has its name. */
function unitText({ language, workspace: { registers } }: DocumentContext, code: string): string {
	return (language === 'en' ? registers.units.get(code)?.name.en : undefined) ?? code;
}

function bodyNames(context: DocumentContext, bodies: readonly Reference[]): string {
	return bodies
		.map((body) => {
			const entry = context.workspace.registers.bodies.get(body.text);
			return entry ? inLanguage(context, entry.name) : body.text;
		})
		.join('\n');
}

function codes(context: DocumentContext, references: readonly Reference[]): string {
	return references
		.map((reference) => {
			const target = context.workspace.resolve(reference);
			return target && 'fullCode' in target ? target.fullCode : target && 'code' in target ? target.code : reference.text;
		})
		.join('\n');
}

function targetNames(context: DocumentContext, references: readonly Reference[]): string {
	return references
		.map((reference) => {
			const target = context.workspace.resolve(reference);
			return target && 'name' in target ? inLanguage(context, target.name) : reference.text;
		})
		.join('\n');
}
