import type { Environment } from '@marcbachmann/cel-js';
import type { RuleInfo } from '../types.ts';
import { environmentFor, fieldsOf } from './cel.ts';
import { faultOf, type KnownNames } from './cel-words.ts';
import type { Passage, Remark } from './passage.ts';
import type { Target } from './targets.ts';

/** What the variables of an expression stand for. */
export type Values = Readonly<Record<string, unknown>>;

/** An expression that has been read and whose types agree. */
export interface Expression {
	/** Its type in CEL; `dyn` when that shows only as it is evaluated. */
	readonly type: string;
	/** @throws when the values don't suit it; `remarkOn` says where */
	evaluate(values: Values): unknown;
	/** What evaluating it has thrown, in words and at its place. */
	remarkOn(error: unknown): Remark;
	/** All of it. */
	readonly passage: Passage;
}

/** Reads expressions of one rule; what is wrong with one is told to `report`. */
export interface ExpressionReader {
	read(passage: Passage): Expression | undefined;
	/** An expression that is true or false. */
	readCondition(passage: Passage): Expression | undefined;
}

export function expressionReader(target: Target, options: RuleInfo['options'], report: (remark: Remark) => void): ExpressionReader {
	const environment = environmentFor(target, options);
	const known: KnownNames = {
		environment,
		variables: [target, 'workspace', ...(Object.keys(options ?? {}).length > 0 ? ['options'] : [])],
		fieldsOf: (type) => fieldsOf(type, options),
	};
	const remarkOn = (passage: Passage, error: unknown): Remark => {
		const { range, ...words } = faultOf(error, known);
		return { ...words, place: passage.place(range) };
	};
	const read = (passage: Passage): Expression | undefined => {
		try {
			return { ...compiled(environment, passage.text), passage, remarkOn: (error) => remarkOn(passage, error) };
		} catch (error) {
			report(remarkOn(passage, error));
			return undefined;
		}
	};
	const readCondition = (passage: Passage): Expression | undefined => {
		const expression = read(passage);
		if (!expression || expression.type === 'bool' || expression.type === 'dyn') return expression;
		report(notCondition(expression));
		return undefined;
	};
	return { read, readCondition };
}

function compiled(environment: Environment, text: string): Pick<Expression, 'type' | 'evaluate'> {
	const parsed = environment.parse(text);
	const { type = 'dyn', error } = parsed.check();
	if (error) throw error;
	return { type, evaluate: parsed };
}

function notCondition({ type, passage }: Expression): Remark {
	return {
		message: { lt: `Sąlyga turi būti taip arba ne (bool), o čia – „${type}“`, en: `A condition should be true or false (bool), not \`${type}\`` },
		place: passage.place(),
	};
}
