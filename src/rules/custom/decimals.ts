/** Exact decimals in CEL: amounts and values keep every digit, and whole numbers and decimals written in an expression join in as they are written. */
import { type ASTNode, type Environment, EvaluationError } from '@marcbachmann/cel-js';
import Big from 'big.js';
import type { Decimal } from '../../model/types.ts';

type Figure = Decimal | bigint | number;

/** CEL's numbers: whole ones are BigInts, others doubles. A double is taken for the shortest decimal that means it: 12.5 is 12.5. */
export function decimalOf(figure: Figure): Decimal {
	if (figure instanceof Big) return figure;
	if (typeof figure === 'number' && !Number.isFinite(figure)) throw new EvaluationError({ code: 'not_a_decimal', message: String(figure) });
	return new Big(String(figure));
}

const ARITHMETIC: Readonly<Record<string, (a: Decimal, b: Decimal, node?: ASTNode) => Decimal>> = {
	'+': (a, b) => a.plus(b),
	'-': (a, b) => a.minus(b),
	'*': (a, b) => a.times(b),
	'/': divided,
};

const COMPARISONS: Readonly<Record<string, (a: Decimal, b: Decimal) => boolean>> = {
	'<': (a, b) => a.lt(b),
	'<=': (a, b) => a.lte(b),
	'>': (a, b) => a.gt(b),
	'>=': (a, b) => a.gte(b),
};

const FIGURES = ['decimal', 'int', 'double'] as const;

function divided(a: Decimal, b: Decimal, node?: ASTNode): Decimal {
	if (b.eq(0)) throw new EvaluationError({ code: 'division_by_zero', message: 'division by zero', ...(node ? { node } : {}) });
	return a.div(b);
}

/** Teaches an environment the type `decimal`, its operators and functions. */
export function registerDecimals(environment: Environment): void {
	environment.registerType('decimal', { ctor: Big, fields: {} });
	for (const [left, right] of FIGURES.flatMap((a) => FIGURES.map((b) => [a, b] as const))) {
		if (left !== 'decimal' && right !== 'decimal') continue;
		for (const [sign, of] of Object.entries(ARITHMETIC))
			environment.registerOperator(`${left} ${sign} ${right}: decimal`, (a: Figure, b: Figure, node?: ASTNode) => of(decimalOf(a), decimalOf(b), node));
		for (const [sign, of] of Object.entries(COMPARISONS)) environment.registerOperator(`${left} ${sign} ${right}`, (a: Figure, b: Figure) => of(decimalOf(a), decimalOf(b)));
		// The library makes `int == decimal` of `decimal == int` itself.
		if (left === 'decimal') environment.registerOperator(`decimal == ${right}`, (a: Figure, b: Figure) => decimalOf(a).eq(decimalOf(b)));
	}
	environment.registerOperator('-decimal', (a: Decimal) => a.times(-1));
	environment.registerFunction('decimal(string): decimal', fromText);
	environment.registerFunction('string(decimal): string', (a: Decimal) => a.toFixed());
	environment.registerFunction('int(decimal): int', (a: Decimal) => BigInt(a.round(0, Big.roundDown).toFixed()));
	environment.registerFunction('round(decimal, int): decimal', (a: Decimal, decimals: bigint) => a.round(Math.max(0, Math.min(20, Number(decimals))), Big.roundHalfUp));
	for (const type of FIGURES) {
		if (type !== 'decimal') environment.registerFunction(`decimal(${type}): decimal`, decimalOf);
		environment.registerFunction(`sum(list<${type}>): decimal`, sum);
		environment.registerFunction(`max(list<${type}>): decimal`, (list: readonly Figure[]) => greatest(list, (a, b) => a.gt(b)));
		environment.registerFunction(`min(list<${type}>): decimal`, (list: readonly Figure[]) => greatest(list, (a, b) => a.lt(b)));
	}
	environment.registerFunction('share(decimal, decimal): decimal', (part: Decimal, all: Decimal) => (all.eq(0) ? new Big(0) : part.times(100).div(all)));
}

function fromText(text: string): Decimal {
	if (!/^-?\d+(\.\d+)?$/.test(text)) throw new EvaluationError({ code: 'not_a_decimal', message: text });
	return new Big(text);
}

function sum(list: readonly Figure[]): Decimal {
	return list.reduce<Decimal>((total, figure) => total.plus(decimalOf(figure)), new Big(0));
}

function greatest(list: readonly Figure[], isBeyond: (a: Decimal, b: Decimal) => boolean): Decimal {
	const [first, ...rest] = list.map(decimalOf);
	if (first === undefined) throw new EvaluationError({ code: 'empty_list', message: 'empty list' });
	return rest.reduce((best, figure) => (isBeyond(figure, best) ? figure : best), first);
}
