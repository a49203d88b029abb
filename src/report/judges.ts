import type { Language } from '../diagnostic.ts';
import type { ReportInput } from './types.ts';

/** Which versions judged the plan. */
export interface Judges {
	readonly version: string;
	readonly ruleset: string;
	readonly registers: string | null;
}

export function judgesOf({ version, ruleset, registers }: ReportInput): Judges {
	return { version, ruleset: ruleset ?? version, registers: registers ?? null };
}

/** «plan 0.1.0, rules 0.1.0, registers 5f0c2a9e77d1». */
export function judgesLine(input: ReportInput, language: Language = input.language): string {
	const { version, ruleset, registers } = judgesOf(input);
	const words = language === 'lt' ? { rules: 'taisyklės', registers: 'registrai' } : { rules: 'rules', registers: 'registers' };
	return [`plan ${version}`, `${words.rules} ${ruleset}`, ...(registers === null ? [] : [`${words.registers} ${registers}`])].join(', ');
}
