import { expect, it } from 'vitest';
import { runRules } from '../../../src/rules/run.ts';
import { codePattern } from '../../../src/rules/structure/code-pattern.ts';
import { linked } from '../../sample-workspace.ts';
import { onePlan } from '../pointed.ts';

it.each([
	['„02“', 'Quotes of YAML are straight: `"02"`'],
	['„du“', undefined],
	['2', undefined],
])('a code %s is told with what to write', (code, help) => {
	const plan = onePlan({});
	const files = { ...plan, 'svp.yaml': (plan['svp.yaml'] ?? '').replace('{code: "01", name: Tikslas', `{code: ${code === '2' ? '"2"' : code}, name: Tikslas`) };
	expect(runRules(linked(files), [codePattern]).map((found) => found.help?.en)).toEqual([help]);
});
