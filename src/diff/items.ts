import { elementsOf } from '../link/link.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { moneyFacts } from '../model/amount-facts.ts';
import type { Fact } from '../model/fact.ts';
import { ENTRY_NAMES, VALUE_NAMES } from '../model/fact-words.ts';
import { elementFacts, planFacts, reserveFacts } from '../model/facts.ts';
import { elementAbove, firstBody, isMeasure } from '../model/hierarchy.ts';
import { plainText, registerTexts } from '../model/localized.ts';
import type { Localized, Origin, Plan, PlanElement, Registers } from '../model/types.ts';
import { elementRef, withNames } from './names.ts';
import type { Item } from './types.ts';

/** Everything of a version that has a name of its own, parents before children. */
export function itemsOf(workspace: LinkedWorkspace): Item[] {
	return [...workspace.plans.flatMap((plan) => planItems(plan, workspace)), ...registerItems(workspace.registers)];
}

/** A plan itself, without what is in it. */
export function planItem(plan: Plan): Item {
	const { id, title, origin } = plan;
	return { kind: 'plan', plan: id, id, code: id, fullCode: id, ref: id, name: title, facts: () => planFacts(plan), ...WITHOUT_MONEY, origin };
}

function planItems(plan: Plan, workspace: LinkedWorkspace): Item[] {
	const top = planItem(plan);
	const known = new Map<object, Item>([[plan, top]]);
	const items = [top];
	for (const element of elementsOf(plan)) {
		const item = elementItem(element, workspace, known.get(elementAbove(element) ?? plan) ?? top);
		known.set(element, item);
		items.push(item);
	}
	if (plan.kind === 'activity-plan') {
		for (const reserve of plan.reserves) {
			const ref = `${plan.id}:${reserve.name.lt}`;
			items.push({
				kind: 'reserve',
				plan: plan.id,
				code: '',
				fullCode: reserve.name.lt,
				ref,
				name: reserve.name,
				parent: top,
				facts: () => reserveFacts(reserve),
				amounts: () => moneyFacts(reserve),
				body: '',
				origin: reserve.origin,
			});
		}
	}
	return items;
}

function elementItem(element: PlanElement, workspace: LinkedWorkspace, parent: Item): Item {
	const { kind, id, fullCode, name, origin } = element;
	const { plan } = parent;
	const ref = elementRef(element, plan);
	// An indicator's code follows from its place among the others, unless the file states one.
	const code = element.kind === 'indicator' ? (origin.document.scalarText([...origin.path, 'code']) ?? '') : element.code;
	return {
		kind,
		plan,
		...(id === undefined ? {} : { id }),
		code,
		fullCode,
		ref,
		name,
		parent,
		facts: () => withNames(elementFacts(element), workspace),
		...moneyOf(element),
		origin,
	};
}

const WITHOUT_MONEY: Pick<Item, 'amounts' | 'body'> = { amounts: () => [], body: '' };

function moneyOf(element: PlanElement): Pick<Item, 'amounts' | 'body'> {
	if (!isMeasure(element)) return WITHOUT_MONEY;
	return { amounts: () => moneyFacts(element), body: firstBody(element) };
}

/** Entries of registers by what they are called: `sources:SB`. */
function registerItems(registers: Registers): Item[] {
	return registerTexts(registers).map(({ entry, text, origin }) => entryItem(entry, text, origin, propertiesOf(entry, registers)));
}

function propertiesOf(entry: string, { bodies, sources, units, upstream }: Registers): Readonly<Record<string, string | number | boolean | undefined>> {
	const at = entry.indexOf(':');
	const code = entry.slice(at + 1);
	switch (entry.slice(0, at)) {
		case 'bodies':
			return { until: bodies.get(code)?.until, companyCode: bodies.get(code)?.companyCode };
		case 'sources':
			return { inBudget: sources.get(code)?.inBudget, until: sources.get(code)?.until, parent: sources.get(code)?.parent?.code };
		case 'units':
			return { decimals: units.get(code)?.decimals, percent: units.get(code)?.percent };
		default:
			return { act: upstream.get(code)?.act };
	}
}

function entryItem(entry: string, name: Localized, origin: Origin, properties: Readonly<Record<string, string | number | boolean | undefined>>): Item {
	const fact = (key: string, value: string): Fact => {
		const said = VALUE_NAMES[key]?.[value];
		return { key, topic: 'register', detail: ENTRY_NAMES[key] ?? { lt: key, en: key }, value, ...(said ? { said: () => said } : {}), origin, field: [key] };
	};
	const stated = Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [fact(key, String(value))]));
	const facts = [fact('name', plainText(name.lt)), ...(name.en === undefined ? [] : [{ ...fact('name|en', plainText(name.en)), field: ['name', 'en'] }]), ...stated];
	return { kind: 'registerEntry', plan: '', id: entry, code: entry, fullCode: entry, ref: entry, name, facts: () => facts, ...WITHOUT_MONEY, origin };
}
