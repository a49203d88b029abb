/** The shape of documents: each checked against the JSON Schema of its kind (schemas/). */
import type { SourceDocument } from '../source/types.ts';
import { diagnose, type ShapeProblem } from './diagnose.ts';
import { validate } from './generated/validator.js';
import { kindProblem } from './kind.ts';
import { partOfText } from './parted-text.ts';
import { rootCauses } from './root-causes.ts';
import { isMapping } from './where.ts';

export type { ShapeProblem } from './diagnose.ts';
export { kinds } from './generated/validator.js';
export { MERGE_KEY } from './root-causes.ts';
export { ruleInfos } from './rule-infos.ts';

/** Checks the shape of one document against the schema of its kind; a fault is reported once, at its cause. */
export function checkShape(document: SourceDocument): readonly ShapeProblem[] {
	const known = checked.get(document) ?? shapeOf(document);
	checked.set(document, known);
	return known;
}

/** A document that did not change between two versions of a workspace is the same object. */
const checked = new WeakMap<SourceDocument, readonly ShapeProblem[]>();

function shapeOf(document: SourceDocument): readonly ShapeProblem[] {
	const problem = kindProblem(document);
	if (problem) return [{ ...problem, spoils: 'elements', shadow: problem.place ? [problem.place] : [] }];
	const kind = isMapping(document.data) ? String(document.data.kind) : '';
	if (validate({ [kind]: document.data })) return [];
	const errors = (validate.errors ?? []).map((error) => ({ ...error, instancePath: error.instancePath.slice(kind.length + 1) }));
	return rootCauses(errors)
		.filter((cause) => partOfText(cause, document)?.isFirst !== false)
		.map((cause) => diagnose(cause, document));
}
