import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Test files that replace modules. */
const REPLACING = ['test/cli/rule-failed.test.ts'];

// Document tests start LibreOffice, Chromium and poppler: a machine with few cores needs minutes where the default allows seconds.
export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		// Half of the time goes to programs that the tests wait for, so no core is kept for the runner itself.
		maxWorkers: availableParallelism(),
		testTimeout: 60_000,
		hookTimeout: 300_000,
		reporters: ['default'],
		// It may be begun once, and the program, which begins it, is loaded anew for each test file.
		server: { deps: { inline: ['@resvg/resvg-wasm'] } },
		projects: [
			// What the program uses is loaded once for all test files of a worker,
			{ extends: true, test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**', 'test/fixtures/**', ...REPLACING], isolate: false } },
			// but for those that put something else in the place of a part of it.
			{ extends: true, test: { name: 'replacing', include: REPLACING } },
		],
	},
});
