import type { Bilingual } from '../../diagnostic.ts';
import type { Origin } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { meantWords, onlyNearest } from '../../suggest.ts';
import type { RegisterKind } from '../registers.ts';
import type { Finding, RuleContext } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { rewriting } from '../wording.ts';

/** Takes the codes of a register as they are used, and tells at the end which of them the register lacks. */
export interface UnknownCodes {
	/** @param finding what to tell where the register has no such code; asked for only then */
	use(code: string, finding: () => Finding): void;
	tell(): void;
}

/**
 * Where the entry nearest to a code that the register lacks is one that nobody names, it may be the one that is wrong: if several places name the code, that is told, once; if one
 * does, the entry is pointed out there. While a fault may hide who names it no entry is taken for idle.
 * @param what the entry is called, in Lithuanian in the genitive
 */
export function unknownCodes({ report, isWhole }: RuleContext, kind: RegisterKind, entries: ReadonlyMap<string, { readonly origin: Origin }>, what: Bilingual): UnknownCodes {
	const used = new Set<string>();
	const unknown = new Map<string, Finding[]>();
	const tellOf = (code: string, findings: readonly Finding[]): void => {
		const near = onlyNearest(code, entries.keys()) ?? '';
		const entry = isWhole && !used.has(near) ? entries.get(near) : undefined;
		const [first, second] = findings;
		if (!entry || !first) {
			for (const finding of findings) report(finding);
			return;
		}
		const place = fieldPlace(entry, 'code');
		if (second) report({ ...unnamed(near, code, what, place), element: `${kind}:${near}`, related: [{ place: first.place, message: { lt: 'pirmą kartą čia', en: 'first here' } }] });
		else report({ ...first, related: [...(first.related ?? []), { place, message: { lt: 'registro įrašas, kurio niekas nemini', en: 'an entry that nothing names' } }] });
	};
	return {
		use(code, finding) {
			used.add(code);
			if (!entries.has(code)) unknown.set(code, [...(unknown.get(code) ?? []), finding()]);
		},
		tell() {
			for (const [code, findings] of unknown) tellOf(code, findings);
		},
	};
}

function unnamed(entry: string, code: string, what: Bilingual, place: Place): Finding {
	return {
		message: {
			lt: `Keliose vietose minimo ${what.lt} „${code}“ registre nėra, o įrašo „${entry}“ niekas nemini`,
			en: `The ${what.en} \`${code}\`, which several places name, is not in the register, and nothing names \`${entry}\``,
		},
		place,
		help: meantWords(entry, [code]),
		fix: rewriting(place, code),
	};
}
