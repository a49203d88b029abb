import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';
import { realDate } from './dates.ts';

/** A date is in the calendar. Months and days that never exist are a fault of shape; what remains is the 29th of February. */
export const dateExists: Rule = {
	id: 'time/date-exists',
	severity: 'error',
	title: { lt: 'Tokios dienos nėra', en: 'No such day' },
	description: {
		lt: 'Vasario 29 diena yra tik keliamaisiais metais. Neteisinga data dokumente atrodytų tikra.',
		en: 'The 29th of February exists only in leap years. A wrong date would look real in print.',
	},
	bad: 'approval:\n  body: Kauno miesto savivaldybės tarybos\n  date: 2015-02-29\n  number: T-127\n',
	good: 'approval:\n  body: Kauno miesto savivaldybės tarybos\n  date: 2016-02-29\n  number: T-127\n',
	mirror: { lt: 'Priešingos klaidos nėra', en: 'There is no opposite' },
	visit: ({ report }) => ({
		plan(plan) {
			const date = plan.approval?.date;
			if (date === undefined || realDate(date)) return;
			const { lt, en } = quoted(plan.title);
			report({
				message: { lt: `Planas ${lt}: dienos ${date} nėra`, en: `Plan ${en}: there is no day ${date}` },
				place: fieldPlace(plan, ['approval', 'date']),
				element: `${plan.id}/approval/date`,
			});
		},
	}),
};
