import type { LinkedWorkspace } from '../../link/types.ts';
import type { Appropriation, Body, FundingSource, Measure, Plan, PlanElement, Unit, Ward } from '../../model/types.ts';

/** What has a type of its own in expressions, fields and all. */
export type Viewable = PlanElement | Plan | Appropriation | Body | FundingSource | Unit | Ward;

/** Gives the views of a workspace's parts: for one thing always the same, so that views can be compared. */
export interface Views {
	readonly workspace: LinkedWorkspace;
	of(thing: Viewable): View<unknown>;
	/** Measures that name a ward or a body, themselves or in a sub-measure, in the order of the plans. */
	measuresNaming(register: 'wards' | 'bodies', code: string): readonly Measure[];
	/** Lines of measures' money from a source, in the order of the plans. */
	appropriationsFrom(source: string): readonly Appropriation[];
}

/** A field of a type: the type of its values in CEL, and how its value is found; undefined where there is none. */
export interface Field<M> {
	readonly type: string;
	readonly value: (thing: M, views: Views) => unknown;
}

export type Fields<M> = Readonly<Record<string, Field<M>>>;

/** A part of the workspace as expressions see it: nothing but the declared fields, each found when it is first asked for. */
export class View<M> {
	readonly thing: M;
	readonly views: Views;
	/** Lists and views: what costs something to find. */
	#found: Map<string, unknown> | undefined;

	constructor(thing: M, views: Views) {
		this.thing = thing;
		this.views = views;
	}

	read(name: string, { value }: Field<M>): unknown {
		const known = this.#found?.get(name);
		if (known !== undefined) return known;
		const found = value(this.thing, this.views);
		if (typeof found === 'object') {
			this.#found ??= new Map();
			this.#found.set(name, found);
		}
		return found;
	}
}

/** A type of CEL. Values are told apart by their class, so each type has one of its own. */
export interface ViewType<M> {
	readonly name: string;
	readonly fields: Readonly<Record<string, { readonly type: string }>>;
	readonly Class: new (thing: M, views: Views) => View<M>;
}

export function viewType<M>(name: string, fields: Fields<M>): ViewType<M> {
	class Typed extends View<M> {}
	for (const [field, declared] of Object.entries(fields)) {
		Object.defineProperty(Typed.prototype, field, {
			get(this: View<M>) {
				return this.read(field, declared);
			},
		});
	}
	return { name, fields, Class: Typed };
}

/** Fields by the type of their values. */
export const text = <M>(value: (thing: M) => string | undefined): Field<M> => ({ type: 'string', value: (thing) => value(thing) ?? '' });
export const texts = <M>(value: (thing: M) => readonly string[]): Field<M> => ({ type: 'list<string>', value });
export const flag = <M>(value: (thing: M) => boolean): Field<M> => ({ type: 'bool', value });
/** CEL's whole numbers are BigInts. */
export const whole = <M>(value: (thing: M) => number | undefined): Field<M> => ({
	type: 'int',
	value: (thing) => {
		const found = value(thing);
		return found === undefined ? undefined : BigInt(found);
	},
});
export const wholes = <M>(value: (thing: M) => readonly number[]): Field<M> => ({ type: 'list<int>', value: (thing) => value(thing).map(BigInt) });
export const one = <M>(type: string, value: (thing: M, views: Views) => Viewable | undefined): Field<M> => ({
	type,
	value: (thing, views) => {
		const found = value(thing, views);
		return found && views.of(found);
	},
});
export const many = <M>(type: string, value: (thing: M, views: Views) => readonly Viewable[]): Field<M> => ({
	type: `list<${type}>`,
	value: (thing, views) => value(thing, views).map((found) => views.of(found)),
});
/** Amounts or values by year. */
export const byYear = <M, V>(value: (thing: M) => ReadonlyMap<number, V>, figure: (value: V) => unknown): Field<M> => ({
	type: 'map<int, decimal>',
	value: (thing) => new Map([...value(thing)].map(([year, found]) => [BigInt(year), figure(found)])),
});
