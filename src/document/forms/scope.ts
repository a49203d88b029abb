import type { Diagnostic } from '../../diagnostic.ts';
import type { Localized } from '../../model/types.ts';
import { type DocumentContext, inLanguage } from '../context.ts';
import type { YearChoice } from './definition.ts';
import { fieldText } from './fields.ts';
import type { Subject } from './subjects.ts';

/** The subjects that a form's placeholders may name, by the name given with `as`. */
export type Scope = ReadonlyMap<string, Subject>;

export function withSubject(scope: Scope, name: string, subject: Subject): Scope {
	return new Map(scope).set(name, subject);
}

/** The calendar year of a column. */
export function yearOf({ plan, results }: Pick<DocumentContext, 'plan' | 'results'>, choice: YearChoice): number {
	if (choice === 'report') return results?.year ?? plan.years.from;
	if (choice === 'previous') return plan.years.from - 1;
	return choice > 1000 ? choice : plan.years.from + choice - 1;
}

const PLACEHOLDER = /\{([a-zA-Z][a-zA-Z\d]*)(?:\.([a-zA-Z]+))?\}/g;

/** The fields of subjects that a template text names: `['measure', 'bodies']`. */
export function fieldsIn({ lt }: Localized): (readonly [name: string, field: string])[] {
	return [...lt.matchAll(PLACEHOLDER)].flatMap(([, name = '', field]) => (field === undefined ? [] : [[name, field] as const]));
}

/** Fills the placeholders `{measure.name}`, `{year1}`, `{previousYear}` of a template text. */
export function fillText(context: DocumentContext, text: Localized, scope: Scope): string {
	return inLanguage(context, text).replace(PLACEHOLDER, (whole, name: string, field: string | undefined) => {
		if (field === undefined) return planYear(context, name) ?? unknownField(context, whole);
		const subject = scope.get(name);
		return (subject && fieldText(context, subject, field)) ?? unknownField(context, whole);
	});
}

function planYear({ plan, results }: DocumentContext, name: string): string | undefined {
	if (name === 'reportYear' && results) return String(results.year);
	if (name === 'previousYear') return String(plan.years.from - 1);
	if (name === 'from') return String(plan.years.from);
	if (name === 'to') return String(plan.years.to);
	const nth = /^year(\d)$/.exec(name);
	return nth ? String(plan.years.from + Number(nth[1]) - 1) : undefined;
}

function unknownField(context: DocumentContext, placeholder: string): string {
	context.report(templateProblem(`Šablone nežinomas laukas ${placeholder}`, `Unknown field ${placeholder} in the template`));
	return placeholder;
}

export function templateProblem(lt: string, en: string): Diagnostic {
	return { rule: 'template/invalid', severity: 'error', message: { lt, en } };
}
