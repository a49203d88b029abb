/**
 * Findings that an author has judged and set aside, in a comment with the reason:
 *
 *     # plan-ignore funding/jump: the old loan ends in 2016
 *     # plan-ignore-block funding/jump, funding/gap-year until 2016-12-31: …
 *     # plan-ignore-file structure/name-length: names are the ministry's
 *
 * The first is for the next line (or its own, behind something), the second for the whole block that begins there, the third for the file.
 * In Markdown the comment is `<!-- plan-ignore … -->`.
 */
import { isDay } from '../day.ts';
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { Place, SourceFile } from '../source/types.ts';
import { blockEnd, lineEnd, nextLine } from './suppressedRange.ts';
import { suggester } from './wording.ts';

export interface SuppressionRules {
	/** Ids that may be suppressed. */
	readonly known: readonly string[];
	/** Whether a rule is at work in a file; a comment for one that is off is not called unused. */
	readonly isOn: (rule: string, path: string) => boolean;
	/** `2016-12-31`: what has an earlier date no longer counts. */
	readonly today: string;
}

interface Fault {
	readonly message: Bilingual;
	readonly place: Place;
	readonly help: Bilingual;
}

interface Directive {
	readonly rules: readonly { readonly id: string; readonly place: Place }[];
	readonly reason: string;
	readonly until?: string;
	/** What can't be read of it; then it sets nothing aside. */
	readonly fault?: Fault;
	/** The whole comment's text. */
	readonly place: Place;
	/** Offsets whose findings it sets aside. */
	readonly from: number;
	readonly to: number;
}

const COMMENT = { '#': /#[ \t]*plan-ignore(-[\w-]+)?\b([^\n]*)/g, '<!--': /<!--[ \t]*plan-ignore(-(?!-)[\w-]*\w)?\b([^\n]*)/g } as const;
const SCOPES: readonly string[] = ['', '-block', '-file'];
/** What stands for a date, right or wrong. */
const UNTIL = /\s+(until|iki)(?:[ \t]+(\S+))?\s*$/;

/** Marks what comments set aside, and adds what is wrong with the comments themselves. */
export function applySuppressions(diagnostics: readonly Diagnostic[], files: readonly SourceFile[], rules: SuppressionRules): Diagnostic[] {
	const directives = files.filter(({ text }) => text.includes('plan-ignore')).flatMap(directivesIn);
	if (directives.length === 0) return [...diagnostics];
	const used = new Set<string>();
	const marked = diagnostics.map((diagnostic): Diagnostic => {
		const directive = directives.find((one) => counts(one, rules) && covers(one, diagnostic));
		if (!directive) return diagnostic;
		used.add(useOf(directive, diagnostic.rule));
		return { ...diagnostic, suppressed: { by: 'comment', reason: directive.reason } };
	});
	return [...marked, ...directives.flatMap((directive) => problems(directive, rules, used))];
}

function useOf({ place }: Directive, rule: string): string {
	return `${place.file.path}\0${place.range.start}\0${rule}`;
}

function counts({ reason, until, fault }: Directive, { today }: SuppressionRules): boolean {
	return reason !== '' && fault === undefined && (until === undefined || until >= today);
}

function covers({ rules, place, from, to }: Directive, diagnostic: Diagnostic): boolean {
	const at = diagnostic.place;
	return at !== undefined && at.file.path === place.file.path && at.range.start >= from && at.range.start < to && rules.some(({ id }) => id === diagnostic.rule);
}

function directivesIn(file: SourceFile): Directive[] {
	const opening = file.path.endsWith('.md') ? '<!--' : '#';
	return [...file.text.matchAll(COMMENT[opening])].flatMap((match): Directive[] => {
		const [whole, scope = '', tail = ''] = match;
		const before = file.text.slice(file.text.lastIndexOf('\n', match.index - 1) + 1, match.index);
		// A number sign inside a word or a text begins no comment.
		if (opening === '#' && /\S$/.test(before)) return [];
		const said = tail.replace(/\s*-->.*$/, '').trimEnd();
		const start = match.index + whole.length - tail.length;
		const { from, to } = rangeOf(file.text, match.index, scope, { opening, isBehind: before.trim() !== '' });
		const place = { file, range: { start: match.index, end: start + said.length } };
		return [{ ...saidIn(file, said, start), ...(SCOPES.includes(scope) ? {} : { fault: scopeFault(scope, place) }), place, from, to }];
	});
}

/** What stands behind `plan-ignore`: rules, a date, and after a colon the reason. */
function saidIn(file: SourceFile, said: string, start: number): Pick<Directive, 'rules' | 'reason' | 'until' | 'fault'> {
	const colon = said.search(/:(\s|$)/);
	const subject = colon < 0 ? said : said.slice(0, colon);
	const dated = UNTIL.exec(subject);
	const [, word, until = ''] = dated ?? [];
	const ids = [...subject.replace(UNTIL, '').matchAll(/[^\s,]+/g)];
	return {
		rules: ids.map(({ 0: id, index }) => ({ id, place: { file, range: { start: start + index, end: start + index + id.length } } })),
		reason: reasonIn(colon < 0 ? '' : said.slice(colon + 1).trim()),
		...(dated === null
			? {}
			: word === 'until' && isDay(until)
				? { until }
				: { fault: dateFault(dated[0].trim(), { file, range: { start: start + dated.index + 1, end: start + subject.trimEnd().length } }) }),
	};
}

/** A full stop or «x» is no reason. */
function reasonIn(said: string): string {
	return /\p{L}{2}|\d/u.test(said) ? said : '';
}

function dateFault(said: string, place: Place): Fault {
	return {
		message: { lt: `Iki kada nutildyta, nesuprantama: „${said}“`, en: `Until when it is set aside can't be read: \`${said}\`` },
		place,
		help: { lt: 'Rašykite tikrą datą: „until 2016-12-31“', en: 'Write a real date: `until 2016-12-31`' },
	};
}

function scopeFault(scope: string, place: Place): Fault {
	return {
		message: { lt: `Komentaro „plan-ignore${scope}“ nėra`, en: `There is no comment \`plan-ignore${scope}\`` },
		place,
		help: { lt: 'Yra „plan-ignore“, „plan-ignore-block“ ir „plan-ignore-file“', en: 'There are `plan-ignore`, `plan-ignore-block` and `plan-ignore-file`' },
	};
}

function rangeOf(text: string, at: number, scope: string, { opening, isBehind }: { readonly opening: '#' | '<!--'; readonly isBehind: boolean }): { readonly from: number; readonly to: number } {
	if (scope === '-file') return { from: 0, to: text.length + 1 };
	const from = isBehind ? text.lastIndexOf('\n', at) + 1 : nextLine(text, at, opening);
	return { from, to: scope === '-block' ? blockEnd(text, from) : lineEnd(text, from) };
}

function problems(directive: Directive, rules: SuppressionRules, used: ReadonlySet<string>): Diagnostic[] {
	const { place, reason, until, fault } = directive;
	const problem = (rule: string, severity: Diagnostic['severity'], at: Place, message: Bilingual, help?: Bilingual): Diagnostic => ({ rule, severity, message, place: at, ...(help ? { help } : {}) });
	if (fault) return [problem('suppressions/incomplete', 'error', fault.place, fault.message, fault.help)];
	if (directive.rules.length === 0 || reason === '') {
		const what =
			reason === ''
				? directive.rules.length === 0
					? { lt: 'kurią taisyklę jis nutildo ir kodėl', en: 'which rule it sets aside and why' }
					: { lt: 'kodėl', en: 'why' }
				: { lt: 'kurią taisyklę jis nutildo', en: 'which rule it sets aside' };
		const message = { lt: `Nutildymo komentare nenurodyta, ${what.lt}`, en: `The comment does not say ${what.en}` };
		return [problem('suppressions/incomplete', 'error', place, message, { lt: 'Rašykite „# plan-ignore taisyklė: priežastis“', en: 'Write `# plan-ignore rule: reason`' })];
	}
	const suggest = suggester(() => rules.known);
	const unknown = directive.rules.filter(({ id }) => !rules.known.includes(id));
	const reported = unknown.map(({ id, place: at }) =>
		problem('suppressions/unknown-rule', 'error', at, { lt: `Taisyklės „${id}“ nutildyti negalima: tokios nėra`, en: `There is no rule \`${id}\` to set aside` }, suggest(id)),
	);
	if (until !== undefined && until < rules.today) {
		return [...reported, problem('suppressions/expired', 'warning', place, { lt: `Nutildymo terminas baigėsi ${until}`, en: `The time of this comment was over on ${until}` })];
	}
	const unused = directive.rules.filter(({ id }) => rules.known.includes(id) && rules.isOn(id, place.file.path) && !used.has(useOf(directive, id)));
	return [
		...reported,
		...unused.map(({ id, place: at }) =>
			problem('suppressions/unused', 'warning', at, { lt: `Taisyklė „${id}“ čia nieko neranda: komentaro nebereikia`, en: `The rule \`${id}\` finds nothing here: the comment is not needed` }),
		),
	];
}
