import type { Language } from '../diagnostic.ts';

/** The value of `--name value` or `--name=value` among the arguments; the last one wins. What follows `--` is no option. */
export function optionIn(argv: readonly string[], name: string): string | undefined {
	const end = argv.indexOf('--');
	const options = end < 0 ? argv : argv.slice(0, end);
	let found: string | undefined;
	for (const [index, argument] of options.entries()) {
		if (argument === `--${name}`) found = options[index + 1];
		else if (argument.startsWith(`--${name}=`)) found = argument.slice(name.length + 3);
	}
	return found;
}

/** The language of messages: `--lang`, else the environment's locale (as POSIX has it: LC_ALL, LC_MESSAGES, LANG), else English. */
export function messageLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
	const asked = optionIn(argv, 'lang');
	if (asked === 'lt' || asked === 'en') return asked;
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	return /^lt(?:[_.@-]|$)/i.test(locale) ? 'lt' : 'en';
}
