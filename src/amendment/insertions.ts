import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Finding } from '../diff/index.ts';
import { decoded } from '../document/inline.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';

/** What a decision calls that which a text shows of a file, in the accusative. */
export type Insertion = 'lenteles' | 'paveikslus';

/** What of the changed files a plan's Lithuanian texts show: tables, or charts and pictures. */
export function changedInsertions(findings: readonly Finding[], { narratives }: LinkedWorkspace, plan: Plan): Insertion[] {
	const changed = new Set(findings.flatMap(({ type, old, new: fresh }) => (type === 'layout' || type === 'moved-to-file' ? [] : [old?.spot?.file, fresh?.spot?.file])));
	const found: Insertion[] = [];
	for (const { path, origin } of plan.narrative.values()) {
		const file = posix.join(posix.dirname(origin.document.file.path), path.lt);
		const add = (url: string, as: Insertion): void => {
			if (changed.has(posix.join(posix.dirname(file), decoded(url)))) found.push(as);
		};
		const text = narratives.get(file);
		if (!text) continue;
		visit(text.tree, (node) => {
			if (node.type === 'image' || node.type === 'definition') add(node.url, 'paveikslus');
			else if (node.type === 'leafDirective' && node.attributes?.src) add(node.attributes.src, node.name === 'table' ? 'lenteles' : 'paveikslus');
		});
	}
	return found;
}
