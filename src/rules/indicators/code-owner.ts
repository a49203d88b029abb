import { KIND_NAMES } from '../../model/kind-words.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** The numbers of a stated indicator code begin with the full code of what it measures. */
export const codeOwner: Rule = {
	id: 'indicators/code-owner',
	severity: 'error',
	title: { lt: 'Rodiklio kodas ne jo elemento', en: 'Code of another element' },
	description: {
		lt: 'Rodiklio kode kartojamas jo elemento kodas: R-01-02-03 yra trečias tikslo 01.02 rodiklis. Pernumeravus programą ar perkėlus priemonę, ranka parašyti kodai pasensta. Kodo su vienu skaičiumi (R-12) taisyklė nevertina.',
		en: 'The code of an indicator repeats that of its element: R-01-02-03 is the third of goal 01.02. When a programme is renumbered or a measure moved, codes written by hand go stale. A code of a single number (R-12) is left alone.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: vertinimo kriterijų kodai', en: 'Practice of municipal planning: codes of criteria' },
	bad: '# tikslo 01.02 rodiklis\n- {name: Veikiančios įmonės, code: R-01-01-01, unit: vnt.}\n',
	good: '# tikslo 01.02 rodiklis\n- {name: Veikiančios įmonės, code: R-01-02-01, unit: vnt.}\n',
	mirror: 'indicators/duplicate-code',
	visit: ({ report }) => ({
		indicator(indicator) {
			const { fullCode, owner } = indicator;
			if (fullCode.startsWith(`${owner.fullCode.replaceAll('.', '-')}-`, fullCode.indexOf('-') + 1)) return;
			const [letter = '', ...numbers] = fullCode.split('-');
			const expected = owner.fullCode.split('.');
			if (numbers.length < 2 || (numbers.length > expected.length && expected.every((number, index) => numbers[index] === number))) return;
			const title = titled(indicator);
			const beginning = [letter, ...expected, ''].join('-');
			report({
				message: {
					lt: `${title.lt}: elemento kodas (${KIND_NAMES[owner.kind].lt}) – ${owner.fullCode}, todėl rodiklio kodas turi prasidėti „${beginning}“`,
					en: `${title.en}: the ${KIND_NAMES[owner.kind].en} is ${owner.fullCode}, so the code should begin with \`${beginning}\``,
				},
				place: fieldPlace(indicator, 'code'),
				element: `${nameOf(indicator)}/code`,
			});
		},
	}),
};
