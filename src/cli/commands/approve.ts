import type { Command } from 'commander';
import { isDay } from '../../day.ts';
import type { ApproveOptions } from '../approving.ts';
import type { Cli } from '../cli.ts';
import { shownWord, usageFailure } from '../failure.ts';
import { addCommand, type Manual } from '../manual.ts';
import { PATH_ARGUMENT } from '../options.ts';

const MANUAL: Manual = {
	summary: { lt: 'Įrašyti, ką patvirtino tarybos sprendimas', en: 'Record what a decision of the council approved' },
	details: {
		lt: 'Sukuria failą, pavadintą sprendimo numeriu (T-200 – decisions/t-200.yaml), su patvirtintų elementų atspaudais; vėlesnius jų pakeitimus rodo „plan check“, kol juos patvirtina naujas sprendimas.\nĮrašoma tik tai, kas dar nepatvirtinta arba po ankstesnio sprendimo pakeista; ko plane nebėra, įrašoma kaip netekę galios.',
		en: 'Writes a file named for the decision (T-200: decisions/t-200.yaml) with fingerprints of what was approved; `plan check` tells of later changes until a new decision approves them.\nOnly what is not approved yet, or was changed since an earlier decision, is recorded; what is gone from the plan is recorded as repealed.',
	},
	examples: [
		{ command: 'plan approve svp-2026-2028 --number T-12 --date 2026-02-05', what: { lt: 'patvirtintas visas planas', en: 'a whole plan was approved' } },
		{
			command: 'plan approve svp-2026-2028:01.01.01.01,svp-2026-2028:01.01.02 --number T-14 --date 2026-03-05',
			what: { lt: 'patvirtinta priemonė ir uždavinys', en: 'a measure and a task were approved' },
		},
		{
			command: 'plan approve svp-2026-2028:01.01.01.02 --number T-17 --date 2026-04-02',
			what: { lt: 'priemonė, kurios plane nebėra, pripažinta netekusia galios', en: 'a measure that is no longer in the plan was repealed' },
		},
		{ command: 'plan approve spp-2030:introduction --number T-16 --date 2026-03-05', what: { lt: 'patvirtintas vienas tekstas', en: 'one text was approved' } },
		{ command: 'plan approve spp-2030:1.1 --number T-15 --date 2026-03-05', what: { lt: 'patvirtintas tikslas ir visa, kas jam priklauso', en: 'a goal and all beneath it were approved' } },
	],
};

export function approveCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'approve', MANUAL)
		.argument(
			'<ref>',
			cli.text({
				lt: 'planas, jo elementas (su viskuo, kas jam priklauso) arba tekstas, pvz., spp-2030:introduction; kelis skirkite kableliais',
				en: 'a plan, an element of one (with all beneath it) or a text, such as spp-2030:introduction; several are parted by commas',
			}),
		)
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.requiredOption('--number <number>', cli.text({ lt: 'sprendimo numeris, pvz., T-127', en: 'number of the decision, such as T-127' }), number)
		.requiredOption('--date <date>', cli.text({ lt: 'sprendimo data, pvz., 2015-04-02', en: 'day of the decision, such as 2015-04-02' }), day)
		.option('--act <title>', cli.text({ lt: 'sprendimo pavadinimas', en: 'title of the decision' }), oneLine)
		.action(cli.runs(async (reference: string, path: string | undefined, options: ApproveOptions) => (await import('../approving.ts')).approve(cli, reference.split(','), path ?? '.', options)));
}

/** As the decision's file is named for it. */
function number(text: string): string {
	if (/[a-z0-9]/i.test(text.normalize('NFD'))) return oneLine(text);
	throw usageFailure({ lt: `Sprendimo numeryje nėra nei raidės, nei skaitmens: „${text}“`, en: `The number of a decision has a letter or a digit, and “${text}” has none` });
}

function oneLine(text: string): string {
	if (text.trim() !== '' && !/\p{Cc}/u.test(text)) return text.trim();
	throw usageFailure({ lt: 'Sprendimo numeris ir pavadinimas rašomi vienoje eilutėje', en: 'The number and the title of a decision are one line of text' });
}

/** In the centuries in which plans have dates. */
const CENTURIES = /^(19|20)/;

function day(text: string): string {
	if (isDay(text) && CENTURIES.test(text)) return text;
	if (isDay(text)) throw usageFailure({ lt: `Tokių metų sprendimų nėra: ${text}`, en: `There are no decisions of such a year: ${text}` });
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) throw usageFailure({ lt: `Tokios dienos nėra: ${text}`, en: `There is no such day: ${text}` });
	throw usageFailure({ lt: `Data rašoma 2015-04-02, ne „${text}“`, en: `A date is written 2015-04-02, not ${shownWord(text)}` });
}
