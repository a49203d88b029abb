import { swallowedIn } from '../../source/containers.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import type { Text } from './texts.ts';

/** Every address that a text defines is used, and defined once. */
export const linkDefinitionUnused: Rule = {
	id: 'narrative/link-definition-unused',
	severity: 'info',
	title: { lt: 'Nenaudojamas nuorodos adresas', en: 'Unused link definition' },
	description: {
		lt: 'Adresas „[vardas]: …“ įrašytas, bet juo nesiremia nė viena nuoroda: ji ištrinta, o adresas pamirštas, arba vardas surinktas kitaip.',
		en: 'An address `[name]: …` is there but no link relies on it: the link was deleted and the address forgotten, or the name is spelled otherwise.',
	},
	bad: 'Statistikos rodikliai skelbiami kasmet.\n\n[osp]: https://osp.stat.gov.lt\n',
	good: '[Statistikos rodikliai][osp] skelbiami kasmet.\n\n[osp]: https://osp.stat.gov.lt\n',
	mirror: 'narrative/link-reference-undefined',
	visit({ report }) {
		let defined = new Map<string, Place>();
		let used = new Set<string>();
		let current: Text | undefined;
		const tellUnused = (): void => {
			const unused = [...defined].filter(([name]) => !used.has(name));
			if (unused.length === 0 || !current) return;
			const swallowed = swallowedIn(current.narrative).toLowerCase();
			for (const [name, place] of unused)
				if (!swallowed.includes(`[${name}]`)) report({ message: { lt: `Adresu „[${name}]“ nesiremia nė viena nuoroda`, en: `No link relies on the address \`[${name}]\`` }, place });
		};
		const use = ({ node }: { readonly node: { readonly identifier: string } }): void => {
			used.add(node.identifier);
		};
		return {
			text(text) {
				tellUnused();
				current = text;
				defined = new Map();
				used = new Set();
			},
			nodes: {
				linkReference: use,
				imageReference: use,
				definition({ node, place }) {
					if (!defined.has(node.identifier)) defined.set(node.identifier, place);
				},
			},
			end: tellUnused,
		};
	},
};
