import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentKind, fieldsOf, listsOf, SUBJECT_TYPES, type SubjectKind } from '../../../src/document/check/subjectTypes.ts';
import { fieldText } from '../../../src/document/forms/fields.ts';
import { listOfSubject } from '../../../src/document/forms/lists.ts';
import type { Subject } from '../../../src/document/forms/subjects.ts';
import { resultsOf } from '../../../src/link/results.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/model/achievement.ts';
import { loadWorkspace } from '../../../src/workspace.ts';

const { workspace } = await loadWorkspace(join(import.meta.dirname, '../../../plans/kaunas'), { rules: [] });
if (!workspace) throw new Error('no workspace');

const results = resultsOf(workspace, 2015, DEFAULT_THRESHOLDS);
const KINDS = Object.keys(SUBJECT_TYPES).filter((kind): kind is SubjectKind => kind in SUBJECT_TYPES);
const FIELDS = [...new Set(Object.values(SUBJECT_TYPES).flatMap(({ fields, reported }) => [...fields, ...reported.fields]))];
const LISTS = [...new Set(KINDS.flatMap((kind) => Object.keys(listsOf(kind, 'report'))))];

describe.each(workspace.plans.map((plan) => [plan.kind, plan] as const))('what there is in the document of a %s', (kind, plan) => {
	describe.each<DocumentKind>([kind, ...(kind === 'activity-plan' ? (['report'] as const) : [])])('as %s', (document) => {
		const context = { workspace, plan, publication: plan, language: 'lt', report: () => {}, ...(document === 'report' ? { results } : {}) } as const;
		const subjects = new Map<SubjectKind, Subject[]>();
		const visit = (subject: Subject): void => {
			const known = subjects.get(subject.kind) ?? [];
			// A few of each kind do: one without children does not show what the kind has.
			if (known.length > 5 || known.includes(subject)) return;
			subjects.set(subject.kind, [...known, subject]);
			for (const list of LISTS) for (const member of listOfSubject(subject, list, context) ?? []) visit(member);
		};
		visit(plan);

		it('is enough to tell', () => {
			expect(subjects.size).toBeGreaterThan(10);
		});

		it.each([...subjects])('fields of %s', (subjectKind, found) => {
			const has = FIELDS.filter((field) => found.some((subject) => fieldText(context, subject, field) !== undefined));
			expect(has.sort()).toEqual([...fieldsOf(subjectKind, document)].sort());
		});

		it.each([...subjects])('lists of %s', (subjectKind, found) => {
			const has = LISTS.filter((list) => found.some((subject) => listOfSubject(subject, list, context) !== undefined));
			expect(has.sort()).toEqual(Object.keys(listsOf(subjectKind, document)).sort());
			for (const [list, memberKind] of Object.entries(listsOf(subjectKind, document)))
				for (const subject of found) for (const member of listOfSubject(subject, list, context) ?? []) expect(member.kind).toBe(memberKind);
		});
	});
});
