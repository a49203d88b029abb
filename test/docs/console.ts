/** A command of a console block and what it is said to print. */
export interface Step {
	readonly command: string;
	readonly output: string;
	/** 1-based line of the command in the text. */
	readonly line: number;
}

/** The steps of each ```console block of a Markdown text. */
export function consoleBlocks(text: string): Step[][] {
	const blocks: Step[][] = [];
	for (const match of text.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
		const first = text.slice(0, match.index).split('\n').length + 1;
		const steps: { command: string; output: string[]; line: number }[] = [];
		for (const [index, line] of (match[1] ?? '').split('\n').entries()) {
			if (line.startsWith('$ ')) steps.push({ command: line.slice(2), output: [], line: first + index });
			else steps.at(-1)?.output.push(line);
		}
		blocks.push(steps.map(({ output, ...step }) => ({ ...step, output: output.join('\n').trimEnd() })));
	}
	return blocks;
}

/** What differs from run to run, and between zip libraries, is left out: times and sizes; and what changes with every word of a register or a file. */
export function comparable(output: string): string {
	return output
		.replace(/[\d.,]+( |\u00a0)(kB|MB|s|ms)\b/g, '# $2')
		.replace(/\b[0-9a-f]{40}\b/g, '#')
		.replace(/\([0-9a-f]{8}\)/g, '(#)')
		.replace(/\b(registers|registrai) [0-9a-f]{12}\b/g, '$1 #')
		.trimEnd();
}

/** Whether an output is as documented; a line «…» stands for any lines. */
export function isAsDocumented(output: string, documented: string): boolean {
	const parts = comparable(documented).split(/^…$/m);
	let at = 0;
	for (const [index, part] of parts.entries()) {
		const wanted = part.replace(/^\n|\n$/g, '');
		const found = comparable(output).indexOf(wanted, at);
		if (found < 0 || (index === 0 && found > 0)) return false;
		at = found + wanted.length;
	}
	return parts.length > 1 || at === comparable(output).length;
}
