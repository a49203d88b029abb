import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
import { attributePlace } from './directives.ts';

/** A form that a text asks for is in the plan's template. */
export const unknownForm: Rule = {
	id: 'narrative/unknown-form',
	severity: 'error',
	title: { lt: 'Nežinoma forma', en: 'Unknown form' },
	description: {
		lt: 'Formos priklauso plano šablonui; kitokios programa padaryti nemoka, ir jos vieta liktų tuščia.',
		en: 'Forms belong to the plan’s template; the program can’t make another, and its place would stay empty.',
	},
	bad: '::form{name=f44}\n',
	good: '::form{name=f4}\n',
	mirror: { lt: 'Kurių formų reikia, sako šablonas, ne tekstas', en: 'The template says which forms are needed, not the text' },
	visit({ workspace, report }) {
		const suggest = suggester(() => [...workspace.templates.values()].flatMap(({ forms }) => forms));
		return {
			nodes: {
				leafDirective(found) {
					const name = found.node.name === 'form' ? found.node.attributes?.name : undefined;
					const template = workspace.templates.get(found.text.publication.template);
					if (!name || !template || template.forms.includes(name)) return;
					const { file, range } = attributePlace(found, 'name');
					const at = file.text.indexOf(name, range.end);
					report({
						message: { lt: `Šablone „${found.text.publication.template}“ formos „${name}“ nėra`, en: `The template \`${found.text.publication.template}\` has no form \`${name}\`` },
						place: { file, range: at < 0 ? range : { start: at, end: at + name.length } },
						help: suggest(name),
					});
				},
			},
		};
	},
};
