import type { LinkedWorkspace } from '../../link/types.ts';
import { type effectiveSettings, ruleOptions } from '../settings.ts';
import type { RuleInfo } from '../types.ts';
import { OptionValues } from './cel.ts';
import { decimalOf } from './decimals.ts';
import type { Values } from './expression.ts';
import type { Subject } from './targets.ts';
import { viewsOf } from './views.ts';

/** How rules are set, by rule and file. */
type Settings = ReturnType<typeof effectiveSettings>;

/** Examples are judged with the options' defaults, whatever plan.yaml sets. */
export const defaults: Settings = ({ severity }) => ({ level: severity, options: new Map() });

/** What the variables of rules stand for in a workspace, for each subject; views and options are made once. */
export function valuesIn(set: Settings): (workspace: LinkedWorkspace) => (info: RuleInfo, subject: Subject) => Values {
	const known = new WeakMap<ReadonlyMap<string, unknown>, OptionValues>();
	const optionsOf = (info: RuleInfo, subject: Subject): OptionValues => {
		const { options } = set(info, subject.origin.document.file.path);
		const values = known.get(options) ?? optionValues(info, options);
		known.set(options, values);
		return values;
	};
	return (workspace) => {
		const views = viewsOf(workspace);
		return (info, subject) => ({ [targetOf(subject)]: views.of(subject), workspace: views.whole, options: optionsOf(info, subject) });
	};
}

function targetOf({ kind }: Subject): string {
	return kind === 'activity-plan' || kind === 'development-plan' ? 'plan' : kind;
}

function optionValues(info: RuleInfo, set: ReadonlyMap<string, unknown>): OptionValues {
	const options = ruleOptions(info, set);
	return new OptionValues(
		Object.fromEntries(
			Object.entries(info.options ?? {}).map(([name, { type }]) => [name, type === 'number' ? decimalOf(options.number(name)) : type === 'flag' ? options.flag(name) : [...options.texts(name)]]),
		),
	);
}
