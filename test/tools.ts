import { spawnSync } from 'node:child_process';
import { describe, type SuiteFactory } from 'vitest';

/** Programs outside the project that read our documents back or run our scripts, and the package that brings each. */
const PACKAGES = {
	soffice: 'libreoffice-writer',
	localc: 'libreoffice-calc',
	pdftotext: 'poppler-utils',
	pdffonts: 'poppler-utils',
	pdfinfo: 'poppler-utils',
	pdftoppm: 'poppler-utils',
	qpdf: 'qpdf',
	xmllint: 'libxml2-utils',
	git: 'git',
	chromium: 'chromium',
	zsh: 'zsh',
	fish: 'fish',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Those of the tools that are not on this machine. */
function missing(tools: readonly Tool[]): Tool[] {
	return tools.filter((tool) => spawnSync('sh', ['-c', 'command -v "$0"', tool]).status !== 0);
}

/**
 * A suite that needs programs from outside. On a developer's machine without them it is skipped, and its title says what to install;
 * in CI (`CI=true`) a missing program fails the run, so that a suite can't fall silent there.
 * @throws in CI when a tool is missing
 */
export function describeWith(tools: readonly Tool[], title: string, suite: SuiteFactory): void {
	const absent = missing(tools);
	if (absent.length === 0) {
		describe(title, suite);
		return;
	}
	const packages = [...new Set(absent.map((tool) => PACKAGES[tool]))].join(', ');
	const reason = `${absent.join(', ')} not found; install ${packages}`;
	if (process.env.CI) throw new Error(`${title}: ${reason}`);
	describe.skip(`${title} (skipped: ${reason})`, suite);
}
