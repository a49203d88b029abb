import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { suggester } from '../wording.ts';

/** A plan's template exists. */
export const unknownTemplate: Rule = {
	id: 'structure/unknown-template',
	severity: 'error',
	title: { lt: 'Šablono nėra', en: 'Unknown template' },
	description: {
		lt: 'Šablonas sako, kaip planas virsta dokumentu: be jo dokumento padaryti negalima.',
		en: 'The template says how a plan becomes a document: without it none can be made.',
	},
	bad: 'kind: activity-plan\nid: svp-2015-2017\ntemplate: spv\n',
	good: 'kind: activity-plan\nid: svp-2015-2017\ntemplate: svp\n',
	mirror: { lt: 'Šablonas, kurio neima joks planas, niekam nekenkia', en: 'A template that no plan uses does no harm' },
	visit({ workspace, report }) {
		const suggest = suggester(() => workspace.templates.keys());
		return {
			publication(publication) {
				if (workspace.templates.size === 0 || workspace.templates.has(publication.template)) return;
				report({
					message: { lt: `Šablono „${publication.template}“ nėra`, en: `There is no template \`${publication.template}\`` },
					place: fieldPlace(publication, 'template'),
					element: `${publication.id}/template`,
					help: suggest(publication.template) ?? { lt: `Šablonai: ${[...workspace.templates.keys()].join(', ')}`, en: `Templates: ${[...workspace.templates.keys()].join(', ')}` },
				});
			},
		};
	},
};
