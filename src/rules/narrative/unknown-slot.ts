import type { Publication } from '../../model/types.ts';
import { slotsOf } from '../../source/templates.ts';
import { didYouMean, nearest } from '../../suggest.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** A plan's texts are for places that its template has. */
export const unknownSlot: Rule = {
	id: 'narrative/unknown-slot',
	severity: 'error',
	title: { lt: 'Šablone nėra vietos tekstui', en: 'No place for a text in the template' },
	description: {
		lt: 'Tekstas spausdinamas ten, kur šablone jam palikta vieta; kitokiu vardu nurodytas tekstas į dokumentą nepatenka. Vieta turi būti kiekvienos kalbos šablone.',
		en: 'A text is printed where the template keeps a place for it; a text under another name does not get into the document. The template has to keep it in each language.',
	},
	bad: 'template: svp\nnarrative:\n  introdution: tekstai/ivadas.md\n',
	good: 'template: svp\nnarrative:\n  introduction: tekstai/ivadas.md\n',
	fixable: 'safe',
	mirror: 'narrative/required-chapter',
	visit: ({ workspace, report }) => ({
		publication(publication) {
			const template = workspace.templates.get(publication.template);
			if (!template) return;
			const { slots, documents } = template;
			for (const { slot } of publication.narrative.values()) {
				if (slots.includes(slot)) {
					const lacking = workspace.languages.flatMap((language) => (slotsOf({ [language]: documents[language] }).includes(slot) ? [] : (documents[language] ?? [])));
					for (const { file } of lacking) report(lostIn(publication, slot, file.path));
					continue;
				}
				const meant = nearest(
					slot,
					slots.filter((one) => !publication.narrative.has(one)),
				);
				const place = fieldPlace(publication, ['narrative', slot], 'key');
				report({
					message: { lt: `Šablone „${publication.template}“ vietos „${slot}“ nėra`, en: `The template \`${publication.template}\` has no place \`${slot}\`` },
					place,
					element: `${publication.id}/narrative/${slot}`,
					help: didYouMean(meant) ?? { lt: `Jo vietos: ${slots.join(', ')}`, en: `Its places: ${slots.join(', ')}` },
					...(meant === undefined ? {} : { fix: { title: { lt: `Rašyti „${meant}“`, en: `Write \`${meant}\`` }, safe: true, edits: [{ place, text: meant }] } }),
				});
			}
		},
	}),
};

/** A place that the template has in its other language only. */
function lostIn(publication: Publication, slot: string, path: string): Finding {
	return {
		message: {
			lt: `Šablono tekste „${path}“ vietos „${slot}“ nėra: to leidinio dokumente teksto nebūtų`,
			en: `The template’s text \`${path}\` has no place \`${slot}\`: the document of that edition would lack the text`,
		},
		place: fieldPlace(publication, ['narrative', slot], 'key'),
		element: `${publication.id}/narrative/${slot}/${path}`,
		help: { lt: `Įrašykite ten „::narrative{slot=${slot}}“`, en: `Write \`::narrative{slot=${slot}}\` there` },
	};
}
