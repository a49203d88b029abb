import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { unknown } from './options.ts';

/** The plans that `--plan` names, in the workspace's order, or all. */
export function chosenPlans({ plans }: Pick<LinkedWorkspace, 'plans'>, asked: readonly string[]): readonly Plan[] {
	const ids = plans.map(({ id }) => id);
	const missing = asked.find((id) => !ids.includes(id));
	if (missing !== undefined) throw unknown({ lt: 'Nežinomas planas', en: 'Unknown plan' }, missing, ids);
	return asked.length === 0 ? plans : plans.filter(({ id }) => asked.includes(id));
}
