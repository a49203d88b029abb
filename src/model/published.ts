import { isPublished, type PublishedReport } from './accounts.ts';
import type { Plan, Publication, Workspace } from './types.ts';

/** What has a document of its own: a plan, or a report on a year of one. */
export type Published = Plan | PublishedReport;

export function publicationOf(published: Published): Publication {
	return published.kind === 'report' ? published.publication : published;
}

/** Plans in the workspace's order, then reports in that of the files. */
export function publishedIn({ plans, reports }: Pick<Workspace, 'plans' | 'reports'>): Published[] {
	return [...plans, ...reports.filter(isPublished)];
}
