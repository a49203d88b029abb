import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What plans and texts may name in a document template. */
export interface TemplateParts {
	/** Places for texts, in the order of the document. */
	readonly slots: readonly string[];
	readonly forms: readonly string[];
}

/** The parts of every template in a folder of templates, by the template's name. Forms in `forms/` are every template's. */
export function templateParts(folder: string): ReadonlyMap<string, TemplateParts> {
	if (!existsSync(folder)) return new Map();
	const shared = formsIn(join(folder, 'forms'));
	const named = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'template.yaml')));
	return new Map(
		named.sort().map((name) => {
			const document = readFileSync(join(folder, name, 'document.md'), 'utf8');
			const slots = [...document.matchAll(/^:{2}narrative\{[^}\n]*\bslot=["']?([\w-]+)/gm)].flatMap(([, slot]) => slot ?? []);
			return [name, { slots: [...new Set(slots)], forms: [...new Set([...shared, ...formsIn(join(folder, name, 'forms'))])] }];
		}),
	);
}

function formsIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.yaml'))
		.map((file) => file.replace(/\.yaml$/, ''))
		.sort();
}
