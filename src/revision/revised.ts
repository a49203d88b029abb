/** What is marked in merged documents. */

/** Whether anything in a merged document is marked. */
export function isRevised(part: unknown): boolean {
	if (part instanceof Map) return [...part.values()].some(isRevised);
	if (Array.isArray(part)) return part.some(isRevised);
	if (typeof part !== 'object' || part === null) return false;
	return ('revision' in part && part.revision !== undefined) || Object.entries(part).some(([key, value]) => key !== 'position' && isRevised(value));
}
