import { type DocumentContext, inLanguage, yearOfIssue } from './context.ts';
import { formatDate } from './dates.ts';
import type { Logo, TitlePage } from './nodes.ts';

/** The version of the sources that a draft is made from; nothing is known of it outside of git. */
export interface DraftVersion {
	readonly commit?: string;
	/** The day of the commit, `2026-11-28`. */
	readonly date?: string;
	/** Whether the sources have been changed since. */
	readonly isChanged?: boolean;
}

/** The title page with its approval block: «PATVIRTINTA», whose, when, by which act; a draft says «PROJEKTAS» (rules V-117 on documents). */
export function titlePage(context: DocumentContext, draft: DraftVersion | undefined, logo: Logo | undefined): TitlePage {
	const { publication, workspace } = context;
	const place = publication.place ? `${inLanguage(context, publication.place)}, ` : '';
	const year = publication.approval?.date?.slice(0, 4) ?? String(yearOfIssue(context));
	return {
		type: 'titlePage',
		...(logo ? { logo } : {}),
		approval: draft ? draftLines(context, draft) : approvalLines(context),
		...(draft ? { isDraft: true } : {}),
		title: inLanguage(context, publication.title),
		...(publication.note ? { note: inLanguage(context, publication.note) } : {}),
		foot: place === '' ? `${inLanguage(context, workspace.municipality.name)}, ${year}` : place + year,
	};
}

/** «PROJEKTAS», and below it which version of the sources it is: the commit's date and the first digits of its id. */
function draftLines({ language }: DocumentContext, { commit, date, isChanged = false }: DraftVersion): string[] {
	const isLithuanian = language === 'lt';
	const mark = isLithuanian ? 'PROJEKTAS' : 'DRAFT';
	if (commit === undefined || date === undefined) return [mark];
	const changed = isChanged ? (isLithuanian ? ', pakeista' : ', changed') : '';
	return [mark, formatDate(date, language), `${isLithuanian ? 'versija' : 'version'} ${commit.slice(0, SHORT_COMMIT)}${changed}`];
}

/** Digits of a commit's id that people read. */
export const SHORT_COMMIT = 8;

/** What is not known yet is left to be written in by hand. */
const BLANK = '__________';

function approvalLines(context: DocumentContext): string[] {
	const { approval } = context.publication;
	const year = yearOfIssue(context);
	if (!approval) return [];
	const isLithuanian = context.language === 'lt';
	const act = `${inLanguage(context, approval.act)} ${isLithuanian ? 'Nr.' : 'No'}\u00a0${approval.number ?? '____'}`;
	const blankDate = isLithuanian ? `${year}\u00a0m. ${BLANK} ___\u00a0d.` : `___ ${BLANK} ${year}`;
	const date = approval.date === undefined ? blankDate : formatDate(approval.date, context.language);
	const body = inLanguage(context, approval.body);
	return isLithuanian ? ['PATVIRTINTA', body, date, act] : ['APPROVED', `by ${body}`, date, act];
}
