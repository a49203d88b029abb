import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { RuleId } from '../rule-info.ts';
import type { Place, SourceDocument, YamlPath } from '../source/types.ts';
import { lostPath, type Spoilt, shadowOf, spoiltBy } from './consequences.ts';
import { duplicateItemWords, emptyWords, missingKeyWords, notAllowedWords, outOfRangeWords, patternWords, type Rewrite, unknownKeyWords, type Words } from './messages.ts';
import { partOfText } from './parted-text.ts';
import { missingKey, type RootCause, unknownKey } from './root-causes.ts';
import type { ShapeError } from './shape-error.ts';
import { elementName, headPlace, pathOf } from './where.ts';
import { code, quotedLt } from './words.ts';
import { wrongTypeWords } from './wrong-type.ts';

interface Finding extends Words {
	readonly rule: RuleId;
	readonly place: Place;
	readonly path: YamlPath;
}

/** A fault of shape, with what follows from it. */
export interface ShapeProblem extends Diagnostic {
	/** Elements are lost or out of place by it, or read wrongly: rules can't judge the whole. */
	readonly spoils?: Spoilt;
	/** What rules find here may be its consequence. */
	readonly shadow: readonly Place[];
	/** The value that the model lacks because of it; absent when the model takes what is written. */
	readonly lost?: { readonly document: SourceDocument; readonly path: YamlPath };
}

/** Puts a fault into words, at its place, under the rule that it breaks. */
export function diagnose(cause: RootCause, document: SourceDocument): ShapeProblem {
	const { rule, place, path, message, help, rewrite } = finding(cause, document);
	const severity = rule === 'schema/duplicate-item' ? 'warning' : 'error';
	const lost = lostPath(cause, path);
	const spoils = spoiltBy(cause, path, document);
	const follows = { ...(spoils ? { spoils } : {}), shadow: shadowOf(cause, path, place, document), ...(lost ? { lost: { document, path: lost } } : {}) };
	return { rule, severity, message, place, element: elementName(document, path), ...(help ? { help } : {}), ...(rewrite ? { fix: fixOf(rewrite, place) } : {}), ...follows };
}

function fixOf({ text, safe }: Rewrite, place: Place): Fix {
	return { title: { lt: `Rašyti ${quotedLt(text)}`, en: `Write ${code(text)}` }, safe, edits: [{ place, text }] };
}

function finding(cause: RootCause, document: SourceDocument): Finding {
	const { error } = cause;
	const path = pathOf(error.instancePath, document.data);
	const value = { path, place: document.place(path) };
	switch (error.keyword) {
		case 'additionalProperties': {
			const at = [...path, unknownKey(error)];
			return { rule: 'schema/unknown-key', path: at, place: document.place(at, 'key'), ...unknownKeyWords(cause, partOfText(cause, document)?.help) };
		}
		case 'required':
		case 'dependentRequired':
			return { rule: 'schema/missing-key', path: [...path, missingKey(error)], place: headPlace(document, path), ...missingKeyWords(error) };
		case 'type':
			if (error.data === null) return { rule: 'schema/empty-value', ...value, ...emptyWords(path, afterKey(document, path)) };
			return { rule: 'schema/wrong-type', path, place: compactPlace(document, path, error), ...wrongTypeWords(error, path, document) };
		case 'enum':
		case 'const':
			if (error.data === null) return { rule: 'schema/empty-value', ...value, ...emptyWords(path, afterKey(document, path)) };
			return { rule: 'schema/not-allowed-value', path, place: compactPlace(document, path, error), ...notAllowedWords(error, path) };
		case 'pattern':
			if (error.parentSchema.pattern === '\\S') return { rule: 'schema/empty-value', ...value, ...emptyWords(path) };
			if (error.propertyName !== undefined)
				return { rule: 'schema/pattern', path: [...path, error.propertyName], place: document.place([...path, error.propertyName], 'key'), ...patternWords(error, path) };
			return { rule: 'schema/pattern', ...value, ...patternWords(error, path) };
		case 'minItems':
			return { rule: 'schema/empty-value', ...value, ...emptyWords(path) };
		case 'uniqueItems':
			return duplicateItem(error, path, document);
		default:
			return { rule: 'schema/out-of-range', ...value, ...outOfRangeWords(error, path) };
	}
}

function afterKey(document: SourceDocument, path: YamlPath): string {
	if (typeof path.at(-1) !== 'string') return '';
	const { file, range } = document.place(path, 'key');
	return file.text.slice(range.end).split('\n', 1)[0] ?? '';
}

/** A list or a mapping where a plain value belongs is pointed out by its key: underlining all of it would hide where it begins. */
function compactPlace(document: SourceDocument, path: YamlPath, { data }: ShapeError): Place {
	return typeof data === 'object' && data !== null ? headPlace(document, path) : document.place(path);
}

function duplicateItem(error: ShapeError, path: YamlPath, document: SourceDocument): Finding {
	const [i, j] = [Number(error.params.i), Number(error.params.j)];
	const at = [...path, Math.max(i, j)];
	const item: unknown = Array.isArray(error.data) ? error.data[Math.max(i, j)] : undefined;
	return { rule: 'schema/duplicate-item', path: at, place: document.place(at), ...duplicateItemWords(path, item) };
}
