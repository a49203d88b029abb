import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { newWorkspace, plan } from '../program.ts';
import { commit, edit, git, PROGRAMME, repositoryIn } from '../repository.ts';

describeWith(['git'], 'the comparison version', () => {
	let root = '';
	beforeEach(() => {
		root = repositoryIn(newWorkspace());
	});
	/** The document's paragraphs, what was struck through between `-` and what is bold between `+`; other formatting is the document's own. */
	const made = (...options: readonly string[]): { readonly status: number | null; readonly lines: readonly string[]; readonly xml: string } => {
		const { status, stderr } = plan(['diff', 'HEAD', '--lang', 'lt', '--format', 'docx=out/l.docx', ...options], { cwd: root });
		expect(stderr).toMatch(/^(?:įspėjimas: Naujojoje versijoje \(„darbinis aplankas“\) yra klaidų \(\d+\).*\n)?$/);
		const xml = strFromU8(unzipSync(readFileSync(join(root, 'out/l.docx')))['word/document.xml'] ?? new Uint8Array());
		const lines = xml.split('</w:p>').map((paragraph) => paragraph.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '').replace(/<[^>]*>/g, ''));
		return { status, lines: lines.filter((line) => line.trim() !== ''), xml };
	};

	it.each(['comparison', 'tracked'])('says that there are no changes (%s)', (template) => {
		expect(made('--template', template)).toMatchObject({ status: 0, lines: ['Lyginamasis projekto variantas', expect.stringMatching(/plėtros planas.*; .*veiklos planas/), 'Pakeitimų nėra.'] });
		expect(made('--template', template, '--plan', 'spp-2030').lines[1]).not.toContain(';');
	});

	it('takes a file that cannot be read as it was, and says so', () => {
		edit(root, 'kind:', 'kind: [');
		expect(made()).toMatchObject({
			status: 1,
			lines: ['Lyginamasis projekto variantas', expect.any(String), 'Pakeitimų nerasta, bet palyginta ne viskas.', `Naujojoje versijoje faile „${PROGRAMME}“ yra klaidų: jo pakeitimai nerodomi.`],
		});
		const text = readFileSync(join(root, 'spp/plan.yaml'), 'utf8');
		writeFileSync(join(root, 'spp/plan.yaml'), text.replace('vision:', 'vision: # pastaba'));
		writeFileSync(join(root, 'spp/text/ivadas.md'), '# Įvadas\n\nTekstas parašytas iš naujo.\n');
		const { status, xml, lines } = made('--plan', 'spp-2030', '--changed-only');
		expect(status).toBe(1);
		expect(lines.join('|')).toContain('Tekstas parašytas iš naujo.');
		expect(xml).toContain('<w:strike');
		commit(root);
		writeFileSync(join(root, PROGRAMME), readFileSync(join(root, PROGRAMME), 'utf8').replace('kind: [', 'kind:').replace('2026: 110.0', '2026: 130.5'));
		expect(made('--plan', 'svp-2026-2028').lines).toContain(`Senojoje versijoje faile „${PROGRAMME}“ yra klaidų: jo pakeitimai nerodomi.`);
	});

	it('shows a plan that came as new and one that went as struck through, whole', () => {
		const plans = readFileSync(join(root, 'plan.yaml'), 'utf8');
		const without = plans.replace(/(plans:\s*\[[^\]]*?),\s*svp-2026-2028\s*\]/, '$1]').replace(/\n\s*- svp-2026-2028(?=\n)/, '');
		expect(without).not.toBe(plans);
		const svp = (to: 'in' | 'out'): void => {
			writeFileSync(join(root, 'plan.yaml'), to === 'in' ? plans : without);
			if (to === 'in') git(root, 'checkout', '-q', 'HEAD~1', '--', 'svp');
			else git(root, 'rm', '-rq', 'svp');
		};
		svp('out');
		const gone = made('--plan', 'svp-2026-2028');
		expect(gone.xml.match(/<w:strike/g)?.length).toBeGreaterThan(50);
		commit(root);
		svp('in');
		const come = made('--plan', 'svp-2026-2028');
		expect(come.xml).not.toContain('<w:strike');
		expect(come.lines.join('|')).toContain('Smulkiojo ir vidutinio verslo projektų dalinis finansavimas');
	});

	it('shows a measure that moved as struck through there and new here', () => {
		const text = readFileSync(join(root, PROGRAMME), 'utf8');
		writeFileSync(join(root, PROGRAMME), text.replaceAll('Smulkiojo ir vidutinio verslo projektų dalinis finansavimas', 'ŽYMĖ'));
		commit(root);
		const marked = readFileSync(join(root, PROGRAMME), 'utf8');
		const [before = '', rest = ''] = marked.split(/(?<=measures:\n)/, 2);
		expect([before.length > 0, rest.includes('ŽYMĖ')]).toEqual([true, true]);
		const measure = /^ {10}- code: "01"\n(?: {12}.*\n)*/m.exec(marked)?.[0] ?? '';
		expect(measure).toContain('ŽYMĖ');
		const last = marked.lastIndexOf('measures:\n') + 'measures:\n'.length;
		const moved = `${marked.slice(0, last)}${measure.replace('"01"', '"77"')}${marked.slice(last)}`.replace(measure, '');
		writeFileSync(join(root, PROGRAMME), moved.replace(/measures:\n(?= {6}- )/, 'measures: []\n'));
		expect(plan(['diff', 'HEAD'], { cwd: root }).stdout).toContain('measure moved');
		expect(made('--changed-only', '--plan', 'svp-2026-2028').lines.filter((line) => line.includes('ŽYMĖ')).length).toBeGreaterThanOrEqual(2);
	});
});
