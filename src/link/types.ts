import type { Goal, Indicator, Measure, Plan, PlanElement, Priority, Programme, Reference, StrategicGoal, Task, UpstreamDocument, UpstreamGoal, Workspace } from '../model/types.ts';

export type LinkTarget = PlanElement | Plan | UpstreamDocument | UpstreamGoal;

/** The workspace with its references resolved both ways. */
export interface LinkedWorkspace extends Workspace {
	/** What a reference points to, or undefined when nothing matches. */
	resolve(reference: Reference | string): LinkTarget | undefined;
	/** Elements whose `serves` (or a programme's strategic goals) point at this one. */
	servedBy(target: LinkTarget): readonly (Measure | Task | Goal | Priority | Programme | StrategicGoal | Indicator)[];
	/** Every reference text that would resolve, for suggestions. */
	readonly names: readonly string[];
	/** Every element of every plan once, parents before children, indicators after their owner. */
	readonly elements: readonly PlanElement[];
}
