import type { Bilingual } from '../../diagnostic.ts';
import type { Origin } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { meantWords, nearest, onlyNearest } from '../../suggest.ts';
import type { RegisterKind } from '../registers.ts';
import type { Finding, Report } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { rewriting } from '../wording.ts';

/** Takes the codes of a register as they are used, and tells at the end which of them the register lacks. */
export interface UnknownCodes {
	/** @param finding what to tell where the register has no such code; asked for only then */
	use(code: string, finding: () => Finding): void;
	tell(): void;
}

/**
 * Where several places name a code that the register lacks and a single entry that nobody names is as near as any, the entry is the one that is wrong: that is told, once. Where one place names it, the entry is pointed out if no other is near.
 * @param what the entry is called, in Lithuanian in the genitive
 */
export function unknownCodes(report: Report, kind: RegisterKind, entries: ReadonlyMap<string, { readonly origin: Origin }>, what: Bilingual): UnknownCodes {
	const used = new Set<string>();
	const unknown = new Map<string, Finding[]>();
	const tellOf = (code: string, findings: readonly Finding[]): void => {
		const idle = onlyNearest(
			code,
			[...entries.keys()].filter((key) => !used.has(key)),
		);
		// Of those that are as near the idle one is first.
		const near = idle === undefined ? undefined : nearest(code, [idle, ...entries.keys()]);
		const entry = near === idle ? entries.get(near ?? '') : undefined;
		const [first, second] = findings;
		const isDoubtful = !second && onlyNearest(code, entries.keys()) !== near;
		if (near === undefined || !entry || !first || isDoubtful) {
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
