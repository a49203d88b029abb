import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Document tests start LibreOffice, Chromium and poppler: a machine with few cores needs minutes where the default allows seconds.
export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		include: ['test/**/*.test.ts'],
		exclude: ['**/node_modules/**', 'test/fixtures/**'],
		// Half of the time goes to programs that the tests wait for, so no core is kept for the runner itself.
		maxWorkers: availableParallelism(),
		testTimeout: 60_000,
		hookTimeout: 300_000,
		reporters: ['default'],
	},
});
