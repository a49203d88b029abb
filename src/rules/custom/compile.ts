import type { Bilingual, Diagnostic } from '../../diagnostic.ts';
import { type Cursor, field } from '../../model/read.ts';
import { meantWords } from '../../suggest.ts';
import { listed } from '../wording.ts';
import type { RuleEntry } from './entries.ts';
import { type Expression, expressionReader, type Values } from './expression.ts';
import { passageAt, type Remark } from './passage.ts';
import { stepsOf } from './place-of.ts';
import { KEYS, type Target } from './targets.ts';
import { readTemplate, type Template } from './template.ts';

/** A custom rule whose expressions have been read and are without fault. */
export interface CompiledRule {
	readonly entry: RuleEntry;
	/** What it does not apply to is fine. */
	readonly when?: Expression;
	readonly check: Expression;
	readonly message: { readonly lt: Template; readonly en: Template };
	/** The field that is underlined. */
	readonly at?: string;
}

/** Reads the expressions of a rule. With a fault in any of them there is no rule; every fault is reported at its place. */
export function compileRule(entry: RuleEntry, report: (diagnostic: Diagnostic) => void): CompiledRule | undefined {
	let isFaulty = false;
	const remark = ({ message, help, place }: Remark): void => {
		isFaulty = true;
		report({ rule: 'custom/invalid-expression', severity: 'error', message, place, element: entry.info.id, ...(help ? { help } : {}) });
	};
	const reader = expressionReader(entry.target, entry.info.options, remark);
	const condition = (key: string): Expression | undefined => {
		const passage = passageOf(entry.at, key);
		return passage && reader.readCondition(passage);
	};
	const when = condition('when');
	const check = condition('check');
	const texts = messageTexts(entry.at);
	const lt = texts.lt && readTemplate(texts.lt, reader, remark);
	const en = texts.en === texts.lt ? lt : texts.en && readTemplate(texts.en, reader, remark);
	const at = fieldNamed(entry.at, entry.target, remark);
	if (isFaulty || !check || !lt || !en) return undefined;
	return { entry, check, message: { lt, en }, ...(when ? { when } : {}), ...(at === undefined ? {} : { at }) };
}

/** Whether the rule has nothing against what the values stand for. @throws what its expressions throw, as a failure that knows where */
export function isFine({ when, check }: CompiledRule, values: Values): boolean {
	return (when !== undefined && !truth(when, values)) || truth(check, values);
}

/** Whether the rule says anything at all of what the values stand for. */
export function applies({ when }: CompiledRule, values: Values): boolean {
	return when === undefined || truth(when, values);
}

/** An expression could not be evaluated. */
export class EvaluationFailure extends Error {
	readonly remark: Remark;

	constructor(remark: Remark) {
		super(remark.message.en);
		this.remark = remark;
	}
}

function truth(expression: Expression, values: Values): boolean {
	const result = resultOf(expression, values);
	if (typeof result === 'boolean') return result;
	throw new EvaluationFailure({
		message: { lt: `Sąlyga turi būti taip arba ne, o gauta „${String(result)}“`, en: `The condition should be true or false, but is \`${String(result)}\`` },
		place: expression.passage.place(),
	});
}

function resultOf(expression: Expression, values: Values): unknown {
	try {
		return expression.evaluate(values);
	} catch (error) {
		throw new EvaluationFailure(expression.remarkOn(error));
	}
}

function passageOf(at: Cursor, key: string) {
	const found = field(at, key);
	return found && passageAt(found.document, found.path, found.value);
}

/** The message in each language: the Lithuanian one where there is no English. */
function messageTexts(at: Cursor) {
	const whole = passageOf(at, 'message');
	const message = field(at, 'message');
	const lt = whole ?? (message && (passageOf(message, 'lt') ?? passageOf(message, 'en')));
	return { lt, en: (message && passageOf(message, 'en')) ?? lt };
}

function fieldNamed(at: Cursor, target: Target, report: (remark: Remark) => void): string | undefined {
	const passage = passageOf(at, 'at');
	if (!passage) return undefined;
	const [first = ''] = stepsOf(passage.text);
	const isKnown = KEYS[target].includes(first) || (target === 'appropriation' && /^\d{4}$/.test(first));
	if (!isKnown) report({ ...unknownField(first, target), place: passage.place({ start: 0, end: Math.max(1, first.length) }) });
	return passage.text;
}

function unknownField(name: string, target: Target): { readonly message: Bilingual; readonly help: Bilingual } {
	const all = listed(KEYS[target]);
	return {
		message: { lt: `„${target}“ rakto „${name}“ neturi`, en: `\`${target}\` has no key \`${name}\`` },
		help: meantWords(name, KEYS[target]) ?? { lt: `Galima: ${all.lt}`, en: `It can be ${all.en}` },
	};
}
