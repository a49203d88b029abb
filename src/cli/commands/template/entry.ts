import type { Bilingual } from '../../../diagnostic.ts';
import { documentKind } from '../../../document/check/index.ts';
import { cursor, localizedAt } from '../../../model/read.ts';
import { extendedName, type TemplateParts } from '../../../source/templates.ts';

/** A template as `plan template list` shows it. */
export function entryOf(parts: TemplateParts) {
	const [own] = parts.chain;
	const title = own && localizedAt(cursor(own.definition), 'title');
	const names: Bilingual = { lt: title?.lt ?? '', en: title?.en ?? title?.lt ?? '' };
	return { name: parts.name, title: names, for: documentKind(parts), from: parts.from, folder: parts.from === 'workspace' ? own?.folder : undefined, extends: own && extendedName(own) };
}
