import { expect } from 'vitest';
import type { Point } from '../../src/amendment/point.ts';
import { pointsOf } from '../../src/amendment/points.ts';
import type { PointForms } from '../../src/amendment/printing.ts';
import { compare } from '../../src/diff/index.ts';
import { templateFor } from '../../src/document/template.ts';
import { templateLibrary } from '../../src/source/templates.ts';
import { version } from '../diff/versions.ts';
import { cellTexts, shown } from '../document/sample.ts';
import { activityPlan, developmentPlan, type Files, SAMPLE } from '../sample-workspace.ts';

const templates = templateLibrary({ documents: [], narratives: new Map() });

export function formsOf(name: string) {
	const parts = templates.get(name);
	return (parts && templateFor(parts, 'lt'))?.forms ?? new Map();
}

const criteria = formsOf('amendment').get('criteria');

/** The points that amend a plan of the sample into one with texts replaced in one of its files. */
export function points(file: 'svp.yaml' | 'spp.yaml', ...edits: readonly (readonly [from: string, to: string])[]): readonly Point[] {
	let text = SAMPLE[file] ?? '';
	for (const [from, to] of edits) {
		expect(text).toContain(from);
		text = text.replace(from, () => to);
	}
	return pointsBetween(SAMPLE, { ...SAMPLE, [file]: text }, file === 'svp.yaml' ? activityPlan : developmentPlan);
}

export function pointsBetween(before: Files, after: Files, planIn: typeof activityPlan | typeof developmentPlan = activityPlan, forms?: PointForms['plan']): readonly Point[] {
	const [old, fresh] = [version(before, 'old'), version(after, 'new')];
	const plan = planIn(fresh.workspace);
	const context = { workspace: fresh.workspace, plan, publication: plan, language: 'lt', report: ({ message }: { message: { en: string } }) => expect.fail(message.en) } as const;
	return pointsOf(context, { comparison: compare(old, fresh), old: old.workspace, new: fresh.workspace }, planIn(old.workspace), { plan: forms ?? formsOf(plan.template), criteria });
}

/** «… pagal priedą»: the decision names the table of its annex there. */
export const texts = (found: readonly Point[]): string[] =>
	found.map(({ text, quote, annex }) => shown(`${text}${annex ? ' pagal priedą' : ''}${quote === undefined ? '' : ` «${quote.join(' / ')}»`}`));
export const tableOf = ({ table, annex }: Point): string[][] | undefined => (table ?? annex?.table)?.groups.flatMap(({ rows }) => rows.map((row) => cellTexts(row)));
