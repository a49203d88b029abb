import { regularCode } from '../../model/codes.ts';
import type { Plan } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { allMatches } from '../matches.ts';
import type { Rule } from '../types.ts';
import { planOf } from '../walk.ts';
import { suggester } from '../wording.ts';

const LEVEL =
	'(?:programos?|programą|programai|programoje|prioritet(?:as|o|ą|ui|e)|tiksl(?:as|o|ą|ui|e)|uždavin(?:ys|io|į|iui|yje)|priemon(?:ė|ės|ę|ei|ėje)|rodikl(?:is|io|į|iui)|kriterij(?:us|aus|ų|ui)|programme|priority|goal|task|measure|indicator)';
const CODE = '\\d{1,2}(?:\\.\\d{1,3}){1,3}';
/** A code beside the word for what it is: «priemonė 01.02.03.04», «2.2 uždavinys». */
const NAMED = ofLetters(new RegExp(`(?<![\\p{L}\\d.])(?:(?<=${LEVEL}[ \\u00a0](?:Nr\\.[ \\u00a0])?)${CODE}|${CODE}(?=[ \\u00a0]${LEVEL}(?!\\p{L})))(?![\\d]|\\.\\d|,\\d)`, 'giu'));
/** Codes of activity plans and of indicators are like nothing else. */
const BARE = ofLetters(/(?<![\p{L}\d./-])(?:\d{2}(?:\.\d{2}){2,3}|[ERP]-\d{2}(?:-\d{2}){1,5})(?![\p{L}\d-]|\.\d)/gu);
/** The name of a programme with its code: «Ekonominės raidos skatinimo programa (01)». */
const BRACKETED = ofLetters(/(?<=program\p{L}{1,4}[ \u00a0]\()\d{2}(?=\))/giu);
/** What every code has; most texts with figures have none. */
const CODED = /\d[.-]\d|\(\d/;
const ACTIVITY = /^\d{2}(?:\.\d{2,3})*$/;
/** Names of registers say what other documents do: their codes are theirs. */
const OF_REGISTER = /^(?:bodies|sources|units|wards|functions|upstream):/;

/** An element whose code a text mentions exists in a plan of the workspace. */
export const mentionedCode: Rule = {
	id: 'narrative/mentioned-code',
	severity: 'warning',
	title: { lt: 'Tekste minimo kodo nėra', en: 'Mentioned code does not exist' },
	description: {
		lt: 'Ranka tekste parašytas kodas pasensta, kai elementas pernumeruojamas ar ištrinamas. „:ref[kodas]“ įrašo kodą su pavadinimu ir visada sutampa.',
		en: 'A code typed into a text goes stale when the element is renumbered or deleted. `:ref[code]` writes the code with the name and always agrees.',
	},
	bad: 'Svarbiausia priemonė 01.01.01.99 tęsiama.\n',
	good: 'Svarbiausia priemonė 01.01.01.01 tęsiama.\n',
	mirror: 'narrative/unresolved-ref',
	visit({ workspace, report }) {
		const codes = new Map<Plan['kind'], Set<string>>(workspace.plans.map(({ kind }) => [kind, new Set()]));
		const suggest = new Map([...codes].map(([kind, known]) => [kind, suggester(() => known)]));
		// Tasks of other documents are mentioned by their codes too.
		const foreign = new Set([...workspace.registers.upstream.values()].flatMap(({ goals }) => goals.map(({ code }) => code)));
		const told: (() => void)[] = [];
		return {
			element(element) {
				const { kind } = planOf(element);
				if (element.kind !== 'strategicGoal') codes.get(kind)?.add(element.fullCode).add(regularCode(element.fullCode, kind));
			},
			proseMarks: MARK.digit,
			prose(prose) {
				if (!CODED.test(prose.text)) return;
				const spots = new Map([NAMED, BARE, BRACKETED].flatMap((expression) => allMatches(prose.text, expression)).map(({ 0: words, index }) => [index, words]));
				if (spots.size === 0 || (prose.element !== undefined && OF_REGISTER.test(prose.element))) return;
				for (const [at, words] of spots) {
					// A code of a plan that isn't in the workspace can't be judged.
					const kind = /^[ERP]-/.test(words) || ACTIVITY.test(words) ? 'activity-plan' : 'development-plan';
					if (!codes.has(kind) || foreign.has(words)) continue;
					const place = prose.part(at, at + words.length) ?? prose.place;
					// Elements of later plans are not known yet.
					told.push(() => {
						if ([...codes.values()].some((known) => known.has(words))) return;
						report({
							message: { lt: `Kodo ${words} planuose nėra`, en: `No plan has the code ${words}` },
							place,
							...(prose.element === undefined ? {} : { element: `${prose.element}/${words}` }),
							help: suggest.get(kind)?.(words),
						});
					});
				}
			},
			end() {
				for (const tell of told) tell();
			},
		};
	},
};
