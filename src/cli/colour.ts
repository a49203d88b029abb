export type ColourChoice = 'auto' | 'always' | 'never';

export function isColourChoice(text: string | undefined): text is ColourChoice {
	return text === 'auto' || text === 'always' || text === 'never';
}

/** Whether a stream gets colours: `--color` first, then NO_COLOR (no-color.org), FORCE_COLOR, then whether it is a terminal that can show them. */
export function wantsColour(choice: ColourChoice, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
	if (choice !== 'auto') return choice === 'always';
	if (env.NO_COLOR) return false;
	const forced = env.FORCE_COLOR;
	if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
	return isTerminal && env.TERM !== 'dumb';
}
