/** What a document is, in few words: for formats that have no pages of text around their tables. */
import { type DocumentContext, inLanguage } from './context.ts';
import { formatDate } from './dates.ts';
import { type DraftVersion, SHORT_COMMIT } from './title.ts';

const NAMES = {
	lt: { municipality: 'Savivaldybė', period: 'Laikotarpis', year: 'Metai', unit: 'Pinigų vienetas', version: 'Versija', template: 'Šablonas' },
	en: { municipality: 'Municipality', period: 'Period', year: 'Year', unit: 'Money unit', version: 'Version', template: 'Template' },
} as const;

/**
 * Whose the document is, of which years, in which unit and of which version.
 * @param version of the sources; nothing but that they were changed is said of changed ones, so that the same files make the same document
 * @param template its name and version
 */
export function documentFacts(context: DocumentContext, version: DraftVersion | undefined, template: string): Map<string, string> {
	const { workspace, plan, results, language } = context;
	const names = NAMES[language];
	const { name, code } = workspace.municipality;
	return new Map<string, string>([
		[names.municipality, inLanguage(context, name) + (code === '' ? '' : ` (${language === 'lt' ? 'kodas' : 'code'} ${code})`)],
		results ? [names.year, String(results.year)] : [names.period, `${plan.years.from}–${plan.years.to}${language === 'lt' ? '\u00a0m.' : ''}`],
		[names.unit, inLanguage(context, workspace.moneyUnit)],
		[names.version, versionText(version, context)],
		[names.template, template],
	]);
}

function versionText({ commit, date, isChanged = false }: DraftVersion = {}, { language }: DocumentContext): string {
	if (commit === undefined || date === undefined || isChanged) return language === 'lt' ? 'iš failų, neįrašytų į git' : 'of files that are not committed to git';
	return `${commit.slice(0, SHORT_COMMIT)} (${formatDate(date, language)})`;
}
