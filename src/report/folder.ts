import type { Diagnostic } from '../diagnostic.ts';
import type { Place, SourceFile } from '../source/types.ts';

/** The findings with their files' paths as seen from the current folder, so that a terminal or an editor can open them. */
export function inFolder(diagnostics: readonly Diagnostic[], folder: string | undefined): readonly Diagnostic[] {
	if (folder === undefined || folder === '') return diagnostics;
	const moved = new Map<SourceFile, SourceFile>();
	const fileIn = (file: SourceFile): SourceFile => {
		const known = moved.get(file) ?? { ...file, path: folder + file.path };
		moved.set(file, known);
		return known;
	};
	const placeIn = (place: Place): Place => ({ ...place, file: fileIn(place.file) });
	return diagnostics.map((diagnostic) => ({
		...diagnostic,
		...(diagnostic.place ? { place: placeIn(diagnostic.place) } : {}),
		...(diagnostic.related ? { related: diagnostic.related.map((related) => ({ ...related, place: placeIn(related.place) })) } : {}),
	}));
}
