import type { Bilingual } from '../../diagnostic.ts';
import type { Rule } from '../types.ts';

/** What an SVG file can hold beside the drawing, each with what is said of it. */
const PARTS: readonly (readonly [pattern: RegExp, said: (found: string) => Bilingual])[] = [
	[/<script\b/gi, () => ({ lt: 'SVG paveiksle yra scenarijus', en: 'The SVG picture holds a script' })],
	[/\son[a-z]+(?=\s*=\s*["'])/gi, (found) => ({ lt: `SVG paveiksle yra scenarijus: „${found}“`, en: `The SVG picture holds a script: \`${found}\`` })],
	[/<foreignObject\b/gi, () => ({ lt: 'SVG paveiksle yra HTML („foreignObject“)', en: 'The SVG picture holds HTML (`foreignObject`)' })],
	[
		/(?<=(?:href\s*=\s*["']?|url\(\s*["']?|@import\s+["']))(?!#|data:|["'\s])[^"'\s)>]+/gi,
		(found) => ({ lt: `SVG paveikslas naudoja kitą failą: „${found}“`, en: `The SVG picture uses another file: \`${found}\`` }),
	],
];

/** A drawn picture holds all that it shows, and nothing that runs. */
export const imageOutside: Rule = {
	id: 'narrative/image-outside',
	severity: 'warning',
	title: { lt: 'SVG paveiksle – ne vien brėžinys', en: 'More than a drawing in an SVG picture' },
	description: {
		lt: 'Dokumentuose SVG paveikslo scenarijai neveikia, o kitur esančios jo dalys (paveikslai, šriftai, HTML) nerodomos: brėžinyje jų vietoje būtų tuščia.',
		en: 'Scripts of an SVG picture do not run in documents, and parts that lie elsewhere (pictures, fonts, HTML) are not shown: the drawing would have holes.',
	},
	bad: '# pav/schema.svg:\n<svg><image href="https://savivaldybe.example/herbas.png"/></svg>\n',
	good: '# pav/schema.svg:\n<svg><path d="M0 0L10 0L10 10Z"/></svg>\n',
	mirror: { lt: 'Paveikslas, kuriame tik brėžinys, rodomas visas', en: 'A picture of drawing alone is shown whole' },
	visit({ workspace, report }) {
		const used = new Set<string>();
		return {
			path({ path, use }) {
				if (use === 'image') used.add(path);
			},
			end() {
				for (const [path, file] of workspace.drawings ?? []) {
					if (!used.has(path)) continue;
					for (const [pattern, said] of PARTS) {
						const [found] = file.text.matchAll(pattern);
						if (!found) continue;
						const range = { start: found.index, end: found.index + found[0].length };
						report({
							message: said(found[0].trim()),
							place: { file, range },
							help: {
								lt: 'Programoje, kuria braižyta, paveikslus įterpkite į failą, o raides paverskite kreivėmis',
								en: 'In the program that it was drawn with, embed pictures and turn letters into curves',
							},
						});
					}
				}
			},
		};
	},
};
