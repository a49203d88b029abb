import type { Bilingual } from '../diagnostic.ts';
import { NEED } from '../model/fact-words.ts';
import { KINDS } from './kinds.ts';
import type { Finding, FindingType, Side } from './types.ts';

type Titles = Partial<Readonly<Record<FindingType, Bilingual>>>;

/** What findings on parts of a text that are no paragraphs are called. */
const OF_BLOCKS: Readonly<Record<NonNullable<Finding['block']>, Titles>> = {
	heading: {
		'paragraph-added': { lt: 'pridėta antraštė', en: 'heading added' },
		'paragraph-removed': { lt: 'antraštė pašalinta', en: 'heading removed' },
		'paragraph-moved': { lt: 'antraštė perkelta', en: 'heading moved' },
		'sentence-changed': { lt: 'pakeista antraštė', en: 'heading changed' },
	},
	item: {
		'paragraph-added': { lt: 'pridėtas sąrašo punktas', en: 'list item added' },
		'paragraph-removed': { lt: 'sąrašo punktas pašalintas', en: 'list item removed' },
		'paragraph-moved': { lt: 'sąrašo punktas perkeltas', en: 'list item moved' },
		'sentence-added': { lt: 'sąrašo punktas papildytas sakiniu', en: 'sentence added to a list item' },
		'sentence-removed': { lt: 'iš sąrašo punkto pašalintas sakinys', en: 'sentence removed from a list item' },
		'sentence-changed': { lt: 'pakeistas sąrašo punktas', en: 'list item changed' },
	},
	row: {
		'paragraph-added': { lt: 'pridėta lentelės eilutė', en: 'table row added' },
		'paragraph-removed': { lt: 'lentelės eilutė pašalinta', en: 'table row removed' },
		'paragraph-moved': { lt: 'lentelės eilutė perkelta', en: 'table row moved' },
		'sentence-changed': { lt: 'pakeista lentelės eilutė', en: 'table row changed' },
	},
	column: {
		'paragraph-added': { lt: 'pridėtas lentelės stulpelis', en: 'table column added' },
		'paragraph-removed': { lt: 'lentelės stulpelis pašalintas', en: 'table column removed' },
		'paragraph-moved': { lt: 'lentelės stulpelis perkeltas', en: 'table column moved' },
		'sentence-changed': { lt: 'pakeistas lentelės stulpelio pavadinimas', en: 'title of a table column changed' },
	},
	note: {
		'paragraph-added': { lt: 'pridėta išnaša', en: 'note added' },
		'paragraph-removed': { lt: 'išnaša pašalinta', en: 'note removed' },
		'paragraph-moved': { lt: 'išnaša perkelta', en: 'note moved' },
		'sentence-added': { lt: 'išnaša papildyta sakiniu', en: 'sentence added to a note' },
		'sentence-removed': { lt: 'iš išnašos pašalintas sakinys', en: 'sentence removed from a note' },
		'sentence-changed': { lt: 'pakeista išnaša', en: 'note changed' },
	},
	table: {
		'paragraph-added': { lt: 'pridėta lentelė', en: 'table added' },
		'paragraph-removed': { lt: 'lentelė pašalinta', en: 'table removed' },
		'paragraph-moved': { lt: 'lentelė perkelta', en: 'table moved' },
		'sentence-changed': { lt: 'pakeista lentelė', en: 'table changed' },
	},
	chart: {
		'paragraph-added': { lt: 'pridėta diagrama', en: 'chart added' },
		'paragraph-removed': { lt: 'diagrama pašalinta', en: 'chart removed' },
		'paragraph-moved': { lt: 'diagrama perkelta', en: 'chart moved' },
		'sentence-changed': { lt: 'pakeista diagrama', en: 'chart changed' },
	},
	tree: {
		'paragraph-added': { lt: 'pridėta tikslų schema', en: 'drawn tree added' },
		'paragraph-removed': { lt: 'tikslų schema pašalinta', en: 'drawn tree removed' },
		'paragraph-moved': { lt: 'tikslų schema perkelta', en: 'drawn tree moved' },
		'sentence-changed': { lt: 'pakeista tikslų schema', en: 'drawn tree changed' },
	},
	picture: {
		'paragraph-added': { lt: 'pridėtas paveikslas', en: 'picture added' },
		'paragraph-removed': { lt: 'paveikslas pašalintas', en: 'picture removed' },
		'paragraph-moved': { lt: 'paveikslas perkeltas', en: 'picture moved' },
		'sentence-changed': { lt: 'pakeistas paveikslas', en: 'picture changed' },
	},
	cell: { 'sentence-changed': { lt: 'pakeistas lentelės langelis', en: 'table cell changed' } },
};

/** A development plan has no appropriations: it says what is needed. */
const OF_NEEDS: Titles = {
	'appropriation-added': { lt: 'nustatytas lėšų poreikis', en: 'funding need added' },
	'appropriation-removed': { lt: 'lėšų poreikio atsisakyta', en: 'funding need removed' },
	'appropriation-changed': { lt: 'pakeistas lėšų poreikis', en: 'funding need changed' },
};

/** Where one of the versions has several. */
const OF_LISTS: Titles = {
	'body-changed': { lt: 'pakeisti vykdytojai', en: 'responsible bodies changed' },
	'manager-changed': { lt: 'pakeisti asignavimų valdytojai', en: 'appropriation managers changed' },
	'ward-changed': { lt: 'pakeistos seniūnijos', en: 'wards changed' },
	'serves-changed': { lt: 'pakeistos sąsajos', en: 'links changed' },
};

/** A plan has no code: it goes by its id. */
const OF_PLANS: Titles = { renumbered: { lt: 'pakeistas plano id', en: 'plan id changed' } };

/** What a finding is called, without what it is about. */
export function titleOf({ type, kind, block, column, old, new: fresh }: Finding): Bilingual {
	const own = block ? OF_BLOCKS[block] : column === NEED ? OF_NEEDS : kind === 'plan' ? OF_PLANS : [old, fresh].some(isList) ? OF_LISTS : {};
	return own[type] ?? KINDS[type].title;
}

/** Codes and references of a list are one value. */
function isList(side: Side | undefined): boolean {
	return typeof side?.value === 'string' && side.value.includes(', ');
}
