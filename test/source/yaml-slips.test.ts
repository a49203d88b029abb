import { describe, expect, it } from 'vitest';
import { lineColumn } from '../../src/source/position.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

/** Everything found: `line:column «text»: message | help`, in Lithuanian unless told. */
function found(text: string, language: 'lt' | 'en' = 'lt'): string[] {
	return parseYamlFile({ path: 'svp.yaml', text }).diagnostics.map(({ message, help, place }) => {
		const { start, end } = place?.range ?? { start: 0, end: 0 };
		const { line, column } = lineColumn(text, start);
		return `${line}:${column} «${text.slice(start, end)}»: ${message[language].replace(/^YAML (sintaksės klaida|syntax error): /, '')} | ${help?.[language] ?? ''}`;
	});
}

const ITEM = 'programmes:\n  - id: p1\n    title: A\n';
const GOES_ON = '; jei tai ankstesnės eilutės teksto tąsa, visą tekstą rašykite kabutėse';
const stray = (spaces: number, expected: number, like: string): string => `eilutė įtraukta kitaip nei gretimos: tarpų – ${spaces}, o ne ${expected} | Lygiuokite ją su ${like}`;
const OTHER_SPACE = 'vietoj tarpo – nematomas kitas ženklas, pvz., jungiamasis tarpas | Ištrinkite jį ir parašykite paprastą tarpą; dažniausiai jis atsiranda kopijuojant';
const COMMA = 'tarp narių skliaustuose trūksta kablelio | Rašykite kablelį po kiekvieno nario';
const HASH = 'ženklas # be kabučių pradeda pastabą, todėl skliaustas lieka neuždarytas | Rašykite kabutėse: "#1b4f72"';
const DASH = 'po brūkšnelio trūksta tarpo | Sąrašo narys rašomas po brūkšnelio ir tarpo';
const COLON = 'po dvitaškio trūksta tarpo | Rašykite';

const AFTER_QUOTE = 'po baigiamųjų kabučių dar yra teksto | Kabutės turi apimti visą reikšmę:';
const NAME = 'be kabučių pradeda YAML vardą, ir žodis su juo iš teksto dingsta | Rašykite kabutėse:';

describe('a mark of YAML that was to be a text is told with what to write:', () => {
	it.each<[slip: string, text: string, expected: string]>([
		['a word in quotes that begins a text', 'name: "Gatvių" apšvietimas\n', `1:16 «apšvietimas»: ${AFTER_QUOTE} name: "„Gatvių“ apšvietimas"`],
		['quotes within quotes', '- name: "UAB "Kauno vandenys"" # x\n', `1:15 «Kauno vandenys""»: ${AFTER_QUOTE} name: "UAB „Kauno vandenys“"`],
		['a word in quotes within braces', 'a: {lt: "Gatvių" tvarka, en: x}\n', `1:18 «tvarka»: ${AFTER_QUOTE} lt: "„Gatvių“ tvarka"`],
		['a word in quotes of an English text', 'a: {lt: x, en: "Green" city}\n', `1:24 «city»: ${AFTER_QUOTE} en: "“Green” city"`],
		['an apostrophe in single quotes', "name: 'citizens' association'\n", `1:18 «association'»: ${AFTER_QUOTE} name: "citizens' association"`],
		['a quote too many', 'name: "a" b"\n', '1:11 «b"»: po baigiamųjų kabučių dar yra teksto | Kabutėmis pradėkite ir baikite visą reikšmę'],
		['a key in quotes without a space', 'a:\n  - "b":c\n', '2:8 «:»: po dvitaškio trūksta tarpo | Rašykite „"b": c“'],
		['a text behind a bracket', 'name: [1] tekstas\n', '1:11 «tekstas»: po uždaromojo skliausto dar yra teksto | Jei visa reikšmė yra tekstas, rašykite name: "[1] tekstas"'],
		['a bracket too many', 'a:\n  - {b: 1}}\n', '2:11 «}»: uždaromasis skliaustas „}“ be atidaromojo | Ištrinkite jį; jei tai tekstas, visą tekstą rašykite kabutėse'],
		['two commas', 'a: {b: 1,, c: 2}\n', '1:10 «,»: kablelis, prieš kurį nėra nario | Ištrinkite jį arba įrašykite trūkstamą narį'],
		['two members without a comma', 'a: [{b: 1} {b: 2}]\n', `1:11 « »: ${COMMA}`],
		[
			'a text beside its mark',
			'a: > 5 vnt.\n',
			'1:4 «> 5 vnt.»: ženklas „>“ pradeda tekstą, rašomą nuo kitos eilutės | Tekstą kelkite į kitą eilutę ir įtraukite; jei ženklas yra teksto dalis, rašykite a: "> 5 vnt."',
		],
		['a list beside its key', 'a: - b\n', '1:4 «-»: brūkšnelis su tarpu pradeda sąrašo narį, o sąrašas rašomas nuo kitos eilutės | Narį kelkite į kitą eilutę; jei tai tekstas, rašykite a: "- b"'],
		['a value behind @', 'a: @miestas # x\n', '1:4 «@miestas»: ženklu „@“ reikšmė prasidėti negali | Rašykite kabutėse: "@miestas"'],
		['a colon that ends a text', 'a: Gatvės:\n', '1:4 «Gatvės:»: eilutėje antras dvitaškis su tarpu | Tekstą, kuriame jis yra, rašykite kabutėse: „a: "Gatvės:"“'],
		[
			'a key beside its key',
			'a: 2026: 100\n',
			'1:4 «2026: 100»: eilutėje antras dvitaškis su tarpu | Jei „2026:“ – raktas, kelkite jį į kitą eilutę ir įtraukite; jei tai tekstas, rašykite jį kabutėse: „a: "2026: 100"“',
		],
		['a question mark', 'a: ? planas\n', '1:4 «? planas»: ženklu „?“ reikšmė prasidėti negali | Rašykite kabutėse: "? planas"'],
		['a question mark alone', 'a: ? # kodas\n', '1:4 «?»: ženklu „?“ reikšmė prasidėti negali | Rašykite kabutėse: "?"'],
		['a question mark within braces', 'a: {lt: ? planas: tikslas, en: x}\n', '1:9 «? planas: tikslas»: ženklu „?“ reikšmė prasidėti negali | Rašykite kabutėse: "? planas: tikslas"'],
		['a question mark within braces, of one word', 'a: {lt: ? planas, en: x}\n', '1:9 «? planas»: ženklu „?“ reikšmė prasidėti negali | Rašykite kabutėse: "? planas"'],
		['an exclamation mark', 'a: !Svarbu x\n', `1:4 «!Svarbu»: ženklas „!“ ${NAME} "!Svarbu x"`],
		['an ampersand', 'a: &Co grupė\n', `1:4 «&Co»: ženklas „&“ ${NAME} "&Co grupė"`],
		['an ampersand alone', 'a: &Co\nb: 1\n', `1:4 «&Co»: ženklas „&“ ${NAME} "&Co"`],
		['an asterisk', 'a: *Pastaba\n', '1:4 «*Pastaba»: ženklas * be kabučių yra nuoroda į tai, kas pavadinta ženklu &, o taip nieko nepavadinta | Jei tai tekstas, rašykite jį kabutėse'],
		[
			'a percent sign at the beginning',
			'%kind: x\na: 1\n',
			'1:1 «%»: eilutė, kuri prasideda ženklu %, yra nurodymas YAML skaitytuvui | Ištrinkite ženklą arba visą eilutę; pastabos prasideda ženklu #',
		],
		['a remark of another language', 'a: 1\n// x\nb: 2\n', '2:1 «// x»: tai ne raktas ir ne pastaba | Pastabos prasideda ženklu #'],
	])('%s', (_, text, expected) => {
		expect(found(text)).toEqual([expected]);
	});

	it.each(['a: &b {c: 1}\nd: *b\n', 'a: "!x"\nb: x & y\n', 'a: !!str 1\n'])('nothing is said of %j', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('one slip is one finding, at its place and with its remedy:', () => {
	it.each<[slip: string, text: string, expected: string]>([
		['a key one left', `${ITEM}   serves: x\n    measures: []\n`, `4:4 «serves»: ${stray(3, 4, '3 eilutės raktu')}`],
		['a key one left, the last', `${ITEM}   serves: x\n`, `4:4 «serves»: ${stray(3, 4, '3 eilutės raktu')}`],
		['a key one left, of a mapping', 'a:\n  b: 1\n c: 2\n  d: 3\n', `3:2 «c»: ${stray(1, 2, '2 eilutės raktu')}`],
		['a key left of the first', 'a:\n    b: 1\n  c: 2\n', `3:3 «c»: ${stray(2, 4, '2 eilutės raktu')}`],
		['a key one left, with CRLF', `${ITEM}   serves: x\n`.replaceAll('\n', '\r\n'), `4:4 «serves»: ${stray(3, 4, '3 eilutės raktu')}`],
		['a key in a second document', 'a: 1\n---\nb:\n    c: 1\n   d: 2\n', `5:4 «d»: ${stray(3, 4, '4 eilutės raktu')}`],
		['a key one right of a text', `${ITEM}     serves: x\n    z: 1\n`, `4:6 «serves»: ${stray(5, 4, `3 eilutės raktu${GOES_ON}`)}`],
		['a key one right of a quotation', `${ITEM.replace('A', '"A"')}     serves: x\n`, `4:6 «serves»: ${stray(5, 4, `3 eilutės raktu${GOES_ON}`)}`],
		['a key one right at the top', 'kind: x\n title: A\nb: 1\n', `2:2 «title»: ${stray(1, 0, `1 eilutės raktu${GOES_ON}`)}`],
		['a key one right of its member’s first', '- a: 1\n   b: 2\n  c: 3\n', `2:4 «b»: ${stray(3, 2, `1 eilutės raktu${GOES_ON}`)}`],
		['a key after a text in lines', 'a:\n  t: |\n    tekstas\n   x: 1\n  b: 2\n', `4:4 «x»: ${stray(3, 2, `2 eilutės raktu${GOES_ON}`)}`],
		['a text in two lines with a colon', 'note: ilgas tekstas\n  tęsiamas: čia\nb: 1\n', `2:3 «tęsiamas»: ${stray(2, 0, `1 eilutės raktu${GOES_ON}`)}`],
		['a member one left', `${ITEM} - id: p2\n   title: B\n`, `4:2 «-»: ${stray(1, 2, '2 eilutės brūkšneliu')}`],
		['a plain member one left', 'a:\n  - p\n - q\nb: 1\n', `3:2 «-»: ${stray(1, 2, '2 eilutės brūkšneliu')}`],
		['a member one right', `${ITEM}   - id: p2\n     title: B\n`, `4:4 «-»: ${stray(3, 2, `2 eilutės brūkšneliu${GOES_ON}`)}`],
		[
			'a key two left, where the list’s dash stands',
			`${ITEM}    serves: x\n    measures:\n      - id: m\n        title: B\n      serves: y\n        type: z\n`,
			`8:7 «serves»: ${stray(6, 8, '7 eilutės raktu')}`,
		],
		['a key two left, where the mapping above has the same', `${ITEM}    serves: x\n    sub:\n      t: A\n    serves: y\n      u: 1\n`, `7:5 «serves»: ${stray(4, 6, '6 eilutės raktu')}`],
		['a no-break space before a key', 'a:\n  - id: p\n  \u00a0 title: A\n    z: 1\n', `3:3 «\u00a0»: ${OTHER_SPACE}`],
		['a no-break space before the first key', 'a:\n\u00a0\u00a0b: 1\n\u00a0\u00a0c: 2\n', `2:1 «\u00a0\u00a0»: ${OTHER_SPACE}`],
		['a no-break space before a key among others', 'a:\n  - id: p\n    x: 1\n\u00a0   title: A\n    z: 1\n', `4:1 «\u00a0»: ${OTHER_SPACE}`],
		['a no-break space before a member', 'a:\n  - id: p\n \u00a0- id: q\n', `3:2 «\u00a0»: ${OTHER_SPACE}`],
		['a no-break space after a dash', 'a:\n  -\u00a0id: q\n', `2:4 «\u00a0»: ${OTHER_SPACE}`],
		['a no-break space after a colon', 'a: 1\nb:\u00a02\n', `2:3 «\u00a0»: ${OTHER_SPACE}`],
		['a thin space before a key', 'a:\n  b: 1\n \u2009c: 2\n', `3:2 «\u2009»: ${OTHER_SPACE}`],
		['no space after a colon', 'id: x\ntype:investment\nfoo: 1\n', `2:1 «type:»: ${COLON} „type: investment“`],
		['no space after the last colon', 'id: x\ntype:"investment"\n', `2:1 «type:»: ${COLON} „type: "investment"“`],
		['no space after a member’s colon', 'a:\n  - id:x\n    type: investment\n', `2:5 «id:»: ${COLON} „id: x“`],
		['no space after every dash', 'a:\n  -{source: s}\n  -{source: t}\n', `2:3 «-»: ${DASH}: „- {source: s}“`],
		['no space after one dash', 'a:\n  - {source: s}\n  -{source: t}\n', `3:3 «-»: ${DASH}: „- {source: t}“`],
		['no space after the one dash', 'a:\n  -{b: 1}\n', `2:3 «-»: ${DASH}: „- {b: 1}“`],
		['no space after the dash of a mapping', 'a:\n  -id: x\n   title: A\n', `2:3 «-»: ${DASH}: „- id: x“`],
		['no space after the dash of a text', 'a:\n  - x\n  -y\n', `3:3 «-»: ${DASH}: „- y“`],
		['no comma between amounts', 'v: {2025: 100.0 2026: 100.0}\n', `1:16 « »: ${COMMA}`],
		['no comma between later amounts', 'v: {2025: 100.0, 2026: 100.0 2027: 1}\n', `1:29 « »: ${COMMA}`],
		['no comma at the end of a line', 'v: {\n  2025: 100.0\n  2026: 100.0\n}\n', `2:14 «\n»: ${COMMA}`],
		['no comma between quotations', 'v: {lt: "A" en: "B"}\n', `1:12 « »: ${COMMA}`],
		['no comma between members of a list', 'v: ["a" "b"]\n', `1:8 « »: ${COMMA}`],
		['no comma between words', 'v: {lt: A en: B}\n', `1:10 « »: ${COMMA}; jei tai vienas tekstas su dvitaškiu, rašykite jį kabutėse`],
		['a second colon in braces', 'v: {lt: Planas: tikslai, en: x}\n', '1:15 «:»: nario tekste – dar vienas dvitaškis su tarpu | Tekstą, kuriame jis yra, rašykite kabutėse'],
		['a colour first in a list', 'chartColors: [#1b4f72, red]\nb: 1\n', `1:15 «#1b4f72»: ${HASH}`],
		['a colour last in a list', 'chartColors: [red, #1b4f72]\nb: 1\n', `1:20 «#1b4f72»: ${HASH}`],
		['a colour at the end of the file', 'colors: {a: #1b4f72, b: red}', `1:13 «#1b4f72»: ${HASH}`],
		['a remark after a bracket left open', 'x: [1, # pirmas]\n 2\ny: 1\n', '1:4 «[»: skliaustas neuždarytas, trūksta „]“ | Rašykite „]“ po paskutinio nario'],
		['a brace left open', 'a:\n  - name: {lt: A, en: B\n    code: "1"\n', '2:11 «{»: skliaustas neuždarytas, trūksta „}“ | Rašykite „}“ po paskutinio nario: „{lt: A, en: B}“'],
		['a brace left open within a bracket', 'a: [{source: SB, 2026: {assets: 1}]\nb: 1\n', '1:5 «{»: skliaustas neuždarytas, trūksta „}“ | Rašykite „}“ po paskutinio nario'],
		['a brace left open over lines', 'a: {b: "}",\n    c: [1, 2]\nd: 1\n', '1:4 «{»: skliaustas neuždarytas, trūksta „}“ | Rašykite „}“ po paskutinio nario'],
		['a bracket left open at the end', 'a: [1, 2', '1:4 «[»: skliaustas neuždarytas, trūksta „]“ | Rašykite „]“ po paskutinio nario: „[1, 2]“'],
		['a quotation left open', 'a: "02\nb: c\n', '1:4 «"02»: kabutės neuždarytos, trūksta ženklo " | Rašykite " ir teksto gale: "02"'],
		['a quotation left open within a bracket', 'a: ["3]\nb: c\n', '1:5 «"3»: kabutės neuždarytos, trūksta ženklo " | Rašykite " ir teksto gale: "3"'],
		['a text with a colon', 'name: Darbai: I etapas # nauja\n', '1:7 «Darbai: I etapas»: eilutėje antras dvitaškis su tarpu | Tekstą, kuriame jis yra, rašykite kabutėse: „name: "Darbai: I etapas"“'],
		[
			'a text with a colon and quotes',
			'name: Planas "A": tikslai\n',
			`1:7 «Planas "A": tikslai»: eilutėje antras dvitaškis su tarpu | Tekstą, kuriame jis yra, rašykite kabutėse: „name: 'Planas "A": tikslai'“`,
		],
	])('%s', (_, text, expected) => {
		expect(found(text)).toEqual([expected]);
	});

	it.each<[text: string, expected: string]>([
		[`${ITEM}   serves: x\n`, '4:4 «serves»: the line is indented otherwise than its neighbours: spaces – 3, not 4 | Line it up with the key of line 3'],
		[`${ITEM} - id: p2\n`, '4:2 «-»: the line is indented otherwise than its neighbours: spaces – 1, not 2 | Line it up with the dash of line 2'],
		[
			'kind: x\n title: A\n',
			'2:2 «title»: the line is indented otherwise than its neighbours: spaces – 1, not 0 | Line it up with the key of line 1; if it goes on with the text of the line before, put all of that text in quotes',
		],
		['a: 1\nb:\u00a02\n', '2:3 «\u00a0»: an invisible mark, such as a no-break space, stands in place of a space | Delete it and type a plain space; it mostly comes of copying'],
		['type:investment\nid: x\n', '1:1 «type:»: a space after the colon is missing | Write `type: investment`'],
		['a:\n  -{b: 1}\n', '2:3 «-»: a space after the dash is missing | A member of a list is written after a dash and a space: `- {b: 1}`'],
		['v: {2025: 1 2026: 1}\n', '1:12 « »: a comma between members in brackets is missing | Write a comma after each member'],
		['c: [#1b4f72, red]\n', '1:5 «#1b4f72»: a # without quotes begins a remark, so the bracket is not closed | Put it in quotes: `"#1b4f72"`'],
	])('%j in English', (text, expected) => {
		expect(found(text, 'en')).toEqual([expected]);
	});

	it.each([
		['every line', 'kind: goal\rname: x\rvalues:\r  2025: 1\r', '1:1 «kind: goal»'],
		['lines that the parser takes for one text', 'a: 1\r- x\r', '1:1 «a: 1»'],
		['one line among others', 'a: 1\nb: 2\rc: 3\r\nd: 4\n', '2:1 «b: 2»'],
		['an empty line', '\ra: 1\n', '1:1 «»'],
	])('an end of CR alone: %s', (_, text, at) => {
		expect(found(text, 'en')).toEqual([`${at}: the line ends with CR alone, as in files of old Macs | Choose LF for ends of lines in the editor, and save the file again`]);
	});

	it('a key repeated before the slip is told too', () => {
		expect(found('a: 1\na: 2\nb:\n  c: 1\n d: 2\n')).toEqual([
			'2:1 «a»: Raktas „a“ pakartotas | Palikite vieną; jei čia prasideda kitas narys, prieš jį rašykite brūkšnelį',
			`5:2 «d»: ${stray(1, 2, '4 eilutės raktu')}`,
		]);
	});
});

it.each([
	['a no-break space that begins a line of a text', 'a: |\n  \u00a0tekstas: x\nb: 1\n'],
	['a no-break space within a text', 'a:\n  b: 5\u00a0proc.\n'],
	['an address', 'a: https://kaunas.lt/#planas\n'],
	['a dash within a text', 'a:\n  ilgas\n  -tekstas\n'],
	['a remark in a list', 'a: [1, # pirmas\n  2]\n'],
])('%s is no slip', (_, text) => {
	expect(found(text)).toEqual([]);
});
