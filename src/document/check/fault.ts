import type { Bilingual, Diagnostic } from '../../diagnostic.ts';
import { isNamedKind, type NamedKind, oneOfKind } from '../../model/kind-words.ts';
import type { Place } from '../../source/types.ts';
import { meantWords } from '../../suggest.ts';
import type { SubjectKind } from './subjectTypes.ts';

/** Rules about templates that are reported without a plan being printed. */
export type TemplateRule =
	| 'template/unknown-field'
	| 'template/unknown-list'
	| 'template/unknown-form'
	| 'template/unknown-column'
	| 'template/unknown-directive'
	| 'template/unknown-attribute'
	| 'template/missing-attribute'
	| 'template/unknown-value'
	| 'template/unknown-template'
	| 'template/circle'
	| 'template/unclosed-directive'
	| 'template/printed-mark'
	| 'template/empty-column'
	| 'template/empty-total'
	| 'template/duplicate-name'
	| 'template/other-document'
	| 'template/heading-jump'
	| 'template/image-alt'
	| 'template/contrast'
	| 'template/table-head'
	| 'template/table-cells'
	| 'template/missing-file'
	| 'template/title-page'
	| 'template/unresolved-mention'
	| 'template/incomplete';

export function fault(rule: TemplateRule, place: Place, message: Bilingual, help?: Bilingual): Diagnostic {
	return { rule, severity: 'error', message, place, element: `${place.file.path}:${place.file.text.slice(place.range.start, place.range.end)}`, ...(help ? { help } : {}) };
}

/** Most names that are listed where none is near. */
const MOST_LISTED = 30;

/** What was probably meant; else what there is. */
export function meant(written: string, known: Iterable<string>): Bilingual | undefined {
	const names = [...new Set(known)];
	const near = meantWords(written, names);
	if (near) return near;
	if (names.length === 0) return undefined;
	const listed = names.slice(0, MOST_LISTED).join(', ');
	const more = names.length > MOST_LISTED ? ', …' : '';
	return { lt: `Galima: ${listed}${more}`, en: `There are: ${listed}${more}` };
}

/** What only forms have for subjects. */
const FORM_SUBJECTS: Readonly<Record<Exclude<SubjectKind, NamedKind>, Bilingual>> = {
	appropriation: { lt: 'asignavimų eilutė', en: 'a line of appropriations' },
	reserve: { lt: 'rezervas', en: 'a reserve' },
	slice: { lt: 'lėšos pagal šaltinį', en: 'money by source' },
	bodySlice: { lt: 'vykdytojo lėšos', en: 'a body’s money' },
	portion: { lt: 'dalis plano lėšų', en: 'a part of the plan’s money' },
	need: { lt: 'lėšų poreikio eilutė', en: 'a line of funding need' },
	sourceResult: { lt: 'panaudotų lėšų eilutė', en: 'a line of money spent' },
	item: { lt: 'tekstas', en: 'a text' },
	body: { lt: 'registro vykdytojas', en: 'a body of the register' },
	source: { lt: 'registro šaltinis', en: 'a source of the register' },
	unit: { lt: 'registro vienetas', en: 'a unit of the register' },
	alignedGroup: { lt: 'susijęs dokumentas', en: 'an aligned document' },
};

/** What a kind of subject is called: in Lithuanian in the nominative, after a dash. */
export function subjectName(kind: SubjectKind): Bilingual {
	return isNamedKind(kind) ? oneOfKind(kind) : FORM_SUBJECTS[kind];
}

/** Where a word stands in a range of a file, from an offset on; the range when it doesn't. */
export function wordPlace({ file, range }: Place, word: string, from = range.start): Place {
	const start = file.text.indexOf(word, from);
	return start < 0 || start + word.length > range.end ? { file, range } : { file, range: { start, end: start + word.length } };
}
