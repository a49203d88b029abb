import type { Bilingual } from '../../diagnostic.ts';
import { nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';

/** The kinds of addresses that a document's reader can follow. */
const SCHEMES = ['https', 'http', 'ftp', 'mailto', 'tel'];

/** A link to the web or to a mailbox is an address. */
export const linkAddress: Rule = {
	id: 'narrative/link-address',
	severity: 'error',
	title: { lt: 'Neteisingas nuorodos adresas', en: 'Malformed address of a link' },
	description: {
		lt: 'Interneto adresas – „https://“ ir svetainės vardas, pašto – „mailto:“ ir adresas su @. Suklydus viena raide, nuoroda dokumente niekur neveda. Ar svetainė veikia, netikrinama.',
		en: 'An address of the web is `https://` and a host, one of a mailbox is `mailto:` and an address with @. With one slip the link of the document leads nowhere. Whether the site answers is not checked.',
	},
	bad: '[Portalas](https:/osp.stat.gov.lt)\n',
	good: '[Portalas](https://osp.stat.gov.lt)\n',
	mirror: 'narrative/broken-link',
	visit({ report }) {
		const check = (url: string, place: Parameters<typeof report>[0]['place']): void => {
			const fault = faultOf(url);
			if (fault) report({ message: { lt: `Nuorodos adresas „${url}“: ${fault.lt}`, en: `The address of the link, \`${url}\`: ${fault.en}` }, place });
		};
		return { nodes: { link: ({ node, place }) => check(node.url, place), definition: ({ node, place }) => check(node.url, place) } };
	},
};

function faultOf(url: string): Bilingual | undefined {
	const [, scheme, rest = ''] = /^(?!file:)([a-z][a-z\d+.-]+):(.*)$/is.exec(url) ?? [];
	if (scheme === undefined) return /^(?:https?\/\/|www\.)/i.test(url) ? { lt: 'trūksta „https://“', en: 'it lacks `https://`' } : undefined;
	const known = scheme.toLowerCase();
	if (!SCHEMES.includes(known)) {
		const meant = nearest(known, SCHEMES);
		return { lt: `„${scheme}:“ nėra adreso pradžia${meant ? `; gal „${meant}:“?` : ''}`, en: `\`${scheme}:\` begins no address${meant ? `; did you mean \`${meant}:\`?` : ''}` };
	}
	if (known === 'mailto') return /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(rest) ? undefined : { lt: 'tai ne pašto adresas', en: 'it is no address of a mailbox' };
	if (known === 'tel') return undefined;
	if (!rest.startsWith('//')) return { lt: `po „${scheme}:“ eina du įstrižieji brūkšniai`, en: `two slashes follow \`${scheme}:\`` };
	return /^\/\/[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]|$)/.test(rest) ? undefined : { lt: 'nėra svetainės vardo', en: 'it has no host' };
}
