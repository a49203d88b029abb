import type { Plan, PlanElement, Reserve } from '../model/types.ts';
import { wordsFor } from './grammar.ts';
import type { Point } from './point.ts';

type Ordered = Pick<PlanElement, 'kind' | 'fullCode' | 'name' | 'id'> | Reserve;

/** Whether what both versions have stands in another order than it did. */
export function isInOtherOrder(olds: readonly Ordered[], news: readonly Ordered[]): boolean {
	const [was, is] = [olds.map(identityOf), news.map(identityOf)];
	return was.filter((one) => is.includes(one)).join('\n') !== is.filter((one) => was.includes(one)).join('\n');
}

function identityOf(one: Ordered): string {
	return ('id' in one ? one.id : undefined) ?? one.name.lt;
}

function isByCode(list: readonly Ordered[]): boolean {
	const codes = list.map((one) => ('fullCode' in one ? one.fullCode : undefined));
	return codes.every((code, index) => code !== undefined && (index === 0 || (codes[index - 1] ?? '').localeCompare(code, 'lt', { numeric: true }) <= 0));
}

/** In which order what is below an element, or a plan, is to stand: by the codes that it has then. */
export function orderPoints(whose: string, olds: readonly Ordered[], news: readonly Ordered[]): Point[] {
	const [first] = news;
	// That elements stand by their codes needs no words: their new codes are told.
	if (!first || !isInOtherOrder(olds, news) || (isByCode(olds) && isByCode(news))) return [];
	const named = news.map((one) => ('fullCode' in one ? one.fullCode : `„${one.name.lt}“`));
	return [{ text: `Išdėstyti ${whose} ${wordsFor(first.kind).several} šia eilės tvarka: ${named.join(', ')}.` }];
}

/** The same of what stands right below a plan. */
export function planOrderPoints(old: Plan, fresh: Plan): Point[] {
	const lists = (plan: Plan): readonly (readonly Ordered[])[] => (plan.kind === 'activity-plan' ? [plan.strategicGoals, plan.programmes, plan.reserves] : [plan.priorities]);
	return lists(fresh).flatMap((news, index) => orderPoints('plano', lists(old)[index] ?? [], news));
}
