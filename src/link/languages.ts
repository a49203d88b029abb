/** Languages that parts of a text may be in, by their codes (ISO 639-1), as screen readers and word processors know them (BCP 47). */
export const LANGUAGE_TAGS = {
	lt: 'lt-LT',
	en: 'en-GB',
	be: 'be-BY',
	cs: 'cs-CZ',
	da: 'da-DK',
	de: 'de-DE',
	es: 'es-ES',
	et: 'et-EE',
	fi: 'fi-FI',
	fr: 'fr-FR',
	it: 'it-IT',
	la: 'la-VA',
	lv: 'lv-LV',
	nb: 'nb-NO',
	nl: 'nl-NL',
	pl: 'pl-PL',
	pt: 'pt-PT',
	ru: 'ru-RU',
	sv: 'sv-SE',
	uk: 'uk-UA',
} as const;

export type LanguageCode = keyof typeof LANGUAGE_TAGS;

export const LANGUAGE_CODES: readonly string[] = Object.keys(LANGUAGE_TAGS);

export const isLanguageCode = (text: string): text is LanguageCode => Object.hasOwn(LANGUAGE_TAGS, text);
