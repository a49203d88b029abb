import type { Bilingual } from '../diagnostic.ts';
import { didYouMean } from '../suggest.ts';
import { type Failure, shownWord, usageFailure } from './failure.ts';

type Translate = (...parts: readonly string[]) => Bilingual;

/** What commander says of a wrong command line, and the same in plain words of both languages. */
const SENTENCES: readonly (readonly [pattern: RegExp, sentence: Translate])[] = [
	[/^error: unknown option '(.*?)'/, (option) => ({ lt: `Nežinoma parinktis „${option}“`, en: `Unknown option ${option}` })],
	[/^error: unknown command '(.*?)'/, (command) => ({ lt: `Nežinoma komanda „${command}“`, en: `Unknown command ${shownWord(command)}` })],
	[/^error: missing required argument '(.*?)'/, (name) => ({ lt: `Trūksta argumento <${name}>`, en: `The argument <${name}> is missing` })],
	[/^error: required option '(.*?)' not specified/, (flags) => ({ lt: `Trūksta parinkties „${flags}“`, en: `The option ${flags} is missing` })],
	[/^error: option '(.*?)' argument missing/, (flags) => ({ lt: `Parinkčiai „${flags}“ trūksta reikšmės`, en: `The option ${flags} needs a value` })],
	[
		/^error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)/,
		(command, expected, got) => ({
			lt: `Per daug argumentų${command ? ` komandai „${command}“` : ''}: laukta ${expected}, gauta ${got}`,
			en: `Too many arguments${command ? ` for ${command}` : ''}: ${expected} expected, ${got} given`,
		}),
	],
];

/** A failure of usage for what commander says. */
export function commandLineFailure(message: string, help: Bilingual): Failure {
	const suggestion = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
	for (const [pattern, sentence] of SENTENCES) {
		const match = pattern.exec(message);
		if (match) return usageFailure(sentence(...match.slice(1).map((part) => part ?? '')), didYouMean(suggestion) ?? help);
	}
	const plain = message.replace(/^error: /, '');
	return usageFailure({ lt: plain, en: plain }, help);
}
