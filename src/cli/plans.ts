import type { LinkedWorkspace } from '../link/types.ts';
import { type Published, publicationOf, publishedIn } from '../model/published.ts';
import type { Plan } from '../model/types.ts';
import { unknown } from './options.ts';

/** The plans that `--plan` names, in the workspace's order, or all. */
export function chosenPlans({ plans }: Pick<LinkedWorkspace, 'plans'>, asked: readonly string[]): readonly Plan[] {
	return chosen(plans, ({ id }) => id, asked);
}

/** The plans and reports with documents that `--plan` names, or all. */
export function chosenDocuments(workspace: Pick<LinkedWorkspace, 'plans' | 'reports'>, asked: readonly string[]): readonly Published[] {
	return chosen(publishedIn(workspace), (one) => publicationOf(one).id, asked);
}

function chosen<T>(all: readonly T[], idOf: (one: T) => string, asked: readonly string[]): readonly T[] {
	const ids = all.map(idOf);
	const missing = asked.find((id) => !ids.includes(id));
	if (missing !== undefined) throw unknown({ lt: 'Nežinomas planas', en: 'Unknown plan' }, missing, ids);
	return asked.length === 0 ? all : all.filter((one) => asked.includes(idOf(one)));
}
