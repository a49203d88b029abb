import type { DocumentTree } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Published } from '../model/published.ts';
import type { Plan } from '../model/types.ts';
import type { LaidOut } from '../render/laidOut.ts';
import type { PdfDocument } from '../render/pdf/index.ts';

/** What an output is made of. */
export interface OutputInput {
	readonly workspace: LinkedWorkspace;
	/** The plan, or the report on a year of it, that the document is of. */
	readonly published: Published;
	readonly plan: Plan;
	readonly tree: DocumentTree;
	/** The document as PDF; made once for all outputs of a plan, when the first asks. */
	pdf(): Promise<PdfDocument>;
	/** How the PDF is laid out, or would be. */
	laidOut(): Promise<LaidOut>;
}

/** One kind of file that `plan build` makes. */
export interface Output {
	/** The file's extension, and its name in `--to`. */
	readonly extension: string;
	render(input: OutputInput): Promise<Uint8Array>;
}

/** Every kind of output by name. A new one is one entry; its renderer is loaded only when asked for. */
export const OUTPUTS: ReadonlyMap<string, Output> = new Map(
	[
		{
			extension: 'docx',
			async render({ tree, laidOut }: OutputInput): Promise<Uint8Array> {
				const { renderDocx } = await import('../render/docx/index.ts');
				return renderDocx(tree, await laidOut());
			},
		},
		{
			extension: 'pdf',
			async render({ pdf }: OutputInput): Promise<Uint8Array> {
				return (await pdf()).bytes;
			},
		},
		{
			extension: 'html',
			async render({ tree }: OutputInput): Promise<Uint8Array> {
				const { renderHtml } = await import('../render/html/index.ts');
				return renderHtml(tree);
			},
		},
		{
			extension: 'xlsx',
			async render({ tree }: OutputInput): Promise<Uint8Array> {
				const { renderXlsx } = await import('../render/xlsx/index.ts');
				return renderXlsx(tree);
			},
		},
		{
			extension: 'json',
			async render({ workspace, published, plan, tree }: OutputInput): Promise<Uint8Array> {
				const { planData } = await import('./views/plan-data.ts');
				return new TextEncoder().encode(
					`${JSON.stringify(planData(workspace, plan, { madeFrom: tree.madeFrom ?? new Map(), ...(published.kind === 'report' ? { report: published } : {}) }), undefined, 2)}\n`,
				);
			},
		},
	].map((output): [string, Output] => [output.extension, output]),
);

/** Made when `--to` is not given. */
export const DEFAULT_OUTPUTS: readonly string[] = ['docx', 'pdf'];

/** Makes the PDF of a document at most once, however many outputs ask; without it, it is laid out only. */
export function pdfOnce(tree: DocumentTree, isWanted: boolean): Pick<OutputInput, 'pdf' | 'laidOut'> {
	let made: Promise<PdfDocument> | undefined;
	const pdf = (): Promise<PdfDocument> => {
		made ??= import('../render/pdf/index.ts').then(({ buildPdf }) => buildPdf(tree));
		return made;
	};
	const laidOut = async (): Promise<LaidOut> => (isWanted ? pdf() : (await import('../render/pdf/index.ts')).laidOut(tree));
	return { pdf, laidOut };
}
