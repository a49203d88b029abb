import type { Plan, Publication } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

const RANGE = /(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)/;
const RANGES = new RegExp(RANGE, 'g');
const SINGLE = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const UNTIL = ofLetters(/(?<![\p{L}])(?:iki|until|up to|to)\s+((?:19|20)\d\d)(?!\d)/iu);

/** The years in the title of a plan or a report are its own. */
export const titleYears: Rule = {
	id: 'time/title-years',
	severity: 'warning',
	title: { lt: 'Pavadinimo metai ne plano', en: "Years of the title are not the plan's" },
	description: {
		lt: 'Planas kasmet pratęsiamas, o pavadinime lieka seni metai. Tada tituliniame puslapyje vieni metai, lentelėse – kiti. Taip ir su ataskaitos metais.',
		en: 'A plan rolls on every year and the old years stay in its title. Then the title page says one thing and the tables another. The same goes for the year of a report.',
	},
	source: { lt: 'Savivaldybių planavimo praktika', en: 'Practice of municipal planning' },
	bad: 'title: Kauno miesto savivaldybės 2014–2016 metų strateginis veiklos planas\nyears: {from: 2015, to: 2017}\n',
	good: 'title: Kauno miesto savivaldybės 2015–2017 metų strateginis veiklos planas\nyears: {from: 2015, to: 2017}\n',
	mirror: { lt: 'Pavadinime metų gali ir nebūti', en: 'A title may have no years' },
	visit: ({ report }) => ({
		plan(plan) {
			const { from, to } = plan.years;
			for (const { language, words } of wrongTitles(plan, (title) => otherYears(title, plan))) {
				const { lt, en } = quoted(plan.title);
				report({
					message: { lt: `Planas ${lt}: pavadinime – „${words}“, o plano metai – ${from}–${to}`, en: `Plan ${en}: the title says “${words}”, but the plan's years are ${from}–${to}` },
					place: fieldPlace(plan, ['title', language]),
					element: `${plan.id}/title/${language}`,
					related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
				});
			}
		},
		report(accounts) {
			const { publication, year } = accounts;
			if (!publication) return;
			for (const { language, words } of wrongTitles(publication, (title) => otherYear(title, year))) {
				const { lt, en } = quoted(publication.title);
				report({
					message: { lt: `Ataskaita ${lt}: pavadinime – „${words}“, o ataskaitos metai – ${year}`, en: `Report ${en}: the title says “${words}”, but the report's year is ${year}` },
					place: fieldPlace(publication, ['title', language]),
					element: `${publication.id}/title/${language}`,
					related: [{ place: fieldPlace(accounts, 'year'), message: { lt: 'ataskaitos metai', en: "the report's year" } }],
				});
			}
		},
	}),
};

/** The titles, by language, in which something is found. */
function wrongTitles({ title }: Publication, find: (title: string) => string | undefined) {
	return (['lt', 'en'] as const).flatMap((language) => {
		const words = find(title[language] ?? '');
		return words === undefined ? [] : [{ language, words }];
	});
}

/** The years of a title, when they are not those of the plan. */
function otherYears(title: string, { years }: Plan): string | undefined {
	const range = RANGE.exec(title);
	if (range) return Number(range[1]) === years.from && Number(range[2]) === years.to ? undefined : range[0];
	const until = UNTIL.exec(title);
	return until && Number(until[1]) !== years.to ? until[0] : undefined;
}

/** A single year of a report's title, when it is not the report's: those of a range are the plan's. */
function otherYear(title: string, year: number): string | undefined {
	const single = title.replaceAll(RANGES, '').match(SINGLE) ?? [];
	return single.some((one) => Number(one) === year) ? undefined : single[0];
}
