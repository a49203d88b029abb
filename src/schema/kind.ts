import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { SourceDocument, YamlPath } from '../source/types.ts';
import { didYouMean, meantWords, nearest } from '../suggest.ts';
import { kinds, validate } from './generated/validator.js';
import { headPlace, isMapping } from './where.ts';
import { code, foundWords, oneOf, quotedLt } from './words.ts';

/** What is wrong with a document whose kind can't be told: no schema applies to it. */
export function kindProblem(document: SourceDocument): Diagnostic | undefined {
	const { data } = document;
	if (!isMapping(data)) return notMapping(document);
	const { kind } = data;
	if (kind === undefined || kind === null) return missingKind(document, data);
	if (typeof kind === 'string' && kinds.includes(kind)) return undefined;
	const shown = typeof kind === 'string' ? kind : (document.scalarText(['kind']) ?? JSON.stringify(kind));
	return {
		rule: 'schema/unknown-kind',
		severity: 'error',
		message: { lt: `Dokumento rūšies ${quotedLt(shown)} nėra`, en: `There is no kind of document ${code(shown)}` },
		place: document.place(['kind']),
		element: `kind:${shown}`,
		help: meantWords(shown, kinds) ?? allKinds(),
	};
}

function notMapping(document: SourceDocument): Diagnostic {
	const found = foundWords(document.data);
	return {
		rule: 'schema/wrong-type',
		severity: 'error',
		message: { lt: `Dokumentas turi būti raktų ir reikšmių rinkinys, o čia – ${found.lt}`, en: `A document should be a mapping of keys to values, not ${found.en}` },
		place: headPlace(document, []),
		help: { lt: 'Pradėkite eilute „kind: …“', en: 'Begin with a line `kind: …`' },
	};
}

function missingKind(document: SourceDocument, data: Readonly<Record<string, unknown>>): Diagnostic {
	const misspelt = Object.keys(data).find((key) => nearest(key, ['kind']) !== undefined && typeof data[key] === 'string');
	const path: YamlPath = misspelt === undefined ? [] : [misspelt];
	const at = data.kind === null ? document.place(['kind'], 'key') : misspelt === undefined ? headPlace(document, path) : document.place(path, 'key');
	return {
		rule: 'schema/missing-kind',
		severity: 'error',
		message:
			misspelt === undefined
				? { lt: 'Nenurodyta dokumento rūšis: trūksta rakto „kind“', en: 'The document does not say its kind: the key `kind` is missing' }
				: { lt: `Nenurodyta dokumento rūšis: vietoj rakto „kind“ parašyta ${quotedLt(misspelt)}`, en: `The document does not say its kind: ${code(misspelt)} stands where \`kind\` should` },
		place: at,
		help: didYouMean(misspelt === undefined ? undefined : 'kind') ?? kindByKeys(data) ?? allKinds(),
	};
}

/** More kinds than these that a document may be are no help. */
const MOST_GUESSED = 3;

/** The kinds whose schemas a document satisfies as it is, when they are few. */
function kindByKeys(data: Readonly<Record<string, unknown>>): Bilingual | undefined {
	const fitting = kinds.filter((kind) => validate({ [kind]: { ...data, kind } }));
	if (fitting.length === 0 || fitting.length > MOST_GUESSED) return undefined;
	const named = oneOf(fitting.map((kind) => `kind: ${kind}`));
	return { lt: `Raktai tinka rūšiai ${named.lt}`, en: `Its keys are those of ${named.en}` };
}

function allKinds(): Bilingual {
	const known = oneOf(kinds.filter((kind) => kind !== 'form' && kind !== 'template'));
	return { lt: `Galima: ${known.lt}`, en: `It can be ${known.en}` };
}
