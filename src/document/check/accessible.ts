import type { Heading, Nodes, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { cellsBeyond } from '../../link/table-cells.ts';
import { type Cursor, field, items, pairs, scalar } from '../../model/read.ts';
import { intendedLevel } from '../../source/markdown-slips.ts';
import type { NarrativeFile, Place } from '../../source/types.ts';
import { fault } from './fault.ts';
import type { TypeScope } from './scope.ts';

type Report = TypeScope['report'];

/** What readers of the document who can't see it would lack, in its text: levels of headings, what pictures show, heads of columns, cells beyond them. The same is asked of narratives. */
export function checkAccessibleText({ tree, file }: NarrativeFile, report: Report): void {
	const placeOf = (position: Heading['position']): Place => ({ file, range: { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 } });
	let above = 0;
	visit(tree, (node: Nodes) => {
		if (node.type === 'paragraph') above = intendedLevel(file.text.slice(node.position?.start.offset, node.position?.end.offset)) ?? above;
		if (node.type === 'heading') {
			if (node.depth > above + 1) report(headingJump(placeOf(node.position), above, node.depth));
			above = node.depth;
		}
		if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim())
			report(
				fault(
					'template/image-alt',
					placeOf(node.position),
					{ lt: 'Šablono paveikslas neturi tekstinio atitikmens', en: 'The picture of the template has no alternative text' },
					{ lt: 'Laužtiniuose skliaustuose aprašykite, kas pavaizduota', en: 'Say in the square brackets what it shows' },
				),
			);
		if (node.type === 'table') {
			for (const [index, cell] of headless(node)) report(tableHead(placeOf(cell.position), index));
			for (const { range, message, help } of cellsBeyond(node)) report(fault('template/table-cells', { file, range }, message, help));
		}
	});
}

function headingJump(place: Place, above: number, depth: number) {
	const message =
		above === 0
			? { lt: `Šablonas prasideda ${depth} lygio antrašte, turi būti 1 lygio`, en: `The template begins with a level ${depth} heading instead of level 1` }
			: { lt: `Po ${above} lygio antraštės eina ${depth} lygio`, en: `A level ${depth} heading follows one of level ${above}` };
	const marks = '#'.repeat(above + 1);
	return fault('template/heading-jump', place, message, { lt: `Rašykite ${marks}`, en: `Write ${marks}` });
}

/** Cells of a table's head with nothing in them, but for the corner above the names of rows. */
function headless({ children: [head] }: Table) {
	const cells = [...(head?.children ?? []).entries()];
	const isEmpty = (cell: (typeof cells)[number][1]): boolean => cell.children.length === 0 && plainText(cell).trim() === '';
	return cells.filter(([index, cell]) => isEmpty(cell) && (index > 0 || cells.length === 1));
}

function tableHead(place: Place, index: number) {
	return fault('template/table-head', place, { lt: `Lentelės stulpelis Nr. ${index + 1} neturi pavadinimo`, en: `Column ${index + 1} of the table has no head` });
}

/** Columns of a form that has a head, without a text there. Repeated columns are headed by what they are repeated for; the first may be the names of rows. */
export function checkFormHead(form: Cursor, columns: readonly { readonly at: Cursor; readonly isRepeated: boolean }[], report: Report): void {
	if (field(form, 'head')?.value === false) return;
	for (const at of groupsIn(items(field(form, 'columns')))) {
		if (hasText(field(at, 'head'))) continue;
		const message = { lt: 'Stulpelių grupė neturi pavadinimo: galvoje liktų tuščias langelis', en: 'The group of columns has no head: a cell of the table’s head would stay empty' };
		report(
			fault('template/table-head', at.document.place([...at.path, 'columns'], 'key'), message, {
				lt: 'Įrašykite „head“ arba stulpelius rašykite be grupės',
				en: 'State `head`, or write the columns without a group',
			}),
		);
	}
	for (const [index, { at, isRepeated }] of columns.entries()) {
		if (index === 0 || isRepeated || hasText(field(at, 'head'))) continue;
		report(
			fault(
				'template/table-head',
				at.document.place(at.path),
				{ lt: 'Formos stulpelis neturi pavadinimo', en: 'The column of the form has no head' },
				{ lt: 'Įrašykite „head“; lentelei be galvos – „head: false“', en: 'State `head`; for a table without heads `head: false`' },
			),
		);
	}
}

/** Columns with columns under them, to any depth. */
function groupsIn(columns: readonly Cursor[]): Cursor[] {
	return columns.flatMap((at) => {
		const nested = items(field(at, 'columns'));
		return nested.length === 0 ? [] : [at, ...groupsIn(nested)];
	});
}

function hasText(at: Cursor | undefined): boolean {
	if (!at) return false;
	return [scalar(at), ...pairs(at).map(([, text]) => scalar(text))].some((text) => text !== undefined && text.trim() !== '');
}
