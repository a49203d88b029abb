import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../types.ts';

const VAGUE = /^(?:čia|šia|ši|nuoroda|žr\.|žiūrėti|daugiau|skaityti|skaityti daugiau|spauskite(?: čia)?|here|link|this|more|read more|click(?: here)?)[.…]?$/iu;

/** A link says where it leads. */
export const linkText: Rule = {
	id: 'narrative/link-text',
	severity: 'warning',
	title: { lt: 'Nuoroda nepasako, kur veda', en: 'Link text says nothing' },
	description: {
		lt: 'Ekrano skaityklė nuorodas perskaito sąrašu, o popieriuje jų paspausti negalima: „čia“ nieko nepasako. Nuorodos tekstas yra to, kas bus atidaryta, pavadinimas.',
		en: 'A screen reader lists links, and on paper nobody can click: “here” says nothing. The text of a link is the name of what it opens.',
	},
	source: { lt: 'EN 301 549, WCAG 2.1, 2.4.4 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 2.4.4' },
	bad: 'Duomenys skelbiami [čia](https://osp.stat.gov.lt).\n',
	good: 'Duomenys skelbiami [Oficialiosios statistikos portale](https://osp.stat.gov.lt).\n',
	mirror: { lt: 'Aiškios nuorodos nėra per daug', en: 'A link is never too clear' },
	visit({ report }) {
		const tell = (words: string, place: Parameters<typeof report>[0]['place']): void => {
			if (words === '') report({ message: { lt: 'Nuoroda be teksto', en: 'A link without a text' }, place });
			else if (VAGUE.test(words)) report({ message: { lt: `Nuoroda „${words}“ nepasako, kur veda`, en: `The link “${words}” does not say where it leads` }, place });
		};
		return {
			nodes: {
				link: ({ node, place }) => tell(plainText(node, { includeImageAlt: true }).trim(), place),
				linkReference: ({ node, place }) => tell(plainText(node, { includeImageAlt: true }).trim(), place),
			},
		};
	},
};
