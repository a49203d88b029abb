import { type Document, isScalar, type Node, parseAllDocuments, type SchemaOptions, visit, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { hasAliases, type MarkedData, markedDocument, marksOf } from './marks.ts';
import type { OffsetRange, SourceDocument, SourceFile } from './types.ts';
import { endingOfMac, type Slip } from './yaml-lines.ts';
import { namingMark } from './yaml-marks.ts';
import { syntaxMeaning, syntaxSaid } from './yaml-messages.ts';
import { mayBeginOddly, slipAtBeginning, slipOf } from './yaml-slips.ts';

/** More alias expansions than this in one document are taken for an alias bomb. */
const MAX_ALIASES = 100;

export interface YamlResult {
	readonly documents: readonly SourceDocument[];
	readonly diagnostics: readonly Diagnostic[];
}

/** What a YAML file holds, before it is said which file it is. */
export interface ParsedYaml {
	readonly contents: readonly MarkedData[];
	readonly diagnostics: readonly Diagnostic[];
	/** Nothing is wrong with it, and its contents are plain data that can be written down and read back. */
	readonly isPlain: boolean;
}

/** Numbers that nobody writes in a plan: `0x10` would be 16, `0o17` 15, `1e3` 1000, and `.inf` no amount at all. They stay text. */
const ODD_NUMBERS = ['0x10', '0o17', '1e3', '.inf'];

const SCHEMA: SchemaOptions = {
	schema: 'core',
	customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !('test' in tag) || !ODD_NUMBERS.some((text) => tag.test?.test(text))),
};

/** Parses every document of a YAML file (YAML 1.2, core schema: dates stay text, and so do numbers that are no plain decimals). Syntax faults come back as diagnostics. */
export function parseYamlFile(file: SourceFile): YamlResult {
	return yamlResult(file, parsedYaml(file));
}

export function yamlResult(file: SourceFile, { contents, diagnostics }: Pick<ParsedYaml, 'contents' | 'diagnostics'>): YamlResult {
	return { documents: contents.map((one) => markedDocument(file, one)), diagnostics };
}

export function parsedYaml(file: SourceFile): ParsedYaml {
	const ending = endingOfMac(file.text);
	if (ending) return { contents: [], diagnostics: [slipProblem(file, ending)], isPlain: false };
	const parsed = parseAllDocuments(file.text, { version: '1.2', ...SCHEMA, prettyErrors: false, logLevel: 'silent' });
	const contents: MarkedData[] = [];
	const diagnostics: Diagnostic[] = [];
	if (!Array.isArray(parsed)) return { contents, diagnostics, isPlain: true };
	const mayBeOdd = mayBeginOddly(file.text);
	const isAliased = file.text.includes('*') && parsed.some(hasAliases);
	const mayName = /[:,[{-]\s+&\S/.test(file.text);
	for (const document of parsed) {
		const beginning = mayBeOdd && document.errors.every(({ code }) => code === 'DUPLICATE_KEY') ? oddBeginning(file, document) : undefined;
		diagnostics.push(...(beginning ? [slipProblem(file, beginning)] : rootCauses([...document.errors, ...lostNames(file, document)], file.text).map((error) => syntaxProblem(file, document, error))));
		const lost = mayName && !isAliased ? unusedName(file, document) : undefined;
		if (lost && document.errors.length === 0) diagnostics.push(slipProblem(file, lost));
		const data = plainData(file, document, diagnostics);
		// Between two `---` with nothing but remarks there is no document.
		if (data !== undefined && data !== null && document.contents) contents.push({ data, marks: marksOf(document, file.text) });
	}
	return { contents, diagnostics, isPlain: diagnostics.length === 0 && !isAliased };
}

/** Tags that YAML doesn't know: the parser would leave them out of the text. */
const lostNames = ({ text }: SourceFile, { warnings }: Document.Parsed): readonly YAMLError[] => (text.includes('!') ? warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED') : []);

/** One slip often yields several parser errors; the first is the cause, and a key after it is repeated only because of it. */
function rootCauses(errors: readonly YAMLError[], text: string): YAMLError[] {
	const tab = errors.find((error) => error.code === 'TAB_AS_INDENT');
	if (tab) return [tab];
	const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
	const repeated = errors.filter((error) => error.code === 'DUPLICATE_KEY');
	if (!first) return repeated;
	// Of a flow collection whose members lack a comma the parser complains last as a whole.
	const whole = errors.find(({ code, pos: [start, end] }) => code === 'BLOCK_IN_FLOW' && start <= first.pos[0] && first.pos[0] < end);
	const line = text.lastIndexOf('\n', first.pos[0] - 1);
	return [...repeated.filter(({ pos }) => pos[0] < line), whole ?? first];
}

/** What is no fault to the parser: the first key or text that begins with a mark that was to part it from what is before. */
function oddBeginning(file: SourceFile, document: Document.Parsed): Slip | undefined {
	let slip: Slip | undefined;
	visit(document, {
		Scalar(role, node) {
			if (node.type === 'PLAIN' && node.range) slip = slipAtBeginning(file.text, node.range[0], role === 'key');
			return slip ? visit.BREAK : undefined;
		},
	});
	return slip;
}

/** A name (`&Co`) in a file that refers to none: it was to be a text. */
function unusedName({ text }: SourceFile, document: Document.Parsed): Slip | undefined {
	let slip: Slip | undefined;
	visit(document, {
		Value(_key, { anchor, range }) {
			if (anchor !== undefined && range) slip = namingMark(text, text.lastIndexOf(`&${anchor}`, range[0]));
			return slip ? visit.BREAK : undefined;
		},
	});
	return slip;
}

function slipProblem(file: SourceFile, { range, message, help }: Slip): Diagnostic {
	return { rule: 'source/yaml', severity: 'error', message: syntaxSaid(message), place: { file, range }, help };
}

function plainData(file: SourceFile, document: Document.Parsed, diagnostics: Diagnostic[]): unknown {
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (error) {
		if (document.errors.length === 0) diagnostics.push(aliasProblem(file, document, error));
		return undefined;
	}
}

function aliasProblem(file: SourceFile, document: Document.Parsed, error: unknown): Diagnostic {
	let range: OffsetRange = { start: 0, end: 0 };
	visit(document, {
		Alias(_key, node) {
			range = rangeOf(node) ?? range;
			return visit.BREAK;
		},
	});
	const reason = error instanceof Error ? error.message : String(error);
	const bomb = reason.includes('alias count');
	return {
		rule: bomb ? 'source/alias-bomb' : 'source/yaml',
		severity: 'error',
		message: bomb
			? { lt: `Per daug YAML nuorodų (*): daugiau kaip ${MAX_ALIASES} išskleidimų`, en: `Too many YAML aliases (*): more than ${MAX_ALIASES} expansions` }
			: syntaxSaid({
					lt: 'ženklas * be kabučių yra nuoroda į tai, kas pavadinta ženklu &, o taip nieko nepavadinta',
					en: 'a * without quotes refers to what is named with a &, and nothing is named so',
				}),
		place: { file, range },
		...(bomb ? {} : { help: { lt: 'Jei tai tekstas, rašykite jį kabutėse', en: 'If it is a text, put it in quotes' } }),
	};
}

/** What to do of two keys alike, with the place of the first. */
function earlierKey(file: SourceFile, document: Document.Parsed, at: number): Pick<Diagnostic, 'help' | 'related'> {
	let first: OffsetRange | undefined;
	visit(document, {
		Map(_key, { items }) {
			const keys = items.flatMap(({ key }) => (isScalar(key) && key.range ? [{ value: key.value, range: { start: key.range[0], end: key.range[1] } }] : []));
			const repeated = keys.find(({ range }) => range.start === at);
			first = keys.find(({ value, range }) => value === repeated?.value && range.start < at)?.range ?? first;
			return first ? visit.BREAK : undefined;
		},
	});
	return {
		help: { lt: 'Palikite vieną; jei čia prasideda kitas narys, prieš jį rašykite brūkšnelį', en: 'Leave one; if another member begins here, put a dash before it' },
		...(first ? { related: [{ place: { file, range: first }, message: { lt: 'pirmą kartą čia', en: 'first here' } }] } : {}),
	};
}

function syntaxProblem(file: SourceFile, document: Document.Parsed, error: YAMLError): Diagnostic {
	const start = Math.min(error.pos[0], file.text.length);
	const end = Math.min(Math.max(error.pos[1], start + 1), file.text.length);
	const place = { file, range: { start, end } };
	const base = { severity: 'error', place } as const;
	// After a text in lines the parser complains of its indent only, not of the tab.
	const isTab = error.code === 'BAD_INDENT' && file.text[start] === '\t';
	switch (isTab ? 'TAB_AS_INDENT' : error.code) {
		case 'DUPLICATE_KEY': {
			const key = /^[^\s:]+/.exec(file.text.slice(start))?.[0] ?? '';
			const range = { start, end: start + Math.max(key.length, 1) };
			return { ...base, place: { file, range }, rule: 'source/duplicate-key', message: { lt: `Raktas „${key}“ pakartotas`, en: `Duplicate key \`${key}\`` }, ...earlierKey(file, document, start) };
		}
		case 'TAB_AS_INDENT':
			return {
				...base,
				rule: 'source/tab-indent',
				message: { lt: 'Įtrauka padaryta tabuliacijos ženklu', en: 'The line is indented with a tab' },
				help: { lt: 'YAML leidžia tik tarpus', en: 'YAML allows only spaces here' },
			};
		default: {
			const slip = slipOf(file.text, error);
			return slip ? slipProblem(file, slip) : { ...base, rule: 'source/yaml', ...syntaxMeaning(error) };
		}
	}
}

function rangeOf(node: Node): OffsetRange | undefined {
	return node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
