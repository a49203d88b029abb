import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

type Parser = typeof import('@actions/workflow-parser');

/** GitHub's own parser of workflows. It imports JSON in a way that bundlers take and Node doesn't, so it is bundled first. */
export async function workflowParser(): Promise<Parser> {
	const folder = mkdtempSync(join(tmpdir(), 'plan-workflow-'));
	try {
		const outfile = join(folder, 'parser.cjs');
		await build({ stdin: { contents: "export * from '@actions/workflow-parser';", resolveDir: import.meta.dirname }, bundle: true, format: 'cjs', platform: 'node', logLevel: 'error', outfile });
		return createRequire(import.meta.url)(outfile);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** What is wrong with a workflow, as GitHub sees it. */
export async function workflowErrors(parser: Parser, content: string): Promise<string[]> {
	const { context, value } = parser.parseWorkflow({ name: 'plan.yml', content }, new parser.NoOperationTraceWriter());
	if (value) await parser.convertWorkflowTemplate(context, value);
	return context.errors.getErrors().map(({ message }) => message);
}
