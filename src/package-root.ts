import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder (with templates/, schemas/ and docs/): the nearest one above this module whose package.json is the program's. */
export function packageRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	for (;;) {
		const manifest = join(folder, 'package.json');
		if (existsSync(manifest) && /"name":\s*"plan"/.test(readFileSync(manifest, 'utf8'))) return folder;
		const parent = dirname(folder);
		if (parent === folder) throw new Error('The program is not installed whole: its package.json was not found');
		folder = parent;
	}
}
