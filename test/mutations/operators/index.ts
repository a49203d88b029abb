import type { Operator } from '../types.ts';
import { amountOperators } from './amounts.ts';
import { fileOperators } from './files.ts';
import { indicatorOperators } from './indicators.ts';
import { referenceOperators } from './references.ts';
import { reportOperators } from './reports.ts';
import { settingOperators } from './settings.ts';
import { shapeOperators } from './shape.ts';
import { structureOperators } from './structure.ts';
import { textOperators } from './texts.ts';

/** All ways to break a plan. */
export const operators: readonly Operator[] = [
	...shapeOperators,
	...structureOperators,
	...referenceOperators,
	...amountOperators,
	...indicatorOperators,
	...textOperators,
	...fileOperators,
	...reportOperators,
	...settingOperators,
];
