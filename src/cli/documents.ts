import { setImmediate as turn } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostic.ts';
import type { DocumentTree } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { type Published, publicationOf } from '../model/published.ts';
import { statusThresholds } from '../rules/report/status.ts';
import { EXIT } from './exit-status.ts';
import { Failure } from './failure.ts';
import { unknown } from './options.ts';
import { OUTPUTS, type OutputInput, pdfOnce } from './outputs.ts';
import type { PdfProblem } from './pdf-problems.ts';
import type { Progress } from './progress.ts';
import { type Edition, madeFrom } from './provenance.ts';
import type { RenderedBefore } from './rendered.ts';

export interface DocumentSettings extends Edition {
	/** Faults of templates and texts do not stop it. */
	readonly isForced: boolean;
	/** Names in the registry of outputs. */
	readonly outputs: readonly string[];
}

/** A file ready to be written. */
export interface BuiltFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface BuiltPlans {
	readonly files: readonly BuiltFile[];
	readonly diagnostics: readonly Diagnostic[];
	readonly problems: readonly PdfProblem[];
}

/** The files of one document, and what its PDF could not print as it was written. */
export type RenderedDocument = Pick<BuiltPlans, 'files' | 'problems'>;

/**
 * Makes the documents of plans and reports in memory: all of them, or none when a fault is found in the template or a text of any.
 * @param before documents that are the same as in an earlier build are taken from it
 */
export async function renderDocuments(
	workspace: LinkedWorkspace,
	published: readonly Published[],
	settings: DocumentSettings,
	progress: Progress,
	before?: RenderedBefore<RenderedDocument>,
): Promise<BuiltPlans> {
	const { buildDocument } = await import('../document/build.ts');
	const { partFileName } = await import('../document/part.ts');
	const { language, draft, only, epoch, outputs, revision } = settings;
	progress.step({ lt: 'Rengiami dokumentai', en: 'Composing the documents' });
	const common = { language, draft, ...(revision ? { version: revision } : {}), ...(epoch === undefined ? {} : { epoch }) };
	const documents = published.map((one) => {
		const publication = publicationOf(one);
		const thresholds = statusThresholds(workspace.ruleSettings, publication.origin.document.file.path);
		const name = only === undefined ? publication.id : `${publication.id}-${partFileName(only)}`;
		return { id: name, published: one, ...buildDocument(workspace, one, { ...common, thresholds, madeFrom: madeFrom(workspace, publication, settings) }) };
	});
	const parts = only === undefined ? documents : await partsOf(documents, only);
	const diagnostics = documents.flatMap((document) => document.diagnostics);
	const rendered: RenderedDocument[] = [];
	const isRefused = !settings.isForced && diagnostics.some(({ severity }) => severity === 'error');
	for (const { id, published: one, plan, tree } of isRefused ? [] : parts) {
		if (!tree || !plan) continue;
		const make = () => renderDocument(id, { workspace, published: one, plan, tree }, outputs, progress);
		// The data of a plan hold more than its document.
		rendered.push(before && !outputs.includes('json') ? await before.of(id, tree, make) : await make());
	}
	return { files: rendered.flatMap(({ files }) => files), diagnostics, problems: rendered.flatMap(({ problems }) => problems) };
}

async function renderDocument(id: string, input: Omit<OutputInput, 'pdf' | 'laidOut'>, outputs: readonly string[], progress: Progress): Promise<RenderedDocument> {
	const pdf = pdfOnce(input.tree, outputs.includes('pdf'));
	const files: BuiltFile[] = [];
	for (const name of outputs) {
		const output = OUTPUTS.get(name);
		if (!output) continue;
		progress.step({ lt: `${id}: ${name.toUpperCase()}`, en: `${id}: ${name.toUpperCase()}` });
		// A document takes seconds: an interrupt is heard before each.
		await turn();
		files.push({ name: `${id}.${output.extension}`, bytes: await named(`${id}.${output.extension}`, output.render({ ...input, ...pdf })) });
	}
	const problems = outputs.includes('pdf') ? (await pdf.pdf()).problems : [];
	return { files, problems: problems.map((problem) => ({ document: id, problem })) };
}

/** The part of that name of each document that has it. */
async function partsOf<D extends { readonly tree?: DocumentTree }>(documents: readonly D[], name: string): Promise<D[]> {
	const { partNames, partOf } = await import('../document/part.ts');
	const parts = documents.flatMap((document) => {
		const tree = document.tree && partOf(document.tree, name);
		return tree ? [{ ...document, tree }] : [];
	});
	if (parts.length > 0) return parts;
	const known = documents.flatMap(({ tree }) => (tree ? partNames(tree) : []));
	throw unknown({ lt: 'Dokumentuose nėra dalies', en: 'The documents have no part' }, name, [...new Set(known)]);
}

/** A renderer's failure says which document it was about. */
async function named<T>(file: string, work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		throw new Failure(EXIT.toolFailed, { lt: `Dokumento ${file} parengti nepavyko: ${reason}`, en: `Can't make ${file}: ${reason}` }, undefined, error);
	}
}
