import type { Comparison, Finding } from '../diff/index.ts';
import { sideText } from '../diff/wording.ts';
import type { DocumentTree } from '../document/nodes.ts';
import { allText } from '../revision/traits.ts';
import type { Point } from './point.ts';

/** What entries of a register are called: «vykdytojo 12 pavadinimą», «vykdytojų sąrašą vykdytoju 13», «vykdytoją 10». */
interface EntryWords {
	readonly genitive: string;
	readonly list: string;
	readonly instrumental: string;
	readonly accusative: string;
}

/** By the register's name in `registers:`. */
const WORDS: Readonly<Record<string, EntryWords>> = {
	bodies: { genitive: 'vykdytojo', list: 'vykdytojų', instrumental: 'vykdytoju', accusative: 'vykdytoją' },
	sources: { genitive: 'finansavimo šaltinio', list: 'finansavimo šaltinių', instrumental: 'finansavimo šaltiniu', accusative: 'finansavimo šaltinį' },
	units: { genitive: 'mato vieneto', list: 'mato vienetų', instrumental: 'mato vienetu', accusative: 'mato vienetą' },
	wards: { genitive: 'seniūnijos', list: 'seniūnijų', instrumental: 'seniūnija', accusative: 'seniūniją' },
	functions: { genitive: 'valstybės funkcijos', list: 'valstybės funkcijų', instrumental: 'valstybės funkcija', accusative: 'valstybės funkciją' },
	upstream: { genitive: 'susijusio dokumento', list: 'susijusių dokumentų', instrumental: 'susijusiu dokumentu', accusative: 'susijusį dokumentą' },
};

const UPSTREAM_GOAL: EntryWords = { genitive: 'susijusio dokumento tikslo', list: 'susijusių dokumentų tikslų', instrumental: 'susijusio dokumento tikslu', accusative: 'susijusio dokumento tikslą' };

/** Names in registers that came, went or changed, as far as the plan's documents print them. */
export function registerPoints({ findings }: Comparison, old: DocumentTree, fresh: DocumentTree): Point[] {
	const own = findings.filter(({ kind }) => kind === 'registerEntry');
	if (own.length === 0) return [];
	const [before, after] = [old, fresh].map((tree) => textOf(tree));
	return own.flatMap((finding) => {
		const words = wordsOf(finding);
		const isPrinted = [before?.includes(nameIn(finding, 'old')), after?.includes(nameIn(finding, 'new'))].some(Boolean);
		return words && isPrinted ? entryPoints(finding, words) : [];
	});
}

const textOf = ({ sections }: DocumentTree): string => sections.map((section) => allText(section.children)).join('\n');

/** What the entry is called in one of the versions. A name that isn't there is nowhere in a text. */
function nameIn({ old, new: fresh, name }: Finding, version: 'old' | 'new'): string {
	const side = version === 'old' ? old : fresh;
	return side ? sideText(side, 'lt') : (name?.lt ?? '\0');
}

function wordsOf({ ref = '' }: Finding): EntryWords | undefined {
	const [register = '', , goal] = ref.split(':');
	return register === 'upstream' && goal !== undefined ? UPSTREAM_GOAL : WORDS[register];
}

function entryPoints(finding: Finding, words: EntryWords): Point[] {
	const [register, ...rest] = (finding.ref ?? '').split(':');
	// Documents above are told by their names alone: their ids are printed nowhere.
	const code = register === 'upstream' ? (rest[1] === undefined ? '' : ` ${rest[1]}`) : ` ${rest.join(':')}`;
	const name = finding.name?.lt ?? '';
	switch (finding.type) {
		case 'register-entry-added':
			return [{ text: `Papildyti ${words.list} sąrašą ${words.instrumental}${code} „${name}“.` }];
		case 'register-entry-removed':
			return [{ text: `Išbraukti iš ${words.list} sąrašo ${words.accusative}${code} „${name}“.` }];
		default: {
			const what = { name: `${words.genitive}${code} pavadinimą`, act: `${words.genitive} „${name}“ teisės aktą` }[finding.statement ?? ''];
			const [was, is] = [sideText(finding.old, 'lt'), sideText(finding.new, 'lt')];
			return what === undefined ? [] : [{ text: `Pakeisti ${what} ir vietoj „${was}“ nustatyti „${is}“.` }];
		}
	}
}
