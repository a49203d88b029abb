import type { Bilingual } from '../../diagnostic.ts';
import type { Localized, Municipality, Publication } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import { allMatches } from '../matches.ts';
import { partOfScalar } from '../prose.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** A name before the word for a municipality: «Vilniaus miesto savivaldybės», “Vilnius City Municipality”. */
const NAMED = {
	lt: ofLetters(
		/(?<![\p{L}])(?!(?:Lietuvos|Visų)[ \u00a0])\p{Lu}\p{L}*(?:o|os|ės|ų|aus|ies|ens|O|OS|ĖS|Ų|AUS|IES|ENS)(?:[ \u00a0](?:miesto|rajono|MIESTO|RAJONO))?[ \u00a0](?:savivaldyb(?!ių)\p{Ll}*|SAVIVALDYB(?!IŲ)\p{Lu}*)/gu,
	),
	en: ofLetters(/(?<![\p{L}])(?!(?:The|Each|Every)[ \u00a0])\p{Lu}\p{L}+[ \u00a0](?:City|District)[ \u00a0]Municipality/gu),
};

/** What stands on the title page is of the workspace's municipality. */
export const otherMunicipality: Rule = {
	id: 'structure/other-municipality',
	severity: 'warning',
	title: { lt: 'Tituliniame puslapyje – kita savivaldybė', en: 'Another municipality on the title page' },
	description: {
		lt: 'Plano ar ataskaitos pavadinime arba tvirtinimo žymoje likęs kitos savivaldybės vardas rodo, kad dokumentas perrašytas nuo kito užsakovo plano. Vardas lyginamas su „municipality“ faile plan.yaml.',
		en: 'The name of another municipality in the title or the approval of a plan or a report shows that the document was copied from another client’s. It is compared with `municipality` of plan.yaml.',
	},
	source: { lt: 'Konsultantų praktika', en: 'Practice of consultants' },
	bad: '# Kauno miesto savivaldybė\ntitle: Vilniaus miesto savivaldybės strateginis plėtros planas iki 2022 metų\n',
	good: '# Kauno miesto savivaldybė\ntitle: Kauno miesto savivaldybės strateginis plėtros planas iki 2022 metų\n',
	mirror: { lt: 'Pavadinime savivaldybės vardo gali ir nebūti', en: 'A title need not name the municipality' },
	visit: ({ workspace: { municipality }, report }) => ({
		publication(publication) {
			for (const [field, text] of printed(publication)) {
				for (const language of ['lt', 'en'] as const) {
					const other = foreignName(text, language, municipality);
					if (!other) continue;
					const whole = fieldPlace(publication, [...field, language]);
					report({
						message: said(other.words, municipality),
						place: partOfScalar(whole, text[language] ?? '', other.index, other.index + other.words.length) ?? whole,
						element: `${publication.id}/${[...field, language].join('/')}`,
					});
				}
			}
		},
	}),
};

function printed({ title, approval }: Publication): (readonly [readonly string[], Localized])[] {
	return [[['title'], title], ...(approval ? [[['approval', 'body'], approval.body] as const] : [])];
}

function foreignName(text: Localized, language: 'lt' | 'en', { name, genitive }: Municipality): { readonly words: string; readonly index: number } | undefined {
	const written = text[language] ?? '';
	if (!/savivaldyb|municipality/i.test(written)) return undefined;
	const own = [name, genitive].map((one) => stem(one[language] ?? one.lt));
	const named = allMatches(written, NAMED[language]);
	const isOwn = ([words]: RegExpExecArray): boolean => own.some((one) => one.includes(stem(words)));
	// A plan may be made together with neighbours.
	const found = named.some(isOwn) ? undefined : named[0];
	return found && { words: found[0], index: found.index };
}

/** Without the ending that the sentence needs. */
function stem(name: string): string {
	return name
		.toLowerCase()
		.replaceAll('\u00a0', ' ')
		.replace(/(?<=savivaldyb).*$/, '');
}

function said(words: string, { name }: Municipality): Bilingual {
	return {
		lt: `Čia – „${words}“, o plan.yaml nurodyta „${name.lt}“`,
		en: `Here it is “${words}”, but plan.yaml says ${name.en ?? name.lt}`,
	};
}
