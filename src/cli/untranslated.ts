import type { LinkedWorkspace } from '../link/types.ts';
import type { Published } from '../model/published.ts';
import type { Cli } from './cli.ts';
import { seenFrom } from './seen-from.ts';

/** More than these are only counted, unless `--verbose`. */
const NAMED = 20;

/** Names the texts that the English edition prints in Lithuanian. */
export async function sayUntranslated(cli: Cli, workspace: LinkedWorkspace, published: readonly Published[]): Promise<void> {
	const { untranslatedTexts } = await import('../document/untranslated.ts');
	const { spanOf } = await import('../report/position.ts');
	const lines = new Set<string>();
	for (const { text, place } of published.flatMap((one) => untranslatedTexts(workspace, one))) {
		const { line, column } = spanOf(place).start;
		lines.add(`  ${seenFrom(cli, workspace.root, place.file.path)}:${line}:${column} ${text}`);
	}
	if (lines.size === 0) return;
	const shown = cli.verbose ? [...lines] : [...lines].slice(0, NAMED);
	const rest = lines.size - shown.length;
	cli.say(`${cli.text({ lt: `Neišversta (${lines.size}), dokumente liks lietuviškai:`, en: `Not translated (${lines.size}), Lithuanian in the document:` })}\n${shown.join('\n')}\n`);
	if (rest > 0) cli.say(`  ${cli.text({ lt: `… ir dar ${rest}; visus rodo --verbose`, en: `… and ${rest} more; --verbose names them all` })}\n`);
}
