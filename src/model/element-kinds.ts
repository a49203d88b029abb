/** What may stand in a document of its own and belongs to something above it. */
export const ELEMENT_KINDS = ['priority', 'programme', 'goal', 'task', 'measure', 'submeasure'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];
export type PlanKind = 'development-plan' | 'activity-plan';
