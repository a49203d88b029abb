/** The process: what it was called with goes in, its status comes out. */
import { programVersion } from './version.ts';

const argv = process.argv.slice(2);

// The most frequent question of scripts is answered before anything else is loaded.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`plan ${programVersion()}\n`);
else {
	const { runInProcess } = await import('./run.ts');
	process.exitCode = await runInProcess(argv);
}
