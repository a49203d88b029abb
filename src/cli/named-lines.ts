import type { Bilingual } from '../diagnostic.ts';
import type { Cli } from './cli.ts';

/** More than these are only counted, unless `--verbose`. */
const NAMED = 20;

/** Says a heading and under it the first of the lines, or all of them with `--verbose`. */
export function sayNamed(cli: Cli, heading: Bilingual, lines: readonly string[]): void {
	const shown = cli.verbose ? lines : lines.slice(0, NAMED);
	const rest = lines.length - shown.length;
	cli.say(`${cli.text(heading)}\n${shown.map((line) => `  ${line}\n`).join('')}`);
	if (rest > 0) cli.say(`  ${cli.text({ lt: `… ir dar ${rest}; visus rodo --verbose`, en: `… and ${rest} more; --verbose names them all` })}\n`);
}
