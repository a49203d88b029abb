import { buildDocument } from '../../src/document/build.ts';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { type Files, linked } from '../sample-workspace.ts';

/** The documents of a version's plans, with the introduction in its place. */
export function documentsOf(files: Files): DocumentTree[] {
	const svp = files['svp.yaml'] ?? '';
	const workspace = linked({ ...files, 'svp.yaml': svp.replace('mission:', 'narrative: {introduction: tekstai/ivadas.md}\nmission:') });
	return workspace.plans.flatMap((plan) => buildDocument(workspace, plan, { language: 'lt', draft: false }).tree ?? []);
}
