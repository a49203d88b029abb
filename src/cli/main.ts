/** The process: what it was called with goes in, its status comes out. */
import { existsSync } from 'node:fs';
import { programVersion } from './version.ts';

const argv = process.argv.slice(2);

// The most frequent question of scripts is answered before anything else is loaded.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`plan ${programVersion()}\n`);
// Of git, for each file that it shows: parsing the command line would take longer than the answer.
else if (argv.length === 2 && argv[0] === 'textconv' && argv[1] !== undefined && existsSync(argv[1])) {
	const { shownFile } = await import('./showing.ts');
	process.stdout.write(await shownFile(argv[1], process.env));
} else {
	const { runInProcess } = await import('./run.ts');
	process.exitCode = await runInProcess(argv);
}
