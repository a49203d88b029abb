import type { RelatedPlace } from '../../diagnostic.ts';
import type { Decision } from '../../model/decision.ts';
import type { Origin } from '../../model/types.ts';
import { meantWords } from '../../suggest.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { decidedPlans, SOURCE } from './approvals.ts';

/** What a decision says of an earlier one: an element that it repeals or calls by another name now, or a text that it repeals. */
interface Word {
	readonly name: string;
	readonly origin: Origin;
	readonly field: readonly string[];
}

/** Only what was approved can be repealed or replaced. */
export const notApproved: Rule = {
	id: 'approval/not-approved',
	severity: 'warning',
	title: { lt: 'Naikinama, ko ankstesni sprendimai netvirtino', en: 'Repealed, but approved by no earlier decision' },
	description: {
		lt: 'Panaikinti ar pervadinti galima tik tai, ką patvirtino ankstesnis sprendimas, ir tik tuo vardu, kuriuo jis vadino. Kitoks įrašas nieko nekeičia: nuoroda neteisinga arba sprendimo data per ankstyva.',
		en: 'Only what an earlier decision approved can be repealed or given another name, and only under the name that it used. Another entry changes nothing: the reference is wrong, or the date of the decision too early.',
	},
	source: SOURCE,
	bad: 'kind: decision\nid: t-200\nnumber: T-200\ndate: 2015-10-15\nplan: svp-2015-2017\nrepeals:\n  - {element: verslo-fondass}\n',
	good: 'kind: decision\nid: t-200\nnumber: T-200\ndate: 2015-10-15\nplan: svp-2015-2017\nrepeals:\n  - {element: verslo-fondas}\n',
	draft: 'info',
	mirror: 'approval/missing',
	visit: ({ workspace, report }) => ({
		plan(plan) {
			const decisions = decidedPlans(workspace).get(plan)?.decisions ?? [];
			const elements = new Set<string>();
			const texts = new Set<string>();
			for (const decision of decisions) {
				const later = decisions.slice(decisions.indexOf(decision) + 1);
				const { approves, repeals } = decision;
				const named: Word[] = [
					...repeals.map(({ element, origin }) => ({ name: element.text, origin, field: ['element'] })),
					...approves.flatMap(({ was, origin }) => (was === undefined ? [] : [{ name: was, origin, field: ['was'] }])),
				];
				const gone = decision.texts.filter(({ fingerprint }) => fingerprint === undefined).map(({ slot, origin }) => ({ name: slot, origin, field: [] }));
				tell(
					report,
					decision,
					named,
					elements,
					approvalOf(later, ({ approves: entries }, name) => entries.find(({ element }) => element.text === name)?.origin),
				);
				tell(
					report,
					decision,
					gone,
					texts,
					approvalOf(later, (one, name) => one.texts.find(({ slot, fingerprint }) => slot === name && fingerprint !== undefined)?.origin),
				);
				for (const { name } of named) elements.delete(name);
				for (const { name } of gone) texts.delete(name);
				for (const { element } of approves) elements.add(element.text);
				for (const { slot, fingerprint } of decision.texts) if (fingerprint !== undefined) texts.add(slot);
			}
		},
	}),
};

type Later = (name: string) => { readonly decision: Decision; readonly origin: Origin } | undefined;

function approvalOf(later: readonly Decision[], originIn: (decision: Decision, name: string) => Origin | undefined): Later {
	return (name) => later.flatMap((decision) => [originIn(decision, name)].flatMap((origin) => (origin ? [{ decision, origin }] : [])))[0];
}

function tell(report: Report, { id, number, date }: Decision, words: readonly Word[], approved: ReadonlySet<string>, laterOn: Later): void {
	for (const { name, origin, field } of words) {
		if (approved.has(name)) continue;
		const later = laterOn(name);
		report({
			message: {
				lt: `Sprendimas ${number} (${date}): „${name}“ iki tol nepatvirtino joks sprendimas`,
				en: `Decision ${number} of ${date}: no decision before it approved \`${name}\``,
			},
			place: fieldPlace({ origin }, field),
			element: `decision:${id}/${name}`,
			related: later ? [relatedTo(later)] : [],
			help: later ? undefined : meantWords(name, approved),
		});
	}
}

function relatedTo({ decision: { number, date }, origin }: NonNullable<ReturnType<Later>>): RelatedPlace {
	return { place: fieldPlace({ origin }, []), message: { lt: `patvirtinta tik ${date} (${number})`, en: `approved only on ${date} (${number})` } };
}
