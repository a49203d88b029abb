import type { Bilingual } from '../diagnostic.ts';
import type { IndicatorLevel } from './types.ts';

/** The levels as they stand before «rodiklis»: in the genitive. */
export const LEVELS: Readonly<Record<IndicatorLevel, Bilingual>> = {
	impact: { lt: 'efekto', en: 'impact' },
	outcome: { lt: 'rezultato', en: 'outcome' },
	output: { lt: 'produkto', en: 'output' },
};
