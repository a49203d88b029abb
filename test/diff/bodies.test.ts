import { describe, expect, it } from 'vitest';
import { amendmentDocument } from '../../src/amendment/document.ts';
import { compare } from '../../src/diff/index.ts';
import { allText } from '../../src/revision/traits.ts';
import type { Files } from '../sample-workspace.ts';
import { edited, version } from './versions.ts';

const REGISTERS = edited(
	'  - {code: "12", name: Ekonomikos skyrius}',
	'  - {code: "12", name: Ekonomikos skyrius}\n  - {code: "13", name: Sporto skyrius}\n  - {code: "14", name: Socialinis skyrius}',
	'registers.yaml',
);
const withBodies = (codes: string): Files => edited('bodies: ["10", "12"]', `bodies: [${codes.replace(/\d+/g, '"$&"')}]`, 'svp.yaml', REGISTERS);

describe('the bodies of a measure, of which the first has its money', () => {
	it.each([
		['the others in another order', '10, 12, 13', '10, 13, 12', 'reordered'],
		['four, the last moved up', '10, 12, 13, 14', '10, 14, 12, 13', 'reordered'],
		['the last comes first', '10, 12, 13', '13, 10, 12', 'first-body-changed'],
		['all the other way round', '10, 12, 13, 14', '14, 13, 12, 10', 'first-body-changed'],
		['the first goes', '10, 12, 13', '12, 13', 'body-changed'],
		['all but the last go', '10, 12, 13', '13', 'body-changed'],
		['one comes between', '10, 12', '10, 13, 12', 'body-changed'],
		['one comes first', '10, 12', '13, 10, 12', 'body-changed'],
		['two come before the only one', '10', '13, 12, 10', 'body-changed'],
		['another in place of the first', '10, 12, 13', '14, 12, 13', 'body-changed'],
		['another, and another first of those that stay', '10, 12, 13', '12, 10, 14', 'body-changed'],
	])('%s: one finding, one point', (_what, before, after, type) => {
		for (const [from, to] of [
			[before, after],
			[after, before],
		] as const) {
			const [old, fresh] = [version(withBodies(from), 'old'), version(withBodies(to), 'new')];
			const comparison = compare(old, fresh);
			expect(comparison.findings).toMatchObject([{ type, old: { ref: 'svp:01.01.02.01' }, new: { ref: 'svp:01.01.02.01' } }]);
			const { tree } = amendmentDocument({ comparison, old: old.workspace, new: fresh.workspace }, new Date(0));
			const blocks = tree.sections.flatMap(({ children }) => children);
			expect(blocks.filter(({ type: kind }) => kind === 'paragraph').map(allText)).toContainEqual(
				expect.stringMatching(/^1\.1\. Pakeisti 01\.01\.02\.01 priemonę „Gatvės“ ir ją išdėstyti pagal priedo\s+1\s+lentelę/),
			);
			expect(blocks.filter((block) => block.type === 'paragraph' && /^1\.\d/.test(allText(block)))).toHaveLength(1);
			expect(allText(blocks.filter(({ type: kind }) => kind === 'formTable'))).toMatch(new RegExp(`Gatvės N ${to.replaceAll(', ', String.raw`[\s,]*`)} `));
		}
	});
});
