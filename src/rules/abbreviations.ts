const ENDING = /(?:^|[\s\u00a0(])(?:kt|pan|etc|m|a|d|mln|mlrd|tūkst|proc|vnt|val|g|pr|al|t|y|p|Nr|No)\.$/iu;

/** Whether a text ends with an abbreviation, which keeps its full stop: „ir kt.“, „2015–2017 m.“. */
export function endsWithAbbreviation(text: string): boolean {
	return ENDING.test(text.trimEnd());
}
