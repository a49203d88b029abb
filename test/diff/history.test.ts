import { expect, it } from 'vitest';
import { elementStep, knownVersion } from '../../src/diff/history.ts';
import { findingText } from '../../src/diff/wording.ts';
import type { Files } from '../sample-workspace.ts';
import { edited, OLD, version } from './versions.ts';

const FUND = '          - code: "01"\n            id: verslo-fondas';
const FUNDED = '              - {source: SB, 2014: 110.0, 2015: 120.0, 2016: 125.0, 2017: 130.0}\n';
const ADVICE = '- {code: "02", name: Konsultavimas';

/** What a step says of an element of the new version. */
function told(old: Files, fresh: Files, ref: string): string[] {
	const [before, after] = [knownVersion(version(old)), knownVersion(version(fresh))];
	return elementStep(
		before,
		after,
		after.items.filter((item) => item.ref === ref),
	).findings.map((finding) => findingText(finding).en);
}

it('tells nothing of an element that has the code that another had', () => {
	// The two change their codes, and the other loses an amount.
	const swapped = edited(FUND, FUND.replace('"01"', '"02"'), 'svp.yaml', edited(ADVICE, ADVICE.replace('"02"', '"01"')));
	expect(told(OLD, edited(FUNDED, '', 'svp.yaml', swapped), 'svp:01.01.01.01')).toEqual(['renumbered: 01.01.01.02 → 01.01.01.01']);
});

it('tells nothing of an element that is gone, whose code is taken', () => {
	const text = OLD['svp.yaml'] ?? '';
	const without = text.slice(0, text.indexOf(FUND)) + text.slice(text.indexOf(`          ${ADVICE}`)).replace(ADVICE, ADVICE.replace('"02"', '"01"'));
	expect(told(OLD, { ...OLD, 'svp.yaml': without }, 'svp:01.01.01.01')).toEqual(['renumbered: 01.01.01.02 → 01.01.01.01']);
	expect(told(OLD, { ...OLD, 'svp.yaml': without }, 'svp:01.01.01')).toContain('measure removed');
});
