import type { DocumentTree } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import type { Layout } from '../render/pdf/index.ts';

/** What an output is made of. */
export interface OutputInput {
	readonly workspace: LinkedWorkspace;
	readonly plan: Plan;
	readonly tree: DocumentTree;
	/** The document's pages; laid out once for all outputs of a plan, when the first asks. */
	layout(): Promise<Layout>;
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
			async render({ tree, layout }: OutputInput): Promise<Uint8Array> {
				const { renderDocx } = await import('../render/docx/index.ts');
				return renderDocx(tree, (await layout()).anchors);
			},
		},
		{
			extension: 'pdf',
			async render({ tree, layout }: OutputInput): Promise<Uint8Array> {
				const { renderPdf } = await import('../render/pdf/index.ts');
				return renderPdf(tree, await layout());
			},
		},
	].map((output): [string, Output] => [output.extension, output]),
);

/** Made when `--to` is not given. */
export const DEFAULT_OUTPUTS: readonly string[] = ['docx', 'pdf'];

/** Lays a document out at most once, however many outputs ask. */
export function layoutOnce(tree: DocumentTree): () => Promise<Layout> {
	let layout: Promise<Layout> | undefined;
	return () => {
		layout ??= import('../render/pdf/index.ts').then(({ layoutDocument }) => layoutDocument(tree));
		return layout;
	};
}
