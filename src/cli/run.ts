import { CommanderError } from 'commander';
import { errorCode } from '../system-error.ts';
import { type Cli, paintFor } from './cli.ts';
import { isColourChoice, wantsColour } from './colour.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { pathFailure, sayFailure } from './failure.ts';
import { messageLanguage, optionIn } from './language.ts';
import { planProgram } from './program.ts';
import { programVersion } from './version.ts';

/** Runs the program with the process's own streams and environment; the status is for the process to end with. */
export async function runInProcess(argv: readonly string[]): Promise<ExitStatus> {
	let status: ExitStatus = EXIT.fine;
	const cli = processCli(argv, (given) => {
		status = given;
	});
	endQuietlyOnClosedPipe();
	const unexpected = (error: unknown): void => {
		process.exit(sayFailure(cli, error));
	};
	process.on('uncaughtException', unexpected).on('unhandledRejection', unexpected);
	try {
		await planProgram(cli).parseAsync(argv, { from: 'user' });
		return status;
	} catch (error) {
		// Help and the version come as exceptions of commander too.
		if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
		return sayFailure(cli, error);
	}
}

function processCli(argv: readonly string[], finish: (status: ExitStatus) => void): Cli {
	const { env, stdout, stderr } = process;
	const asked = optionIn(argv, 'color');
	const colour = isColourChoice(asked) ? asked : 'auto';
	const language = messageLanguage(argv, env);
	// Undefined, not false, when it is no terminal.
	const isColoured = wantsColour(colour, env, stdout.isTTY === true);
	return {
		version: programVersion(),
		language,
		cwd: process.cwd(),
		env,
		verbose: argv.includes('--verbose'),
		cached: !argv.includes('--no-cache'),
		colour,
		paint: paintFor(isColoured),
		paintTalk: paintFor(wantsColour(colour, env, stderr.isTTY === true)),
		isColoured,
		columns: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
		isWatched: stderr.isTTY === true && !env.CI,
		text: (text) => text[language],
		write: (text) => stdout.write(text),
		say: (text) => stderr.write(text),
		readInput,
		runs:
			(work) =>
			async (...args) =>
				finish(await work(...args)),
	};
}

async function readInput(): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) if (chunk instanceof Uint8Array) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** A reader that has seen enough (`plan list measures | head`) is no failure; what can't be written for another reason is. */
function endQuietlyOnClosedPipe(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error) => {
			if (errorCode(error) === 'EPIPE') process.exit();
			throw pathFailure({ lt: 'Išvesties įrašyti nepavyko', en: "Can't write the output" }, error);
		});
	}
}
