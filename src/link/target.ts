import type { Plan, PlanElement, UpstreamDocument, UpstreamGoal } from '../model/types.ts';

/** What a reference can point to. */
export type LinkTarget = PlanElement | Plan | UpstreamDocument | UpstreamGoal;
