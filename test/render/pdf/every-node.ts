import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { DocumentTree, FormTable } from '../../../src/document/nodes.ts';
import { cell, document, group, landscape, markdown, portrait, row, summaryTable } from './sample.ts';

const NARRATIVE = `
Kauno miesto savivaldybės strateginis veiklos planas parengtas vadovaujantis **Strateginio planavimo metodika** ir *Kauno miesto strateginiu plėtros planu iki 2022 metų*[^plan]. Savivaldybės administracijos direktoriaus įsakymu sudaryta darbo grupė parengė ~~senąjį~~ naująjį projektą, paskelbtą [svetainėje](https://www.kaunas.lt/strateginis%20planas).
Antroji tos pačios pastraipos eilutė,\\
po lūžio, su \`kodas 07.01.02\` ir neskaidoma suma 1 234,5 tūkst. Eur. ${'Nepriklausomybės laikotarpiu savivaldybių infrastruktūros modernizavimas spartėjo. '.repeat(6)}

Antra pastraipa su išnaša[^antra] ir vėl pirmąja[^plan].

### Trečio lygio antraštė

- pirmas punktas
- antras punktas su ilgesniu tekstu, kuris netelpa į vieną eilutę, nes jame aprašomos savivaldybės ekonominės ir socialinės raidos tendencijos
  - įdėtas punktas
    - giliau
  - dar vienas

7. septintas
8. aštuntas

- [x] atlikta
- [ ] neatlikta

1. erdvus punktas

   antra jo pastraipa

2. kitas

> Citata: strateginis planas yra įsipareigojimas gyventojams.
>
> - sąrašas citatoje

\`\`\`yaml
kind: plan
  id: svp-2015
\`\`\`

---

#### Ketvirto lygio antraštė

| Programa | Asignavimai | Dalis |
|:---------|------------:|:-----:|
| Ekonominės raidos skatinimo programa | 16 777,7 | 5 % |
| Sumanios ir pilietiškos visuomenės ugdymo programa | 242 891,5 | 74 % |

<!-- pastaba -->
<div>HTML tekstas</div>

[^plan]: Patvirtintas Kauno miesto savivaldybės tarybos 2015 m. balandžio 2 d. sprendimu Nr. T-127.

    Antra išnašos pastraipa.
[^antra]: Trumpa *pastaba*.
`;

function crc(bytes: Buffer): number {
	let value = 0xffffffff;
	for (const byte of bytes) {
		value ^= byte;
		for (let i = 0; i < 8; i++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	}
	return ~value >>> 0;
}

/** A PNG file of grey stripes. */
function png(width: number, height: number): Buffer {
	const chunk = (name: string, data: Buffer): Buffer => {
		const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
		const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
		size.writeUInt32BE(data.length);
		check.writeUInt32BE(crc(body));
		return Buffer.concat([size, body, check]);
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = 8;
	const lines = Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: width }, (_, x) => (x % 40 < 20 ? 160 : 220)))]));
	return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(lines))), chunk('IEND', Buffer.alloc(0))]);
}

const label: FormTable = {
	type: 'formTable',
	id: 't-f1',
	caption: { label: '1 lentelė', children: [{ type: 'text', value: 'Programos aprašymas' }] },
	columns: [{ width: 30 }, { width: 70 }],
	head: [],
	groups: [
		group(row([cell('Biudžetiniai metai', { bold: true }), cell('2015')])),
		group(row([cell('Programos parengimo argumentai', { bold: true }), cell('Savivaldybių infrastruktūros modernizavimas ir plėtra. '.repeat(20))])),
	],
	fontSize: 10,
};

/** A document with every kind of node; its pictures are written to `folder`. */
export function everyNode(folder: string, language: 'lt' | 'en' = 'lt'): DocumentTree {
	const picture = join(folder, 'stripes.png');
	writeFileSync(picture, png(600, 200));
	const small = join(folder, 'small.png');
	writeFileSync(small, png(40, 20));
	const { blocks, notes } = markdown(NARRATIVE);
	const front = portrait(
		{
			type: 'titlePage',
			logo: { path: small, alt: 'Kauno miesto herbas', width: 20, height: 20 },
			approval: ['PATVIRTINTA', 'Kauno miesto savivaldybės tarybos', '2015 m. balandžio 2 d.', 'sprendimu Nr. T-127'],
			title: 'Kauno miesto savivaldybės 2015–2017 metų strateginis veiklos planas',
			note: 'Sumos ir rodiklių reikšmės – pavyzdinės',
			foot: 'Kaunas, 2015',
		},
		{ type: 'contents', title: 'Turinys', depth: 2 },
		{ type: 'captionList', of: 'tables', title: 'Lentelių sąrašas', entries: [{ target: 't-f2', text: '2 lentelė. Programos suvestinė' }] },
		{ type: 'captionList', of: 'figures', title: 'Paveikslų sąrašas', entries: [{ target: 'f-1', text: '1 pav. Asignavimai pagal programas' }] },
	);
	const body = portrait(
		{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Įvadas' }], data: { id: 's1', label: 'I SKYRIUS', startsPage: true } },
		...blocks,
		{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Vizija ir misija: labai ilgas antrojo lygio skyriaus pavadinimas, kuris turinyje netelpa į vieną eilutę' }], data: { id: 's2' } },
		{ type: 'statement', children: [{ type: 'text', value: 'Kaunas – darnus ir pilietiškas miestas, pirmaujantis pažangaus verslo ir inovacijų srityse' }] },
		{
			type: 'paragraph',
			children: [
				{ type: 'text', value: 'Žr. ' },
				{ type: 'crossReference', target: 't-f2', children: [{ type: 'text', value: '2 lentelė' }] },
				{ type: 'text', value: ' ir ženklelį ' },
				{ type: 'image', url: small, alt: 'ženklelis' },
				{ type: 'text', value: ' eilutėje.' },
			],
		},
		{
			type: 'figure',
			id: 'f-1',
			path: picture,
			alt: 'Juostos',
			width: 600,
			height: 200,
			caption: { label: '1 pav.', children: [{ type: 'text', value: 'Asignavimai pagal programas' }] },
			sourceNote: [{ type: 'text', value: 'Šaltinis: savivaldybės administracija' }],
		},
		label,
	);
	const summary = landscape({ type: 'heading', depth: 3, children: [{ type: 'text', value: 'Suvestinė' }], data: { id: 's3' } }, summaryTable(24, 3));
	const end = portrait(
		{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Priedai' }], data: { id: 's4', label: 'II SKYRIUS', startsPage: true } },
		{ type: 'paragraph', children: [{ type: 'text', value: 'Pabaiga.' }] },
	);
	return document([front, body, summary, end], notes, language);
}
