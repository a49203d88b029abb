import type { Diagnostic, Language } from '../diagnostic.ts';
import { placeText } from '../source/position.ts';
import { figuresText } from './figures.ts';
import { judgesLine, judgesOf } from './judges.ts';
import { inRepository } from './repository.ts';
import type { Format, ReportInput } from './types.ts';
import { attributes, xmlText } from './xml.ts';

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite a rule, a case a finding. Only what fails the check is a failed case;
 * other findings pass with their text as output, those set aside are skipped.
 */
export const junit: Format = (input) => {
	const suites = suitesOf(inRepository(input), input);
	const total = suites.reduce((sum, { count }) => ({ tests: sum.tests + count.tests, failures: sum.failures + count.failures, errors: sum.errors + count.errors }), {
		tests: 0,
		failures: 0,
		errors: 0,
	});
	const head = attributes({ name: judgesLine(input), ...total, time: (input.ms / 1000).toFixed(3) });
	return [`<?xml version="1.0" encoding="UTF-8"?>`, `<testsuites${head}>`, ...suites.flatMap(({ lines }) => lines), '</testsuites>', ''].join('\n');
};

interface Count {
	readonly tests: number;
	readonly failures: number;
	readonly errors: number;
	readonly skipped: number;
}

interface Suite {
	readonly count: Count;
	readonly lines: readonly string[];
}

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
	readonly outcome: Outcome;
	readonly lines: readonly string[];
}

function suitesOf(diagnostics: readonly Diagnostic[], input: ReportInput): Suite[] {
	if (diagnostics.length === 0) return [suite('plan', [allFine(input)], input)];
	const byRule = new Map<string, Diagnostic[]>();
	for (const diagnostic of diagnostics) {
		const found = byRule.get(diagnostic.rule);
		if (found) found.push(diagnostic);
		else byRule.set(diagnostic.rule, [diagnostic]);
	}
	return [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, found]) => suite(rule, casesOf(found, input), input));
}

function suite(name: string, cases: readonly Case[], input: ReportInput): Suite {
	const countOutcome = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
	const count = { tests: cases.length, failures: countOutcome('failure'), errors: countOutcome('error'), skipped: countOutcome('skipped') };
	const { version, ruleset, registers } = judgesOf(input);
	const properties = Object.entries({ version, ruleset, ...(registers === null ? {} : { registers }), language: input.language });
	return {
		count,
		lines: [
			`\t<testsuite${attributes({ name, ...count })}>`,
			'\t\t<properties>',
			...properties.map(([key, value]) => `\t\t\t<property${attributes({ name: key, value })}/>`),
			'\t\t</properties>',
			...cases.flatMap(({ lines }) => lines),
			'\t</testsuite>',
		],
	};
}

function allFine({ language }: ReportInput): Case {
	const name = language === 'lt' ? 'Klaidų nerasta' : 'No problems found';
	return { outcome: 'passed', lines: [`\t\t<testcase${attributes({ name, classname: 'plan' })}/>`] };
}

/** Names are what a host knows a case by from run to run: no lines in them, and a number only where they would be the same. */
function casesOf(found: readonly Diagnostic[], { language, failOn = 'error' }: ReportInput): Case[] {
	const seen = new Map<string, number>();
	return found.map((diagnostic) => {
		const message = diagnostic.message[language];
		const count = (seen.get(message) ?? 0) + 1;
		seen.set(message, count);
		const name = count > 1 ? `${message} (${count})` : message;
		const outcome = outcomeOf(diagnostic, failOn);
		const open = `\t\t<testcase${attributes({ name, classname: diagnostic.rule })}>`;
		return { outcome, lines: [open, `\t\t\t${outcomeElement(diagnostic, outcome, language)}`, '\t\t</testcase>'] };
	});
}

function outcomeOf({ severity, suppressed, rule }: Diagnostic, failOn: 'error' | 'warning'): Outcome {
	if (suppressed) return 'skipped';
	const isFailing = severity === 'error' || (severity === 'warning' && failOn === 'warning');
	if (!isFailing) return 'passed';
	return rule.startsWith('tool/') ? 'error' : 'failure';
}

function outcomeElement(diagnostic: Diagnostic, outcome: Outcome, language: Language): string {
	const details = xmlText(detailsOf(diagnostic, language));
	if (outcome === 'passed') return `<system-out>${details}</system-out>`;
	if (outcome === 'skipped') return `<skipped${attributes({ message: diagnostic.suppressed?.reason ?? diagnostic.suppressed?.by ?? '' })}/>`;
	return `<${outcome}${attributes({ type: diagnostic.severity, message: diagnostic.message[language] })}>${details}</${outcome}>`;
}

function detailsOf(diagnostic: Diagnostic, language: Language): string {
	const { severity, message, place, related = [], help, table } = diagnostic;
	return [
		...(place ? [placeText(place)] : []),
		`${severity}: ${message[language]}`,
		...related.map((one) => `${placeText(one.place)}: ${one.message[language]}`),
		...(help ? [help[language]] : []),
		...(table ? [figuresText(table, language)] : []),
	].join('\n');
}
