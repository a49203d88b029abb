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

/** In which order what is below an element, or a plan, is to stand: by the codes that it has then. */
export function orderPoints(whose: string, olds: readonly Ordered[], news: readonly Ordered[]): Point[] {
	const [first] = news;
	if (!first || !isInOtherOrder(olds, news)) return [];
	const named = news.map((one) => ('fullCode' in one ? one.fullCode : `„${one.name.lt}“`));
	return [{ text: `Išdėstyti ${whose} ${wordsFor(first.kind).several} šia eilės tvarka: ${named.join(', ')}.` }];
}

/** The same of what stands right below a plan. */
export function planOrderPoints(old: Plan, fresh: Plan): Point[] {
	const lists = (plan: Plan): readonly (readonly Ordered[])[] => (plan.kind === 'activity-plan' ? [plan.strategicGoals, plan.programmes, plan.reserves] : [plan.priorities]);
	return lists(fresh).flatMap((news, index) => orderPoints('plano', lists(old)[index] ?? [], news));
}
