import Big from 'big.js';
import type { Decimal } from './basics.ts';

/** Amounts in thousands have three decimals at most. */
const DECIMALS = 4;
/** The exponent of ten up to which so many units are a number that JavaScript holds exactly, with room to add. */
const LARGEST = 10;

/** An exact sum that grows. A plan adds millions of amounts, and big.js makes a number of each step: what is short is added as whole units. */
export class Sum {
	#units = 0;
	/** Of what is too long or too large for units. */
	#rest: Decimal | undefined;

	add(amount: Decimal): this {
		const units = unitsOf(amount);
		if (units !== undefined && Number.isSafeInteger(this.#units + units)) this.#units += units;
		else this.#rest = this.#rest?.plus(amount) ?? amount;
		return this;
	}

	get value(): Decimal {
		const short = new Big(`${this.#units}e-${DECIMALS}`);
		return this.#rest ? short.plus(this.#rest) : short;
	}
}

export function sumOf(amounts: Iterable<Decimal>): Decimal {
	const sum = new Sum();
	for (const amount of amounts) sum.add(amount);
	return sum.value;
}

function unitsOf({ s, e, c }: Decimal): number | undefined {
	const zeros = e - c.length + 1 + DECIMALS;
	if (zeros < 0 || e > LARGEST) return undefined;
	let digits = 0;
	for (const digit of c) digits = digits * 10 + digit;
	return s * digits * 10 ** zeros;
}
