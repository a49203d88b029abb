/** Tables of data, charts, trees and pictures that stand in a plan's texts: too large for points, which name them and refer to the comparison version. */

import { posix } from 'node:path';
import type { Nodes, Resource } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Finding } from '../diff/index.ts';
import { decoded } from '../document/inline.ts';
import { type DocumentTree, type Drawn, type FormTable, isDrawn } from '../document/nodes.ts';
import { figuresAnchor, fileStem, shownAnchor, shownName } from '../link/shown-names.ts';
import type { Printed } from './design.ts';
import { listed } from './narrative.ts';
import { comparisonPoint, type Point } from './point.ts';

type Kind = 'table' | 'picture';

const WORDS: Readonly<Record<Kind, Readonly<Record<'accusative' | 'several' | 'instrumental' | 'repealed', string>>>> = {
	table: { accusative: 'lentelę', several: 'lenteles', instrumental: 'lentele', repealed: 'netekusia' },
	picture: { accusative: 'paveikslą', several: 'paveikslus', instrumental: 'paveikslu', repealed: 'netekusiu' },
};

/** What a text says of one. */
interface Written {
	readonly kind: Kind;
	/** As it is written, but for what isn't printed. */
	readonly text: string;
	/** The file that it shows, from the workspace's root. */
	readonly file?: string;
}

interface Insertion extends Written {
	/** Where it is printed by itself, not among words or in a list. */
	readonly block?: FormTable | Drawn;
	/** The heading that it stands under. */
	readonly place?: string;
}

/** Points on what texts show that came, went, moved or changed. A chart of the plan's own money that follows it is none of them: the money is told. */
export function insertionPoints(old: Printed, fresh: Printed, findings: readonly Finding[]): Point[] {
	const changedFiles = new Set(findings.flatMap(({ type, old: before, new: after }) => (type === 'layout' || type === 'moved-to-file' ? [] : [before?.spot?.file, after?.spot?.file])));
	const isOfChanged = ({ file }: Insertion): boolean => file !== undefined && changedFiles.has(file);
	const newHeadings = headingsOf(fresh.tree);
	const headings = new Set(headingsOf(old.tree).filter((one) => newHeadings.includes(one)));
	return (['table', 'picture'] as const).flatMap((kind) => {
		const [was, is] = [insertionsOf(old, kind), insertionsOf(fresh, kind)];
		const rearranged = rearrangedIn(was, is, headings);
		const isChanged = (id: string, one: Insertion, other: Insertion): boolean =>
			rearranged.has(id) || isOfChanged(one) || isOfChanged(other) || one.text !== other.text || captionOf(one) !== captionOf(other);
		const gone = [...was].flatMap(([id, one]) => (is.has(id) ? [] : [one]));
		const come = [...is].flatMap(([id, one]) => (was.has(id) ? [] : [one]));
		const changed = [...was].flatMap(([id, one]) => {
			const other = is.get(id);
			return other && isChanged(id, one, other) ? [one] : [];
		});
		const isNumbered = (one: Insertion): boolean => numberOf(one) !== undefined;
		return [...gone.filter(isNumbered).map(gonePoint), ...changedPoints(kind, [...changed, ...gone.filter((one) => !isNumbered(one))]), ...come.map(comePoint)];
	});
}

/** As the document in force numbers it. */
const numberOf = ({ block }: Insertion): string | undefined => /^\d+/.exec(block?.caption?.label ?? '')?.[0];

function gonePoint(one: Insertion): Point {
	const { repealed, accusative } = WORDS[one.kind];
	return { text: `Pripažinti ${repealed} galios plano ${numberOf(one)}\u00a0${accusative} „${captionOf(one)}“.` };
}

function changedPoints(kind: Kind, changed: readonly Insertion[]): Point[] {
	if (changed.length === 0) return [];
	const { accusative, several } = WORDS[kind];
	const numbers = changed.flatMap((one) => numberOf(one) ?? []);
	if (numbers.length < changed.length) return [comparisonPoint(`Pakeisti plano teksto ${several}`)];
	return [comparisonPoint(`Pakeisti plano ${listed(numbers)}\u00a0${numbers.length === 1 ? accusative : several}`)];
}

function comePoint(one: Insertion): Point {
	const caption = captionOf(one);
	return comparisonPoint(`Papildyti plano tekstą ${WORDS[one.kind].instrumental}${caption === '' ? '' : ` „${caption}“`}`);
}

const captionOf = ({ block }: Insertion): string => (block?.caption ? plainText(block.caption) : '');

/** Those that both have and that stand in another order, or under another of the headings that both have. */
function rearrangedIn(was: ReadonlyMap<string, Insertion>, is: ReadonlyMap<string, Insertion>, headings: ReadonlySet<string | undefined>): ReadonlySet<string> {
	const [before, after] = [[...was.keys()].filter((id) => is.has(id)), [...is.keys()].filter((id) => was.has(id))];
	const isElsewhere = (id: string): boolean => {
		const [one, other] = [was.get(id)?.place, is.get(id)?.place];
		return one !== other && headings.has(one) && headings.has(other);
	};
	return new Set(before.filter((id, index) => id !== after[index] || isElsewhere(id)));
}

/** By their anchors, in the order of the document; those that are no blocks of it come last. */
function insertionsOf({ workspace, plan, tree }: Printed, kind: Kind): ReadonlyMap<string, Insertion> {
	const written = new Map(
		[...plan.narrative.values()].flatMap(({ path, origin }) => {
			const file = posix.join(posix.dirname(origin.document.file.path), path.lt);
			const text = workspace.narratives.get(file);
			return text ? writtenIn(text.tree, posix.dirname(file)).filter(([, one]) => one.kind === kind) : [];
		}),
	);
	const printed = blocksOf(tree).flatMap(({ block, place }): [string, Insertion][] => {
		const own = written.get(block.id);
		return own ? [[block.id, { ...own, block, place }]] : [];
	});
	return new Map<string, Insertion>([...printed, ...[...written].filter(([id]) => !printed.some(([one]) => one === id))]);
}

/** What a text shows, by the anchors that the document gives them. */
function writtenIn(tree: Nodes, folder: string): [string, Written][] {
	const found: [string, Written][] = [];
	const fileAt = (url: string): string => posix.join(folder, decoded(url));
	const addPicture = ({ url, title }: Resource): void => void found.push([shownAnchor(fileStem(url)), { kind: 'picture', text: `${url} ${title ?? ''}`, file: fileAt(url) }]);
	const defined = new Map<string, Resource>();
	visit(tree, 'definition', (node) => void defined.set(node.identifier, node));
	visit(tree, (node) => {
		const resource = node.type === 'image' ? node : node.type === 'imageReference' ? defined.get(node.identifier) : undefined;
		if (resource) addPicture(resource);
		if (node.type !== 'leafDirective') return;
		const { alt: _, id: __, ...shown } = node.attributes ?? {};
		const own = { text: JSON.stringify([node.name, shown]), ...(shown.src ? { file: fileAt(shown.src) } : {}) };
		const anchor = shownAnchor(shownName(node));
		if (node.name === 'table') found.push([anchor, { ...own, kind: 'table' }]);
		if (node.name === 'chart' || node.name === 'tree') found.push([anchor, { ...own, kind: 'picture' }]);
		if (node.name === 'chart' && shown.data === 'yes') found.push([figuresAnchor(anchor), { ...own, kind: 'table' }]);
	});
	return found;
}

function blocksOf({ sections }: DocumentTree): { readonly block: FormTable | Drawn; readonly place: string }[] {
	let place = '';
	return sections
		.flatMap(({ children }) => children)
		.flatMap((block) => {
			if (block.type === 'heading') place = plainText(block);
			return block.type === 'formTable' || isDrawn(block) ? [{ block, place }] : [];
		});
}

function headingsOf({ sections }: DocumentTree): string[] {
	return sections.flatMap(({ children }) => children.flatMap((block) => (block.type === 'heading' ? plainText(block) : [])));
}
