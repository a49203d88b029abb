import { type Context, createContext, Script } from 'node:vm';

const script = new Script('run()');
const hooks: { run: () => void } = { run: () => undefined };
let context: Context | undefined;

/**
 * Does the task, but stops it when it takes longer than `ms`, wherever it is: no loop and no regular expression keeps on.
 * False when it was stopped. What the task throws is thrown.
 * Nothing is kept from the task by this: `vm` serves for the one thing that it alone can, interrupting JavaScript.
 */
export function endsWithin(ms: number, task: () => void): boolean {
	context ??= createContext(hooks);
	hooks.run = task;
	try {
		script.runInContext(context, { timeout: ms });
		return true;
	} catch (error) {
		// The error is made in the other context: its class is not ours.
		if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
		throw error;
	} finally {
		hooks.run = () => undefined;
	}
}
