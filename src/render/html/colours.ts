/** The colours that a template gives to tables and links, as rules of the style sheet; nothing for the usual ones, which it has itself. */
import type { Colour, Styles } from '../../document/nodes.ts';
import { groundLook } from '../../document/shades.ts';
import { colourClass, shadeClass } from './tableClasses.ts';

/** What lies under letters, and they on it; links there look like them. */
function groundRules(selectors: readonly string[], fill: Colour | undefined, color: Colour | undefined): string[] {
	const declarations = [...(fill ? [`background:${fill}`] : []), ...(color ? [`color:${color}`] : [])];
	if (declarations.length === 0) return [];
	return [`${selectors.join(',')}{${declarations.join(';')}}`, ...(color ? [`${selectors.map((selector) => `${selector} a`).join(',')}{color:inherit}`] : [])];
}

/** The grounds of heads and rows, the lines between cells, and the letters of cells. */
export function tableColours(styles: Styles): string[] {
	const { table, tableHead, tableText, tableCode, tableNumber, tableTotal } = styles;
	const letters = [tableText, tableCode, tableNumber, tableTotal].flatMap(({ color }) => color ?? []);
	const shades = ([1, 2, 3] as const).flatMap((shade) => {
		const look = groundLook({ isHead: false, shade }, styles);
		return groundRules([`tbody .${shadeClass(shade)}`], look?.fill, look?.color);
	});
	const rules = [
		...(tableText.color ? [`.md td,.md tbody th{color:${tableText.color}}`] : []),
		...[...new Set(letters)].map((colour) => `.${colourClass(colour)}{color:${colour}}`),
		...groundRules(['thead th', '.md thead th'], tableHead.fill, tableHead.color),
		...shades,
	];
	// Lines have the colour of letters unless they have their own.
	return rules.length > 0 || table.border ? [...rules, `table,th,td{border-color:${table.border ?? '#000'}}`] : [];
}

/** Links that lead out of the document; on a screen, where all are to be seen, those within it as well. */
export const linkColour = ({ link }: Styles, isPaper: boolean): string[] => (link.color === undefined ? [] : [`${isPaper ? 'a:where(main *):where(:not([href^="#"]))' : 'a'}{color:${link.color}}`]);
