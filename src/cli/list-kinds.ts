/** What `plan list` lists. */
export const LIST_KINDS = ['plans', 'priorities', 'programmes', 'goals', 'tasks', 'measures', 'submeasures', 'indicators', 'bodies', 'sources', 'units', 'wards', 'functions', 'upstream'] as const;

export type ListKind = (typeof LIST_KINDS)[number];
