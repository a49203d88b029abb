import type { Language } from '../diagnostic.ts';

const MONTHS_LT = ['sausio', 'vasario', 'kovo', 'balandžio', 'gegužės', 'birželio', 'liepos', 'rugpjūčio', 'rugsėjo', 'spalio', 'lapkričio', 'gruodžio'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO date in words: «2015 m. balandžio 2 d.», "2 April 2015". Text that is no date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
	if (!match) return iso;
	const [, year = '', month = '', day = ''] = match;
	const name = (language === 'lt' ? MONTHS_LT : MONTHS_EN)[Number(month) - 1];
	if (name === undefined) return iso;
	return language === 'lt' ? `${year}\u00a0m. ${name} ${Number(day)}\u00a0d.` : `${Number(day)} ${name} ${year}`;
}
