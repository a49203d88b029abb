import type { LinkedWorkspace } from '../link/types.ts';
import type { Published } from '../model/published.ts';
import type { Cli } from './cli.ts';
import { sayNamed } from './named-lines.ts';
import { seenFrom } from './seen-from.ts';

/** Names the texts that the English edition prints in Lithuanian. */
export async function sayUntranslated(cli: Cli, workspace: LinkedWorkspace, published: readonly Published[]): Promise<void> {
	const { untranslatedTexts } = await import('../document/untranslated.ts');
	const { placeText } = await import('../source/position.ts');
	const lines = new Set<string>();
	for (const { text, place } of published.flatMap((one) => untranslatedTexts(workspace, one))) {
		lines.add(`${placeText(place, seenFrom(cli, workspace.root, place.file.path))} ${text.replaceAll(/\s+/g, ' ').trim()}`);
	}
	if (lines.size === 0) return;
	sayNamed(cli, { lt: `Neišversta (${lines.size}), dokumente liks lietuviškai:`, en: `Not translated (${lines.size}), Lithuanian in the document:` }, [...lines]);
}
