import type { Nodes, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { isClosed, isClosedByAnother } from '../../source/containers.ts';
import type { NarrativeFile, Place } from '../../source/types.ts';
import { fault } from './fault.ts';
import type { TypeScope } from './scope.ts';

type TitlePage = LeafDirective | ContainerDirective;

const isTitlePage = (node: Nodes): node is TitlePage => (node.type === 'leafDirective' || node.type === 'containerDirective') && node.name === 'title-page';

/** What is not printed where it stands. */
const isUnseen = (node: RootContent): boolean => node.type === 'definition' || node.type === 'footnoteDefinition' || node.type === 'yaml' || (node.type === 'html' && node.value.startsWith('<!--'));

/** The title page is the first page, there is one, and nothing but a picture stands in it; a council decision has none. */
export function checkTitlePage({ tree, file }: NarrativeFile, { document, report }: TypeScope): void {
	const placeOf = (node: RootContent): Place => {
		const position = 'position' in node ? node.position : undefined;
		const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
		return { file, range: { start, end: start + (file.text.slice(start, end).split(/\r?\n/, 1)[0] ?? '').length } };
	};
	const pages: TitlePage[] = [];
	visit(tree, (node: Nodes) => {
		if (isTitlePage(node)) pages.push(node);
	});
	if (document === 'decision') {
		for (const page of pages) report(ofDecision(placeOf(page)));
		return;
	}
	const [page, ...others] = pages;
	if (!page) return;
	const printed = tree.children.filter((node) => !isUnseen(node));
	const [first] = printed;
	if (first && first !== page) {
		const isApart = printed.some((node) => node === page);
		report(isApart ? beforeTitlePage(placeOf(first)) : withinPart(placeOf(page)));
	}
	for (const other of others) report(secondTitlePage(placeOf(other)));
	// One without an end, which is told, takes in what is not its own.
	if (page.type === 'containerDirective' && isClosed(page, file.text) && !isClosedByAnother(page, file.text)) for (const node of strangers(page)) report(noPicture(placeOf(node)));
}

/** What stands in a title page beside its one picture, and that picture where it has a caption. */
function strangers({ children }: ContainerDirective): RootContent[] {
	const content = children
		.filter((node) => !isUnseen(node))
		.flatMap((node): RootContent[] => (node.type === 'paragraph' ? node.children.filter((child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')) : [node]));
	const picture = content.find((node) => node.type === 'image');
	return content.filter((node) => node !== picture || Boolean(picture.title));
}

const FRONT = {
	lt: 'Rašykite „::title-page“ pirmiausia; herbą ar kitą ženklą dėkite tarp „:::title-page“ ir „:::“',
	en: 'Write `::title-page` first; a coat of arms or another picture goes between `:::title-page` and `:::`',
};

function ofDecision(place: Place) {
	return fault(
		'template/title-page',
		place,
		{ lt: 'Tarybos sprendimas titulinio puslapio neturi', en: 'A council decision has no title page' },
		{ lt: 'Jo pradžią rašykite eilutėmis, pvz., „::line[SPRENDIMAS]{look=title}“', en: 'Write its head in lines, such as `::line[SPRENDIMAS]{look=title}`' },
	);
}

const beforeTitlePage = (place: Place) =>
	fault(
		'template/title-page',
		place,
		{ lt: 'Tai, kas stovi prieš titulinį puslapį, atsidurtų atskirame puslapyje prieš jį', en: 'What stands before the title page would be on a page of its own before it' },
		FRONT,
	);

const withinPart = (place: Place) =>
	fault(
		'template/title-page',
		place,
		{ lt: 'Titulinis puslapis įdėtas į kitą dalį: jis turi būti dokumento pradžioje', en: 'The title page stands in another part: it has to be at the beginning of the document' },
		FRONT,
	);

const secondTitlePage = (place: Place) =>
	fault(
		'template/title-page',
		place,
		{ lt: 'Dokumentas jau turi titulinį puslapį', en: 'The document has a title page already' },
		{ lt: 'Palikite vieną, dokumento pradžioje', en: 'Leave one, at the beginning of the document' },
	);

function noPicture(place: Place) {
	const message = {
		lt: 'Tituliniame puslapyje telpa vienas paveikslas be antraštės: tai, kas čia parašyta, nebūtų spausdinama',
		en: 'A title page holds one picture without a caption: what is written here would not be printed',
	};
	return fault('template/title-page', place, message, {
		lt: 'Pavadinimą, pastabą ir žymas titulinis puslapis ima iš plano; paveikslo antraštę kabutėse ištrinkite',
		en: 'The title, the note and the approval block come from the plan; delete the caption of a picture, which stands in quotes',
	});
}
