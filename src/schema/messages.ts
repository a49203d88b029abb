import type { Bilingual } from '../diagnostic.ts';
import type { YamlPath } from '../source/types.ts';
import { begun, didYouMean, nearest } from '../suggest.ts';
import { gluedKey, isMergeKey, missingKey, type RootCause, unknownKey } from './root-causes.ts';
import type { SchemaNode, ShapeError } from './shape-error.ts';
import { isMapping, valueName } from './where.ts';
import { allOf, bilingual, code, oneOf, quotedLt } from './words.ts';

/** What is said of a fault: the sentence, and what to try. */
export interface Words {
	readonly message: Bilingual;
	readonly help?: Bilingual | undefined;
	/** What to write in the place, when that can be told. */
	readonly rewrite?: Rewrite | undefined;
}

export interface Rewrite {
	readonly text: string;
	/** It changes no meaning. */
	readonly safe: boolean;
}

const YEAR_KEYS = '^(19|20)\\d\\d$';
/** More keys than this are no help to list. */
const MOST_KEYS = 12;

/** @param parted what to try where the key is a part of a text that a comma parts */
export function unknownKeyWords({ error, meant }: RootCause, parted?: Bilingual): Words {
	const key = unknownKey(error);
	const schema = error.parentSchema;
	const title = bilingual(schema.title ?? '');
	if (isMergeKey(error)) {
		return {
			message: { lt: `Raktai su ${quotedLt(key)} iš kitur neperimami`, en: `Keys are not taken over from elsewhere with ${code(key)}` },
			help: { lt: 'Parašykite juos čia', en: 'Write them here' },
		};
	}
	if (takesOnlyYears(schema)) {
		return {
			message: { lt: `Raktas ${quotedLt(key)} – ne metai`, en: `The key ${code(key)} is not a year` },
			help: parted ?? commaHelp(error) ?? { lt: 'Čia raktai yra metai nuo 1900 iki 2099, pvz., „2015: 120.0“', en: 'Keys here are years from 1900 to 2099, such as `2015: 120.0`' },
		};
	}
	const glued = gluedWords(error, meant);
	if (glued) return glued;
	const message = { lt: `${title.lt}: nežinomas raktas ${quotedLt(key)}`, en: `${title.en}: unknown key ${code(key)}` };
	return {
		message,
		help: didYouMean(meant) ?? parted ?? commaHelp(error) ?? nestedHelp(key) ?? deepestHelp(key, title.en) ?? knownKeys(error),
		rewrite: meant === undefined ? undefined : { text: meant, safe: true },
	};
}

function takesOnlyYears({ properties, patternProperties }: SchemaNode): boolean {
	return properties === undefined && patternProperties?.[YEAR_KEYS] !== undefined;
}

/** `{source:SB}`: without a space YAML takes it all for a key. */
function gluedWords(error: ShapeError, meant: string | undefined): Words | undefined {
	const { name, value } = gluedKey(error) ?? {};
	const isYear = Object.keys(error.parentSchema.patternProperties ?? {}).some((pattern) => new RegExp(pattern, 'u').test(name ?? ''));
	if (name === undefined || (meant === undefined && !isYear)) return undefined;
	const right = `${meant ?? name}: ${value}`;
	const key = unknownKey(error);
	return {
		message: { lt: `Po dvitaškio trūksta tarpo: ${quotedLt(key)} yra vienas raktas`, en: `A space after the colon is missing: ${code(key)} is one key` },
		help: { lt: `Rašykite ${quotedLt(right)}`, en: `Write ${code(right)}` },
		rewrite: { text: right, safe: true },
	};
}

/** «2015: 120,5» within braces: what stands behind the comma became a key. */
function commaHelp(error: ShapeError): Bilingual | undefined {
	const key = unknownKey(error);
	if (!/^\d+(?:\.\d+)?$/.test(key) || !isMapping(error.data) || error.data[key] !== null) return undefined;
	return {
		lt: 'Kablelis čia skiria raktus: dešimtaines dalis rašykite po taško, o tūkstančių neskirkite, pvz., „1120.5“',
		en: 'A comma parts keys here: write decimals after a point and thousands without any mark, such as `1120.5`',
	};
}

function nestedHelp(key: string): Bilingual | undefined {
	if (key !== 'kind' && key !== 'parent') return undefined;
	return {
		lt: 'Įdėtajam elementui šio rakto nereikia: kas jis ir kam priklauso, rodo jo vieta',
		en: 'A nested element needs no such key: its place says what it is and what it belongs to',
	};
}

/** Below a sub-measure nothing is planned, and a total of it would be that of its own lines. */
function deepestHelp(key: string, owner: string): Bilingual | undefined {
	if (owner !== 'Sub-measure') return undefined;
	if (key === 'totals') return { lt: 'Sumą galima nurodyti prie priemonės: „totals“', en: 'A sum to check may stand at the measure: `totals`' };
	if (key !== 'submeasures' && key !== 'measures') return undefined;
	return { lt: 'Papriemonė toliau neskaidoma: visas papriemones rašykite prie priemonės', en: 'A sub-measure has no further levels: write all sub-measures under the measure' };
}

function knownKeys({ parentSchema, data }: ShapeError): Bilingual | undefined {
	const present = isMapping(data) ? data : {};
	const free = Object.keys(parentSchema.properties ?? {}).filter((key) => !Object.hasOwn(present, key));
	const years = parentSchema.patternProperties?.[YEAR_KEYS] !== undefined;
	if ((free.length === 0 && !years) || free.length > MOST_KEYS) return undefined;
	const known = allOf(years ? [...free, '2015'] : free);
	return years
		? { lt: `Čia dar galimi raktai: ${known.lt} ar kiti metai`, en: `Other keys here: ${known.en} or another year` }
		: { lt: `Čia dar galimi raktai: ${known.lt}`, en: `Other keys here: ${known.en}` };
}

export function missingKeyWords(error: ShapeError): Words {
	const key = missingKey(error);
	const owner = bilingual(error.parentSchema.title ?? '');
	const title = bilingual(error.parentSchema.properties?.[key]?.title ?? '');
	const repeated = title.en === '' || title.en.toLowerCase() === key.toLowerCase();
	return {
		message: {
			lt: `${owner.lt}: trūksta privalomo rakto ${quotedLt(key)}${title.lt === '' ? '' : ` (${decapitalised(title.lt)})`}`,
			en: `${owner.en}: the required key ${code(key)}${repeated ? '' : ` (${decapitalised(title.en)})`} is missing`,
		},
	};
}

export function notAllowedWords(error: ShapeError, path: YamlPath): Words {
	const allowed = allowedValues(error);
	const name = valueName(path);
	const options = oneOf(allowed);
	const found = isMapping(error.data) || Array.isArray(error.data) ? undefined : String(error.data);
	const meanings = (error.parentSchema.enumDescriptions ?? []).map(bilingual);
	const meant = found === undefined ? undefined : (nearest(found, allowed.map(String)) ?? begun(found, allowed.map(String)) ?? meantByName(found, allowed, meanings));
	return {
		message: {
			lt: capital(found === undefined ? `${name.lt} turi būti ${options.lt}` : `${name.lt} negali būti ${quotedLt(found)}: turi būti ${options.lt}`),
			en: capital(found === undefined ? `${name.en} should be ${options.en}` : `${name.en} can't be ${code(found)}: it should be ${options.en}`),
		},
		help: didYouMean(meant) ?? listHelp(error.data, allowed) ?? meaningsHelp(allowed, meanings),
		rewrite: meant === undefined ? undefined : { text: meant, safe: false },
	};
}

/** The value that is called so in Lithuanian: `nauja` for `new`. */
function meantByName(word: string, allowed: readonly unknown[], meanings: readonly Bilingual[]): string | undefined {
	const byName = new Map(meanings.map(({ lt }, index) => [lt.replace(/:.*/, '').toLowerCase(), String(allowed[index])]));
	const lower = word.toLowerCase();
	return byName.get(lower) ?? byName.get(nearest(lower, byName.keys()) ?? '');
}

function listHelp(data: unknown, allowed: readonly unknown[]): Bilingual | undefined {
	const [only, another] = Array.isArray(data) ? data : [];
	return another === undefined && allowed.includes(only) ? { lt: `Rašykite be skliaustų: ${quotedLt(only)}`, en: `Write it without brackets: ${code(only)}` } : undefined;
}

/** What the values mean; where English ones say it themselves, what they are to who thinks of them in Lithuanian. */
function meaningsHelp(allowed: readonly unknown[], meanings: readonly Bilingual[]): Bilingual | undefined {
	if (meanings.length === 0) return undefined;
	const listed = (quote: (value: unknown) => string, language: keyof Bilingual): string =>
		allowed.map((value, index) => `${quote(value)} – ${decapitalised(meanings[index]?.[language] ?? '')}`).join('; ');
	const isPlain = meanings.every(({ en }, index) => en.toLowerCase().replaceAll(' ', '-') === allowed[index]);
	return { lt: listed(quotedLt, 'lt'), en: isPlain ? `In Lithuanian: ${listed(code, 'lt')}` : listed(code, 'en') };
}

function allowedValues({ params }: ShapeError): readonly unknown[] {
	return Array.isArray(params.allowedValues) ? params.allowedValues : [params.allowedValue];
}

export function patternWords(error: ShapeError, path: YamlPath): Words {
	const expected = bilingual(error.parentSchema.patternErrorMessage ?? error.parentSchema.pattern ?? '');
	const found = error.propertyName ?? error.data;
	const name = error.propertyName === undefined ? valueName(path) : { lt: 'raktas', en: 'the key' };
	return {
		message: { lt: capital(`${name.lt}: ${quotedLt(found)} netinka: turi būti ${expected.lt}`), en: capital(`${name.en}: ${code(found)} is not valid: it should be ${expected.en}`) },
		help: didYouMean(respelt(String(found), error.parentSchema.pattern)),
	};
}

/** The same in small Latin letters with hyphens, where that fits the pattern: `SVP 2026` for an id. */
function respelt(found: string, pattern = ''): string | undefined {
	const plain = found
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	return pattern !== '' && new RegExp(pattern, 'u').test(plain) ? plain : undefined;
}

export function outOfRangeWords(error: ShapeError, path: YamlPath): Words {
	const { minimum, exclusiveMinimum, maximum } = error.parentSchema;
	const low = minimum ?? exclusiveMinimum;
	const name = valueName(path);
	const range = { lt: `nuo ${low} iki ${maximum}`, en: `from ${low} to ${maximum}` };
	return { message: { lt: capital(`${name.lt}: ${String(error.data)} netinka: turi būti ${range.lt}`), en: capital(`${name.en}: ${String(error.data)} is out of range: it should be ${range.en}`) } };
}

/** @param after what stands in the file after the key, to the end of its line; empty where that isn't known */
export function emptyWords(path: YamlPath, after = ''): Words {
	const name = valueName(path);
	const remark = /^["']?\s*:\s+(#[^\s,}\]]+)/.exec(after)?.[1];
	return {
		message: { lt: capital(`${name.lt} neturi reikšmės`), en: capital(`${name.en} has no value`) },
		help:
			remark === undefined
				? { lt: 'Įrašykite reikšmę arba, jei ji neprivaloma, ištrinkite raktą', en: 'Write a value or, if it is optional, delete the key' }
				: {
						lt: `Ženklas # be kabučių pradeda pastabą; jei tai reikšmė, rašykite ją kabutėse: "${remark}"`,
						en: `A # without quotes begins a remark; if it is a value, put it in quotes: \`"${remark}"\``,
					},
	};
}

export function duplicateItemWords(path: YamlPath, value: unknown): Words {
	const list = valueName(path);
	return { message: { lt: capital(`${list.lt}: ${quotedLt(value)} įrašyta du kartus`), en: capital(`${list.en}: ${code(value)} is listed twice`) } };
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For the middle of a sentence; an abbreviation such as SWOT keeps its capitals. */
function decapitalised(text: string): string {
	return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
