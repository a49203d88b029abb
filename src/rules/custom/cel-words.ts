/** What is wrong with an expression, in the words of this program: the library's errors by their codes. */
import { type Environment, EvaluationError, ParseError, TypeError as TypeFault } from '@marcbachmann/cel-js';
import type { Bilingual } from '../../diagnostic.ts';
import type { OffsetRange } from '../../source/types.ts';
import { didYouMean, meantWords } from '../../suggest.ts';
import { listed } from '../wording.ts';

/** A fault of an expression and the part of it that is to blame; the whole when none is told. */
export interface Fault {
	readonly message: Bilingual;
	readonly help?: Bilingual | undefined;
	readonly range?: OffsetRange | undefined;
}

/** What names are known where: for suggestions. */
export interface KnownNames {
	readonly environment: Environment;
	readonly variables: readonly string[];
	fieldsOf(type: string): readonly string[];
}

type CelError = ParseError | EvaluationError | TypeFault;

export function faultOf(error: unknown, known: KnownNames): Fault {
	if (!(error instanceof ParseError || error instanceof EvaluationError || error instanceof TypeFault)) {
		const reason = error instanceof Error ? error.message : String(error);
		return { message: { lt: `Reiškinio apskaičiuoti nepavyko: ${reason}`, en: `The expression can't be computed: ${reason}` } };
	}
	const range = error.range && { start: error.range.start, end: Math.max(error.range.end, error.range.start + 1) };
	return { range, ...wordsOf(error, known) };
}

function wordsOf(error: CelError, known: KnownNames): Fault {
	const { code, summary } = error;
	switch (code) {
		case 'unknown_variable':
			return unknownName(nameAfter(summary), known.variables);
		case 'no_such_key':
			return noSuchKey(error, known);
		case 'no_matching_overload':
			return noFunction(error, known);
		case 'no_such_overload':
			return noOperator(summary);
		case 'unknown_reference':
			return {
				message: { lt: `Nuoroda „${summary}“ į nieką neveda`, en: `The reference \`${summary}\` leads nowhere` },
				help: typeof error.cause === 'string' ? didYouMean(error.cause) : undefined,
			};
		case 'expected_token':
			return { message: expected(summary) };
		case 'unexpected_token':
			return { message: unexpected(nameAfter(summary)) };
		case 'unexpected_character':
			return {
				message: { lt: `Netikėtas ženklas ${quotedLt(nameAfter(summary))}`, en: `Unexpected character \`${bare(nameAfter(summary))}\`` },
				help: bare(nameAfter(summary)) === '=' ? { lt: 'Ar lygu, tikrinama ženklu „==“', en: 'Whether things are equal is asked with `==`' } : undefined,
			};
		case 'not_a_decimal':
			return { message: { lt: `„${summary}“ nėra dešimtainis skaičius`, en: `\`${summary}\` is not a decimal number` } };
		default:
			return { message: PLAIN[code] ?? { lt: `Klaida reiškinyje (${summary})`, en: capital(summary) } };
	}
}

/** What needs no details. */
const PLAIN: Readonly<Record<string, Bilingual>> = {
	division_by_zero: { lt: 'Dalijama iš nulio', en: 'Division by zero' },
	modulo_by_zero: { lt: 'Dalijama iš nulio', en: 'Division by zero' },
	numeric_overflow: { lt: 'Sveikasis skaičius per didelis', en: 'The whole number is too large' },
	empty_list: { lt: 'Tuščiame sąraše nėra nei didžiausio, nei mažiausio', en: 'An empty list has neither a greatest nor a least' },
	index_out_of_bounds: { lt: 'Sąraše tiek narių nėra', en: 'The list has fewer items' },
	invalid_regular_expression: { lt: 'Reguliarusis reiškinys parašytas klaidingai', en: 'The regular expression is written wrongly' },
	unterminated_string: { lt: 'Teksto kabutės neuždarytos', en: 'The quotation mark of the text is not closed' },
	unterminated_triple_quoted_string: { lt: 'Teksto kabutės neuždarytos', en: 'The quotation mark of the text is not closed' },
	newline_in_string: { lt: 'Tekste kabutėse negali būti eilutės pabaigos', en: 'A text in quotation marks ends on its line' },
	invalid_escape_sequence: { lt: 'Po pasvirojo brūkšnio šis ženklas negalimas', en: 'This character cannot follow a backslash' },
	invalid_number: { lt: 'Skaičius parašytas klaidingai', en: 'The number is written wrongly' },
	reserved_identifier: { lt: 'Šis žodis CEL kalboje vartoti vardui negalimas', en: 'CEL keeps this word for itself' },
	invalid_logical_operand: { lt: 'Abi „&&“ ar „||“ pusės turi būti taip arba ne (bool)', en: 'Both sides of `&&` or `||` should be true or false (bool)' },
	invalid_condition_type: { lt: 'Sąlyga turi būti taip arba ne (bool)', en: 'A condition should be true or false (bool)' },
	incompatible_ternary_branches: { lt: 'Abi „? :“ šakos turi būti to paties tipo', en: 'Both branches of `? :` should be of one type' },
	heterogeneous_list_element: { lt: 'Sąrašo nariai turi būti to paties tipo', en: 'The items of a list should be of one type' },
	heterogeneous_map_key: { lt: 'Rinkinio raktai turi būti to paties tipo', en: 'The keys of a map should be of one type' },
	heterogeneous_map_value: { lt: 'Rinkinio reikšmės turi būti to paties tipo', en: 'The values of a map should be of one type' },
	invalid_index_type: { lt: 'Sąrašo narys imamas pagal numerį, o ne pagal vardą', en: 'An item of a list is taken by its number, not by a name' },
	cannot_index_type: { lt: 'Ši reikšmė laukų neturi', en: 'This value has no fields' },
	invalid_comprehension_range: { lt: 'Čia turi būti sąrašas', en: 'There should be a list here' },
	invalid_macro_argument: { lt: 'Čia turi būti kintamojo vardas ar laukas', en: 'There should be the name of a variable or a field here' },
	limit_exceeded: { lt: 'Reiškinys per didelis', en: 'The expression is too large' },
	field_type_mismatch: { lt: 'Reikšmės tipas kitoks, negu tikėtasi', en: 'The value is of another type than expected' },
};

/** What the library calls the parts of an expression. */
const TOKENS: Readonly<Record<string, string>> = {
	...{ PLUS: '+', MINUS: '-', MULTIPLY: '*', DIVIDE: '/', MODULO: '%', EQ: '==', NE: '!=', LT: '<', LE: '<=', GT: '>', GE: '>=', AND: '&&', OR: '||', NOT: '!', IN: 'in' },
	...{ LPAREN: '(', RPAREN: ')', LBRACKET: '[', RBRACKET: ']', LBRACE: '{', RBRACE: '}', DOT: '.', COMMA: ',', COLON: ':', QUESTION: '?' },
};

function unexpected(token: string): Bilingual {
	if (token === 'EOF') return { lt: 'Reiškinys nebaigtas', en: 'The expression ends too early' };
	const sign = TOKENS[token];
	return sign === undefined ? { lt: 'Čia to būti negali', en: 'This does not belong here' } : { lt: `Čia negali būti „${sign}“`, en: `There should be no \`${sign}\` here` };
}

/** Of «Expected RPAREN, got EOF»: what is missing. */
function expected(summary: string): Bilingual {
	const [, token = ''] = /^Expected (\w+), got/.exec(summary) ?? [];
	const sign = TOKENS[token];
	return sign === undefined ? { lt: 'Čia turi būti vardas', en: 'There should be a name here' } : { lt: `Čia trūksta „${sign}“`, en: `\`${sign}\` is missing here` };
}

function unknownName(name: string, candidates: readonly string[]): Fault {
	return { message: { lt: `Nežinomas vardas „${name}“`, en: `Unknown name \`${name}\`` }, help: meantWords(name, candidates) ?? known(candidates) };
}

function noSuchKey({ summary, node }: CelError, { fieldsOf }: KnownNames): Fault {
	const name = nameAfter(summary);
	const type = typeOfReceiver(node);
	const fields = fieldsOf(type);
	if (fields.includes(name)) {
		return {
			message: { lt: `Lauko „${name}“ čia nėra`, en: `There is no \`${name}\` here` },
			help: { lt: `Prieš tai patikrinkite, ar jis yra: „has(….${name})“`, en: `See first whether it is there: \`has(….${name})\`` },
		};
	}
	const named = type === '' || type === 'dyn' ? undefined : type;
	return {
		message: named ? { lt: `„${named}“ lauko „${name}“ neturi`, en: `\`${named}\` has no field \`${name}\`` } : { lt: `Lauko „${name}“ čia nėra`, en: `There is no \`${name}\` here` },
		help: meantWords(name, fields) ?? known(fields),
	};
}

/** The type of what stands before the point: the library keeps it on the node. */
function typeOfReceiver(node: CelError['node']): string {
	const receiver: unknown = Array.isArray(node?.args) ? node.args[0] : undefined;
	const type = member(receiver, 'checkedType');
	const name = member(type, 'name');
	return typeof name === 'string' ? name : '';
}

function noFunction({ summary, node }: CelError, { environment }: KnownNames): Fault {
	const name = Array.isArray(node?.args) ? String(node.args[0]) : '';
	const isMethod = node?.op === 'rcall';
	const found = / for '(?:.*?\.)?\w+\((.*)\)'$/.exec(summary)?.[1] ?? '';
	const functions = environment.getDefinitions().functions.filter(({ receiverType }) => (receiverType !== null) === isMethod);
	const same = functions.filter((one) => one.name === name);
	const range = nameRange(node, name);
	if (same.length === 0) return { range, message: { lt: `Nežinoma funkcija „${name}“`, en: `Unknown function \`${name}\`` }, help: meantWords(name, new Set(functions.map((one) => one.name))) };
	const receiver = isMethod ? /for '(.*)\.\w+\(/.exec(summary)?.[1] : undefined;
	const own = same.filter(({ receiverType }) => receiver === undefined || receiverType === receiver);
	if (own.length === 0) {
		const { lt, en } = listed([...new Set(same.map(({ receiverType }) => receiverType ?? ''))]);
		return { range, message: { lt: `„${receiver}“ funkcijos „${name}“ neturi`, en: `\`${receiver}\` has no function \`${name}\`` }, help: { lt: `Ją turi: ${lt}`, en: `It is a function of ${en}` } };
	}
	// Of those that differ in the types of their parameters alone, the first.
	const forms = new Map(own.toReversed().map((one) => [one.params.length, one.signature]));
	const shown = [...forms.values()].toReversed().join('; ');
	const message = { lt: `Funkcija „${name}“ taip nekviečiama: (${found})`, en: `The function \`${name}\` is not called like this: (${found})` };
	return { range, message, help: { lt: `Galima: ${shown}`, en: `There is ${shown}` } };
}

/** Where the name of a called function stands. */
function nameRange(node: CelError['node'], name: string): OffsetRange | undefined {
	if (!node || name === '') return undefined;
	const receiver: unknown = node.op === 'rcall' && Array.isArray(node.args) ? node.args[1] : undefined;
	const end = member(receiver, 'end');
	const from = typeof end === 'number' ? (node.input?.indexOf(name, end) ?? -1) : node.start;
	return from < 0 ? undefined : { start: from, end: from + name.length };
}

function noOperator(summary: string): Fault {
	const binary = /: (.+) (\S+) (.+)$/.exec(summary);
	if (!binary) return { message: { lt: `Veiksmas šiai reikšmei netinka (${nameAfter(summary)})`, en: `The operator does not go with this value (${nameAfter(summary)})` } };
	const [, left, sign, right] = binary;
	return { message: { lt: `„${sign}“ netinka reikšmėms „${left}“ ir „${right}“`, en: `\`${sign}\` does not go with \`${left}\` and \`${right}\`` } };
}

function known(names: readonly string[]): Bilingual | undefined {
	if (names.length === 0) return undefined;
	const { lt, en } = listed(names);
	return { lt: `Čia žinomi vardai: ${lt}`, en: `Known here: ${en}` };
}

/** `nmae` of `No such key: nmae`. */
function nameAfter(summary: string): string {
	return summary.slice(summary.indexOf(': ') + 2);
}

function bare(quoted: string): string {
	return quoted.replace(/^'(.*)'$/, '$1');
}

function quotedLt(text: string): string {
	return `„${bare(text)}“`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function member(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
