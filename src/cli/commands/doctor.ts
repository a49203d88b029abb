import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { addCommand, type Manual } from '../manual.ts';

const MANUAL: Manual = {
	summary: { lt: 'Parodyti, kas įdiegta ir kas rasta (pranešimams apie klaidas)', en: 'Show what is installed and found (for bug reports)' },
	examples: [{ command: 'plan doctor', what: { lt: 'versijos, šriftai, „git“, lokalė, planas', en: 'versions, fonts, git, locale, the workspace' } }],
};

export function doctorCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'doctor', MANUAL)
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((options: { readonly json?: boolean }) => doctor(cli, options.json === true)));
}

async function doctor(cli: Cli, isJson: boolean): Promise<ExitStatus> {
	const { examination } = await import('../examination.ts');
	const { tableLines } = await import('../views/table.ts');
	const findings = await examination(cli);
	if (isJson) cli.write(`${JSON.stringify(Object.fromEntries(findings.map(({ id, value, isFault }) => [id, { value, ok: !isFault }])), undefined, 2)}\n`);
	else {
		const rows = findings.map(({ label, value, isFault }) => [isFault ? '✗' : ' ', cli.text(label), value]);
		cli.write(`${tableLines([{ head: '' }, { head: '' }, { head: '' }], rows).join('\n')}\n`);
	}
	return findings.some(({ isFault }) => isFault) ? EXIT.toolFailed : EXIT.fine;
}
