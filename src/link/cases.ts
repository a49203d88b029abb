/** Cases that a reference to a table may stand in, beside the nominative: «3 lentelės», «žr. 3 lentelę», «3 lentelėje». */
export const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const;

export type GrammaticalCase = (typeof CASES)[number];
