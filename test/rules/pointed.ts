import { runRules } from '../../src/rules/run.ts';
import type { Rule } from '../../src/rules/types.ts';
import { type Files, linked } from '../sample-workspace.ts';

/** The texts that a rule's findings point at, in the order of files and places. */
export function pointedAt(rule: Rule, files: Files): string[] {
	return runRules(linked(files), [rule]).map(({ rule: id, place }) => (id === rule.id && place ? place.file.text.slice(place.range.start, place.range.end) : id));
}

const REGISTERS = `kind: sources
entries:
  - {code: SAV, name: Savivaldybės lėšos, inBudget: true, entries: [{code: SB, name: Biudžetas}, {code: SB(P), name: Skolintos}]}
  - {code: ES, name: Europos Sąjungos lėšos}
  - {code: ESTIJA, name: Estijos lėšos}
---
kind: units
entries: [{code: vnt., name: vienetai}, {code: proc., name: procentai, decimals: 1, percent: true}]
`;

interface Parts {
	/** What plan.yaml has beside its kind. */
	readonly settings?: string;
	/** Members of the measure or the goal in flow style: `appropriations: […]`. */
	readonly measure?: string;
	readonly goal?: string;
	readonly plan?: string;
	readonly years?: string;
	readonly more?: Files;
}

/** A workspace of one activity plan with one measure, and what a case has of its own. */
export function onePlan({ settings = '', measure = '', goal = '', plan = '', years = '{from: 2015, to: 2017}', more = {} }: Parts): Files {
	const comma = (text: string): string => (text === '' ? '' : `, ${text}`);
	const svp = `kind: activity-plan
id: svp
title: Veiklos planas
years: ${years}
mission: Tarnauti
${plan}
programmes:
  - code: "01"
    name: Programa
    goals:
      - {code: "01", name: Tikslas${comma(goal)}, tasks: [{code: "01", name: Uždavinys, measures: [{code: "01", name: Priemonė${comma(measure)}}]}]}
`;
	return { 'plan.yaml': `kind: workspace\n${settings}\n`, 'registers.yaml': REGISTERS, 'svp.yaml': svp, ...more };
}
