import { usageFailure } from './failure.ts';

/** The end of the year 9999: later dates have no place in a document. */
const LATEST = 253_402_300_799;

/** SOURCE_DATE_EPOCH (reproducible-builds.org): the document's date in seconds since 1970, or undefined when it is not set. */
export function sourceDateEpoch(env: Readonly<Record<string, string | undefined>>): number | undefined {
	const text = env.SOURCE_DATE_EPOCH;
	if (text === undefined || text === '') return undefined;
	const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
	if (seconds <= LATEST) return seconds;
	throw usageFailure({
		lt: `SOURCE_DATE_EPOCH yra sekundės nuo 1970 m. (sveikasis skaičius), ne „${text}“`,
		en: `SOURCE_DATE_EPOCH is seconds since 1970, a whole number, not ${text}`,
	});
}
