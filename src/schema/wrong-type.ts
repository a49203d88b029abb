import { plainNumber } from '../decimal-text.ts';
import type { Bilingual } from '../diagnostic.ts';
import type { SourceDocument, YamlPath } from '../source/types.ts';
import type { Rewrite, Words } from './messages.ts';
import type { ShapeError } from './shape-error.ts';
import { isMapping, valueName } from './where.ts';
import { code, expectedWords, foundWords, quotedLt, typeOf, typesOf } from './words.ts';

/** What is said of a value of the wrong type, with how it should be written when that can be told. */
export function wrongTypeWords(error: ShapeError, path: YamlPath, document: SourceDocument): Words {
	const name = valueName(path);
	const expected = expectedWords(error.parentSchema);
	const found = foundWords(error.data, typesOf(error.parentSchema));
	const message = { lt: `${name.lt} turi būti ${expected.lt}, o čia – ${found.lt}`, en: `${name.en} should be ${expected.en}, not ${found.en}` };
	return { message: { lt: capital(message.lt), en: capital(message.en) }, ...rewriting(error, path, document) };
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

type Help = Pick<Words, 'help' | 'rewrite'> | undefined;

const PLAIN_NUMBER: Bilingual = {
	lt: 'Rašykite paprastą dešimtainį skaičių, be vienetų, laipsnių ir tūkstančių skirtukų, pvz., „1120.5“ ar „2015“',
	en: 'Write a plain decimal number, without units, powers and marks between thousands, such as `1120.5` or `2015`',
};

function rewriting(error: ShapeError, path: YamlPath, document: SourceDocument): Help {
	const expected = typesOf(error.parentSchema);
	const written = document.scalarText(path) ?? '';
	const found = typeOf(error.data);
	if (error.parentSchema.then !== undefined) return error.data === false ? write(`${keyOf(path)}off`, { lt: 'Rašykite', en: 'Write' }) : undefined;
	if (expected.includes('string')) return asText(error.data, written, found, path);
	if (expected.includes('number') || expected.includes('integer')) return found === 'string' ? asNumber(written, expected.includes('number')) : undefined;
	if (expected.includes('boolean') && found === 'string') return asBoolean(written);
	if (expected.includes('array')) return found === 'object' ? asMembers(error.data) : asList(written, found, path);
	if (expected.includes('object') && isSpan(error.parentSchema)) return asSpan(error.data, written, path);
	return expected.includes('object') && found === 'string' ? asOnlyKey(error.parentSchema, written, path) : undefined;
}

function asText(value: unknown, written: string, found: string, path: YamlPath): Help {
	if (found === 'number' || found === 'boolean') return write(`"${written}"`, { lt: 'Rašykite kabutėse', en: 'Put it in quotes' }, keyOf(path));
	if (found !== 'object' || !isMapping(value)) return undefined;
	const [pair, another] = Object.entries(value);
	if (!pair || another) return undefined;
	const how = {
		lt: 'Dvitaškis su tarpu padaro raktą ir reikšmę: rašykite be tarpo arba kabutėse',
		en: 'A colon with a space makes a key and a value: write it without the space or in quotes',
	};
	return { help: write(`"${pair[0]}:${pair[1] === null ? '' : String(pair[1])}"`, how).help };
}

/** Spaces and other marks between thousands and a comma before the decimals are how numbers are printed; in a file they make a text. */
const PRINTED = /^[-−]?\d{1,3}(?:[ \u00a0\u202f_'’]?\d{3})*(?:[.,]\d+)?$/u;

function asNumber(written: string, decimals: boolean): Help {
	const text = written.trim();
	if (/^[-–—]$/.test(text)) return { help: { lt: 'Kai nieko nėra, rašykite 0 arba rakto nerašykite', en: 'Where there is nothing write 0, or leave the key out' } };
	if (!PRINTED.test(text)) return /\d|^[-+]?\.(?:inf|nan)$/i.test(text) ? { help: PLAIN_NUMBER } : undefined;
	const number = plainNumber(text.replaceAll(/[_'’]/g, ''));
	if (!decimals && number.includes('.')) return undefined;
	return write(number, { lt: 'Rašykite be kabučių ir tarpų, dešimtaines dalis – po taško', en: 'Write it without quotes and spaces, with a point before the decimals' });
}

const isSpan = ({ properties = {} }: ShapeError['parentSchema']): boolean => Object.hasOwn(properties, 'from') && Object.hasOwn(properties, 'to');

/** «2026–2028», as years are printed, or a list of them. */
function asSpan(value: unknown, written: string, path: YamlPath): Help {
	const text = Array.isArray(value) ? value.join(' ') : written;
	const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
	const [first, last = first] = [years.at(0), years.at(-1)];
	if (first === undefined || !/^[\d\s.,;–—-]+$/.test(text)) return { help: { lt: `Rašykite „${keyOf(path)}{from: 2026, to: 2028}“`, en: `Write \`${keyOf(path)}{from: 2026, to: 2028}\`` } };
	const meant = write(`{from: ${first}, to: ${last}}`, { lt: 'Rašykite', en: 'Write' }, keyOf(path));
	return typeof value === 'object' ? { help: meant.help } : meant;
}

const TRUE = /^(?:taip|yes|on|y|t|true|1)$/i;
const FALSE = /^(?:ne|no|off|n|false|0)$/i;

function asBoolean(written: string): Help {
	const meant = TRUE.test(written) ? 'true' : FALSE.test(written) ? 'false' : undefined;
	return meant === undefined ? undefined : write(meant, { lt: 'Rašykite', en: 'Write' });
}

function asList(written: string, found: string, path: YamlPath): Help {
	if (found === 'null' || written === '' || written.includes('\n')) return undefined;
	const item = found === 'string' && !/^\d/.test(written) ? written : `"${written}"`;
	return write(`[${item}]`, { lt: 'Rašykite sąrašu', en: 'Write a list' }, keyOf(path));
}

/** One member written without its dash. */
function asMembers(value: unknown): Help {
	const key = isMapping(value) ? Object.keys(value).find((one) => !/^\d/.test(one)) : undefined;
	const member = key === undefined ? '- …' : `- ${key}: …`;
	return { help: { lt: `Kiekvieną sąrašo narį rašykite po brūkšnelio: ${quotedLt(member)}`, en: `Write each member of the list after a dash: ${code(member)}` } };
}

/** `municipality: Kaunas`: the text is most likely of the one key that has to be there. */
function asOnlyKey({ required = [] }: ShapeError['parentSchema'], written: string, path: YamlPath): Help {
	const [key, another] = required;
	if (key === undefined || another !== undefined || written === '' || written.includes('\n')) return undefined;
	const text = /[:,#{}[\]"']/.test(written) ? '…' : written;
	return { help: write(`{${key}: ${text}}`, { lt: 'Rašykite', en: 'Write' }, keyOf(path)).help };
}

function keyOf(path: YamlPath): string {
	const last = path.at(-1);
	return typeof last === 'string' ? `${last}: ` : '';
}

function write(text: string, how: Bilingual, key = ''): { readonly help: Bilingual; readonly rewrite: Rewrite } {
	return { help: { lt: `${how.lt}: ${quotedLt(key + text)}`, en: `${how.en}: ${code(key + text)}` }, rewrite: { text, safe: true } };
}
