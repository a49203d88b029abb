import { nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** A plan's texts are for places that its template has. */
export const unknownSlot: Rule = {
	id: 'narrative/unknown-slot',
	severity: 'error',
	title: { lt: 'Šablone nėra vietos tekstui', en: 'No place for a text in the template' },
	description: {
		lt: 'Tekstas spausdinamas ten, kur šablone jam palikta vieta; kitokiu vardu nurodytas tekstas į dokumentą nepatenka.',
		en: 'A text is printed where the template keeps a place for it; a text under another name does not get into the document.',
	},
	bad: 'template: svp\nnarrative:\n  introdution: tekstai/ivadas.md\n',
	good: 'template: svp\nnarrative:\n  introduction: tekstai/ivadas.md\n',
	fixable: 'safe',
	mirror: 'narrative/required-chapter',
	visit: ({ workspace, report }) => ({
		publication(publication) {
			const slots = workspace.templates.get(publication.template)?.slots;
			if (!slots) return;
			for (const { slot } of publication.narrative.values()) {
				if (slots.includes(slot)) continue;
				const meant = nearest(
					slot,
					slots.filter((one) => !publication.narrative.has(one)),
				);
				const place = fieldPlace(publication, ['narrative', slot], 'key');
				report({
					message: { lt: `Šablone „${publication.template}“ vietos „${slot}“ nėra`, en: `The template \`${publication.template}\` has no place \`${slot}\`` },
					place,
					element: `${publication.id}/narrative/${slot}`,
					help: meant === undefined ? { lt: `Jo vietos: ${slots.join(', ')}`, en: `Its places: ${slots.join(', ')}` } : { lt: `Gal turėta omenyje „${meant}“?`, en: `Did you mean \`${meant}\`?` },
					...(meant === undefined ? {} : { fix: { title: { lt: `Rašyti „${meant}“`, en: `Write \`${meant}\`` }, safe: true, edits: [{ place, text: meant }] } }),
				});
			}
		},
	}),
};
