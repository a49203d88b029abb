import type { Bilingual } from '../../diagnostic.ts';
import { sideText } from '../../diff/wording.ts';
import type { Fact } from '../../model/fact.ts';
import { NEED } from '../../model/fact-words.ts';
import type { BlamedLine } from '../blaming.ts';
import type { Cli } from '../cli.ts';
import type { Walk, Walked } from '../history.ts';
import { jsonNumber } from './amounts.ts';
import { commitData, gapData, gapLines, short, tracedHeading } from './history.ts';
import { tableLines } from './table.ts';

/** What statements are about, where their own words do not say it. */
const TOPICS: Partial<Readonly<Record<Fact['topic'], Bilingual>>> = {
	name: { lt: 'pavadinimas', en: 'name' },
	appropriation: { lt: 'asignavimai', en: 'appropriation' },
	split: { lt: 'paskirstymas', en: 'split' },
	target: { lt: 'siekiama reikšmė', en: 'target' },
	baseline: { lt: 'pradinė reikšmė', en: 'baseline' },
	unit: { lt: 'matavimo vienetas', en: 'unit' },
	direction: { lt: 'kryptis', en: 'direction' },
	body: { lt: 'vykdytojas', en: 'responsible body' },
	manager: { lt: 'asignavimų valdytojas', en: 'appropriation manager' },
	coordinator: { lt: 'koordinatorius', en: 'coordinator' },
	financial: { lt: 'finansinė', en: 'financial' },
	period: { lt: 'laikotarpis', en: 'period' },
	ward: { lt: 'seniūnija', en: 'ward' },
	serves: { lt: 'sąsaja', en: 'serves' },
	years: { lt: 'metai', en: 'years' },
	approval: { lt: 'patvirtinimas', en: 'approval' },
	'stated-total': { lt: 'nurodyta suma', en: 'stated total' },
};

const FUNDING_NEED: Bilingual = { lt: 'lėšų poreikis', en: 'funding need' };

function labelOf({ topic, detail, column }: Fact): Bilingual {
	const name = topic === 'appropriation' && column === NEED ? FUNDING_NEED : TOPICS[topic];
	if (!name) return detail ?? { lt: topic, en: topic };
	return detail ? { lt: `${name.lt}, ${detail.lt}`, en: `${name.en}, ${detail.en}` } : name;
}

export function blameText(cli: Cli, walk: Walk, lines: readonly BlamedLine[], end: Walked): string {
	const told = lines.filter(({ statement: { fact } }) => isTold(fact));
	const cells = told.map(({ statement: { fact }, commit, isOldest }) => {
		const who = commit ? [`${isOldest ? '^' : ''}${short(commit)}`, commit.date.slice(0, 10), commit.author] : [cli.text({ lt: 'dar neįrašyta', en: 'not committed' }), '', ''];
		return [...who, cli.text(labelOf(fact)), sideText(fact, cli.language)];
	});
	// One table, so that what is beneath the element stands in the same columns.
	const rows = tableLines([{ head: '' }, { head: '' }, { head: '' }, { head: '' }, { head: '' }], cells, cli.columns);
	const blocks = walk.items.map((item) => [tracedHeading(cli, item), ...rows.filter((_, index) => told[index]?.statement.item === item)]);
	const oldest = told.some(({ isOldest }) => isOldest) ? [cli.text({ lt: '^ – seniausia perskaityta versija', en: '^ the oldest version that could be read' })] : [];
	return `${[...blocks.filter(([, ...own]) => own.length > 0), oldest, gapLines(cli, end)]
		.filter((block) => block.length > 0)
		.map((block) => block.join('\n'))
		.join('\n\n')}\n`;
}

/** A split that splits nothing goes without saying; so does what follows from the kind. */
function isTold({ topic, value, key }: Fact): boolean {
	if (topic === 'split') return value !== 'wages 0, assets 0';
	return !['type|cumulative', 'type|aggregation', 'type|level', 'type|template', 'type|moneyDecimals'].includes(key) && topic !== 'financial';
}

export function blameData({ items: [element] }: Walk, lines: readonly BlamedLine[], end: Walked): object {
	return {
		version: 1,
		ref: element?.ref ?? null,
		...gapData(end),
		fields: lines.map(({ statement: { item, fact }, commit, isOldest }) => ({
			ref: item.ref,
			field: fact.field.join('.'),
			key: fact.key,
			label: labelOf(fact),
			value: typeof fact.value === 'string' ? fact.value : jsonNumber(fact.value),
			...commitData(commit),
			isOldest,
		})),
	};
}
