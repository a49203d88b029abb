import type { Rule } from '../types.ts';
import { lostNames } from './lost.ts';

/** A text of the workspace is printed by a plan. */
export const unusedText: Rule = {
	id: 'narrative/unused-text',
	severity: 'info',
	title: { lt: 'Tekstas, kurio neima joks planas', en: 'Text that no plan prints' },
	description: {
		lt: 'Markdown failas guli plano aplanke, bet nė vienas planas jo nenurodo: pamiršta įrašyti į „narrative“ arba failas senas. README failai – ne plano tekstai.',
		en: 'A Markdown file lies in the workspace but no plan names it: it was left out of `narrative`, or is an old one. README files are no texts of a plan.',
	},
	bad: '# tekstai/bukle.md yra, o plane:\nnarrative:\n  introduction: tekstai/ivadas.md\n',
	good: 'narrative:\n  introduction: tekstai/ivadas.md\n  situation: tekstai/bukle.md\n',
	mirror: 'narrative/missing-text',
	visit({ workspace, report }) {
		const used = new Set<string>();
		const lost = lostNames(workspace);
		return {
			path(named) {
				used.add(named.path);
				lost.visitor.path?.(named);
			},
			end() {
				const printed = new Set(
					[...workspace.templates.values()].flatMap((template) => (template.from === 'workspace' ? Object.values(template.chain[0]?.documents ?? {}).map(({ file }) => file.path) : [])),
				);
				const unused = [...workspace.narratives].filter(([path]) => !used.has(path) && !printed.has(path) && !/(?:^|\/)readme[^/]*$/i.test(path));
				const paths = unused.map(([path]) => path);
				for (const [path, { file }] of unused) {
					if (lost.isFile(path, paths)) continue;
					report({ message: { lt: `Teksto „${path}“ neima joks planas`, en: `No plan prints the text \`${path}\`` }, place: { file, range: { start: 0, end: 0 } }, element: path });
				}
			},
		};
	},
};
