import { isClosed } from '../../source/containers.ts';
import type { Rule } from '../types.ts';
import { directiveLine } from './directives.ts';

/** A part that begins with `:::` ends with as many colons. */
export const unclosedDirective: Rule = {
	id: 'narrative/unclosed-directive',
	severity: 'error',
	title: { lt: 'Dalis be pabaigos', en: 'A part without an end' },
	description: {
		lt: 'Dalis, kuri prasideda „:::landscape“, baigiasi eilute, kurioje vien dvitaškiai, ne mažiau kaip pradžioje. Be jos gulsčias liktų visas tolesnis tekstas.',
		en: 'A part that begins with `:::landscape` ends with a line of colons alone, no fewer than at its beginning. Without it all that follows would be landscape.',
	},
	bad: ':::landscape\n\nPlati lentelė.\n',
	good: ':::landscape\n\nPlati lentelė.\n\n:::\n',
	mirror: 'narrative/unknown-directive',
	visit: ({ report }) => ({
		nodes: {
			containerDirective(found) {
				const { node, place } = found;
				if (isClosed(node, place.file.text)) return;
				const line = directiveLine(found);
				const colons = /:{3,}/.exec(line.file.text.slice(line.range.start, line.range.end))?.[0] ?? ':::';
				report({
					message: { lt: `Dalis „${colons}${node.name}“ neturi pabaigos`, en: `\`${colons}${node.name}\` has no end` },
					place: line,
					help: { lt: `Po jos rašoma eilutė „${colons}“`, en: `Write a line \`${colons}\` after it` },
				});
			},
		},
	}),
};
