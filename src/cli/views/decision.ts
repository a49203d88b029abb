import { isPlan } from '../../link/fingerprint.ts';
import type { NewDecision } from '../../link/undecided.ts';
import type { Plan } from '../../model/types.ts';

export interface DecisionHead {
	readonly number: string;
	readonly date: string;
	readonly act?: string;
	readonly plan: Plan;
	readonly isWhole: boolean;
	/** The address of the schemas' folder, with `/`, for editors; none where the workspace's files name none. */
	readonly schemas: string | undefined;
}

/** `t-127` of `T-127`. */
export function decisionId(number: string): string {
	const slug = number
		.toLowerCase()
		.normalize('NFD')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return /^[a-z]/.test(slug) ? slug : `d-${slug}`;
}

/** A decision as a file of the workspace, an element a line. */
export function decisionText(head: DecisionHead, { approves, repeals, texts, repealedTexts }: NewDecision): string {
	const lines = [
		...(head.schemas === undefined ? [] : [`# yaml-language-server: $schema=${head.schemas}decision.schema.json`]),
		'kind: decision',
		`id: ${decisionId(head.number)}`,
		`number: ${JSON.stringify(head.number)}`,
		`date: ${head.date}`,
		...(head.act === undefined ? [] : [`act: ${JSON.stringify(head.act)}`]),
		`plan: ${head.plan.id}`,
		...(head.isWhole ? ['whole: true'] : []),
		...(approves.length > 0 ? ['approves:'] : []),
		...approves.map(({ element, reference, was, under, fingerprint }) => {
			const name = JSON.stringify(isPlan(element) ? element.title.lt : element.name.lt);
			const earlier = was === undefined ? '' : `was: ${was}, `;
			const parent = under === undefined ? '' : `under: ${under}, `;
			return `  - {element: ${reference}, ${earlier}${parent}name: ${name}, fingerprint: ${fingerprint}}`;
		}),
		...(texts.length > 0 ? ['texts:'] : head.isWhole ? ['texts: []'] : []),
		...texts.map(({ slot, fingerprint }) => `  - {text: ${slot.slot}, fingerprint: ${fingerprint}}`),
		...(repealedTexts.length > 0 ? [`repealedTexts: [${repealedTexts.join(', ')}]`] : []),
		...(repeals.length > 0 ? ['repeals:'] : []),
		...repeals.map(({ element, name }) => `  - {element: ${element.text}${name === undefined ? '' : `, name: ${JSON.stringify(name)}`}}`),
	];
	return `${lines.join('\n')}\n`;
}
