import type { AnyMeasure, Goal, Indicator, PlanElement, Priority, Programme, Reference, StrategicGoal, Task, Workspace } from '../model/types.ts';
import type { LinkedAccounts } from './accounts.ts';
import type { LinkTarget } from './target.ts';

export type { LinkTarget } from './target.ts';

/** The workspace with its references resolved both ways. */
export interface LinkedWorkspace extends Workspace, LinkedAccounts {
	/** What a reference points to, or undefined when nothing matches. An id that a plan has from its predecessor means its own element in its own files. */
	resolve(reference: Reference | string): LinkTarget | undefined;
	/** Elements whose `serves` (or a programme's strategic goals) point at this one. */
	servedBy(target: LinkTarget): readonly (AnyMeasure | Task | Goal | Priority | Programme | StrategicGoal | Indicator)[];
	/** Every reference text that would resolve, for suggestions. */
	readonly names: readonly string[];
	/** Every element of every plan once, parents before children, indicators after their owner. */
	readonly elements: readonly PlanElement[];
}
