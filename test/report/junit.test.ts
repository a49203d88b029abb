import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/report/junit.ts';
import type { ReportInput } from '../../src/report/types.ts';
import { describeWith } from '../tools.ts';
import { everything, found, input, mendable } from './sample.ts';

const HOSTILE = 'a & b < c > d "e" \'f\'\n]]> \u0007 \ud800 ąž\r';
const hostile = found('a/b', 'SB', { message: { lt: HOSTILE, en: HOSTILE }, suppressed: { by: 'comment', reason: HOSTILE } });

describe('junit', () => {
	it('has a suite a rule and a case a finding', () => {
		const warning = found('structure/x', 'id', { severity: 'warning' });
		const aside = found('structure/x', 'svp', { suppressed: { by: 'comment', reason: 'agreed' } });
		expect(junit(input([found('funding/wages', 'SB', { help: { lt: 'taip', en: 'so' } }), warning, aside], { registers: '5f0c', repositoryFolder: 'planas/' }))).toBe(
			[
				'<?xml version="1.0" encoding="UTF-8"?>',
				'<testsuites name="plan 0.1.0, rules 0.1.0, registers 5f0c" tests="3" failures="1" errors="0" time="0.012">',
				'	<testsuite name="funding/wages" tests="1" failures="1" errors="0" skipped="0">',
				'		<properties>',
				'			<property name="version" value="0.1.0"/>',
				'			<property name="ruleset" value="0.1.0"/>',
				'			<property name="registers" value="5f0c"/>',
				'			<property name="language" value="en"/>',
				'		</properties>',
				'		<testcase name="Found SB" classname="funding/wages">',
				'			<failure type="error" message="Found SB">planas/svp.yaml:3:10',
				'error: Found SB',
				'so</failure>',
				'		</testcase>',
				'	</testsuite>',
				'	<testsuite name="structure/x" tests="2" failures="0" errors="0" skipped="1">',
				'		<properties>',
				'			<property name="version" value="0.1.0"/>',
				'			<property name="ruleset" value="0.1.0"/>',
				'			<property name="registers" value="5f0c"/>',
				'			<property name="language" value="en"/>',
				'		</properties>',
				'		<testcase name="Found id" classname="structure/x">',
				'			<system-out>planas/svp.yaml:1:1',
				'warning: Found id</system-out>',
				'		</testcase>',
				'		<testcase name="Found svp" classname="structure/x">',
				'			<skipped message="agreed"/>',
				'		</testcase>',
				'	</testsuite>',
				'</testsuites>',
				'',
			].join('\n'),
		);
	});

	it('has one case that passes when there is nothing', () => {
		expect(junit(input([]))).toContain(
			'<testsuites name="plan 0.1.0, rules 0.1.0" tests="1" failures="0" errors="0" time="0.012">\n\t<testsuite name="plan" tests="1" failures="0" errors="0" skipped="0">',
		);
		expect(junit(input([], { language: 'lt' }))).toContain('<testcase name="Klaidų nerasta" classname="plan"/>');
	});

	it('fails for warnings when they fail the check', () => {
		expect(junit(input([mendable]))).toContain('failures="0"');
		expect(junit(input([mendable], { failOn: 'warning' }))).toContain('<failure type="warning" message="Found &quot;Ąžuolo&quot;">');
	});

	it('tells a fault of the tool from one of the plan', () => {
		expect(junit(everything)).toMatch(/<testsuite name="tool\/rule-failed" tests="1" failures="0" errors="1" skipped="0">[\s\S]*<error type="error"/);
	});

	it('numbers cases of one name, for readers keep one of each', () => {
		const names = [...junit(input([found('a/b', 'SB'), found('a/b', 'SB'), found('a/c', 'SB')])).matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);
		expect(names).toEqual(['Found SB', 'Found SB (2)', 'Found SB']);
	});
});

describeWith(['xmllint'], 'junit by xmllint', () => {
	const xmllint = (args: readonly string[], xml: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
		const { status, stdout, stderr } = spawnSync('xmllint', [...args, '-'], { input: xml, encoding: 'utf8' });
		return { status, stdout, stderr };
	};
	const byTheSchema = (xml: string): { readonly status: number | null; readonly stderr: string } => {
		const { status, stderr } = xmllint(['--noout', '--nonet', '--schema', join(import.meta.dirname, 'junit.xsd')], xml);
		return { status, stderr };
	};

	it.each([
		['everything that a finding can have', everything],
		['Lithuanian, warnings fail', { ...everything, language: 'lt', failOn: 'warning' }],
		['no findings', input([])],
		['hostile words', input([hostile, { ...hostile, suppressed: { by: 'baseline' } }, found('a/c', 'SB', { message: { lt: HOSTILE, en: HOSTILE } })])],
	] satisfies [string, ReportInput][])('is valid by the schema: %s', (_name, of) => {
		expect(byTheSchema(junit(of))).toEqual({ status: 0, stderr: '- validates\n' });
	});

	it.each([
		['an unknown attribute', (xml: string) => xml.replace('<testcase ', '<testcase file="a" ')],
		['a case twice', (xml: string) => xml.replace(/\t\t<testcase[\s\S]*?<\/testcase>/, '$&\n$&')],
		['no count of failures', (xml: string) => xml.replace(/(<testsuite [^>]*) failures="\d+"/, '$1')],
	])('is checked by a schema that refuses %s', (_name, spoil) => {
		const xml = spoil(junit(everything));
		expect(xml).not.toBe(junit(everything));
		expect(byTheSchema(xml).status).not.toBe(0);
	});

	it('gives words back as they were, but for what XML has no place for', () => {
		const xml = junit(input([found('a/b', 'SB', { message: { lt: HOSTILE, en: HOSTILE } })]));
		const wanted = HOSTILE.replace('\u0007', '\ufffd').replace('\ud800', '\ufffd');
		expect(xmllint(['--xpath', 'string(//testcase/@name)'], xml).stdout.replace(/\n$/, '')).toBe(wanted);
		expect(xmllint(['--xpath', 'string(//failure)'], xml).stdout).toContain(wanted);
	});
});
