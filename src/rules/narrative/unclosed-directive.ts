import { isClosed, isClosedByAnother, openBlock } from '../../source/containers.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { DIRECTIVES, directiveLine } from './directives.ts';
import type { Found } from './texts.ts';

/** A part that begins with `:::` ends with as many colons, a block of code with its marks, a comment with `-->`. */
export const unclosedDirective: Rule = {
	id: 'narrative/unclosed-directive',
	severity: 'error',
	title: { lt: 'Dalis be pabaigos arba pabaiga be dalies', en: 'A part without an end, or an end without a part' },
	description: {
		lt: 'Dalis, kuri prasideda „:::landscape“, baigiasi eilute, kurioje vien dvitaškiai, ne mažiau kaip pradžioje. Be jos gulsčias liktų visas tolesnis tekstas, o dvitaškiai, kurie nieko neužbaigia, būtų išspausdinti. Kodas tarp „```“ ar komentaras „<!--“ be pabaigos taip pat pasiglemžia viską, kas toliau.',
		en: 'A part that begins with `:::landscape` ends with a line of colons alone, no fewer than at its beginning. Without it all that follows would be landscape; colons that end nothing would be printed. Code between ``` marks and a comment `<!--` take in all that follows too when they have no end.',
	},
	bad: ':::landscape\n\nPlati lentelė.\n',
	good: ':::landscape\n\nPlati lentelė.\n\n:::\n',
	mirror: 'narrative/unknown-directive',
	visit({ report }) {
		/** Where the part is whose end is wanting in the present text: what is wrong within it follows. */
		let open: Place | undefined;
		let strays: Place[] = [];
		const tellStrays = (): void => {
			for (const place of open ? [] : strays)
				report({ message: { lt: 'Šie dvitaškiai nieko neužbaigia ir būtų išspausdinti', en: 'These colons end nothing, and would be printed' }, place, help: STRAY });
			open = undefined;
			strays = [];
		};
		const tellOpenBlock = ({ node, place: { file } }: Found<'code'> | Found<'html'>): void => {
			const open = openBlock(node, file.text);
			if (open) report({ message: open.message, place: { file, range: open.range }, help: open.help });
		};
		return {
			text: tellStrays,
			nodes: {
				containerDirective(found) {
					const { node, place } = found;
					const { text } = place.file;
					const isWithin = open !== undefined && place.range.start < open.range.end;
					const isEnded = isClosed(node, text) && !isClosedByAnother(node, text);
					if (isWithin || isEnded || !DIRECTIVES.containerDirective.has(node.name)) return;
					open = place;
					const line = directiveLine(found);
					const colons = colonsOf(line);
					report({
						message: { lt: `Dalis „${colons}${node.name}“ neturi pabaigos`, en: `\`${colons}${node.name}\` has no end` },
						place: line,
						help: {
							lt: `Po jos rašoma eilutė „${colons}“; dalies, kurioje yra kita, dvitaškių turi būti daugiau`,
							en: `Write a line \`${colons}\` after it; a part that holds another has more colons`,
						},
					});
				},
				code: tellOpenBlock,
				html: tellOpenBlock,
				text({ place: { file, range } }) {
					for (const { 0: colons, index } of file.text.slice(range.start, range.end).matchAll(/^:{3,}$/gm))
						strays.push({ file, range: { start: range.start + index, end: range.start + index + colons.length } });
				},
			},
			end: tellStrays,
		};
	},
};

const STRAY = {
	lt: 'Ištrinkite juos arba patikrinkite, kur prasideda dalis; dalies, kurioje yra kita, dvitaškių turi būti daugiau',
	en: 'Delete them, or see where the part begins; a part that holds another has more colons',
};

const colonsOf = ({ file, range }: Place): string => /:{3,}/.exec(file.text.slice(range.start, range.end))?.[0] ?? ':::';
