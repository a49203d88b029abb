import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

/** An approved plan has both the date and the number of its act; a draft has neither. */
export const approvalIncomplete: Rule = {
	id: 'time/approval-incomplete',
	severity: 'warning',
	title: { lt: 'Tvirtinimo žyma nepilna', en: 'Approval without date or number' },
	description: {
		lt: 'Tvirtinimo žymoje rašoma ir sprendimo data, ir numeris; projekte nėra nei vieno, nei kito. Kai yra tik viena, tituliniame puslapyje lieka tuščia vieta.',
		en: 'The approval block gives both the date and the number of the decision; a draft has neither. With one of them the title page has a gap.',
	},
	source: { lt: 'Dokumentų rengimo taisyklės: tvirtinimo žyma', en: 'Rules on preparing documents: approval mark' },
	bad: 'approval:\n  body: Kauno miesto savivaldybės tarybos\n  date: 2015-04-02\n',
	good: 'approval:\n  body: Kauno miesto savivaldybės tarybos\n  date: 2015-04-02\n  number: T-127\n',
	mirror: { lt: 'Tikrinama, ar netrūksta kurio nors: ir datos, ir numerio', en: 'Either may lack: the date or the number' },
	visit: ({ report }) => ({
		plan(plan) {
			const { approval } = plan;
			if (!approval || (approval.date === undefined) === (approval.number === undefined)) return;
			const { lt, en } = quoted(plan.title);
			const isDated = approval.date !== undefined;
			report({
				message: isDated
					? { lt: `Planas ${lt}: yra tvirtinimo data, bet nėra numerio`, en: `Plan ${en}: it has a date of approval but no number` }
					: { lt: `Planas ${lt}: yra tvirtinimo numeris, bet nėra datos`, en: `Plan ${en}: it has a number of approval but no date` },
				place: fieldPlace(plan, ['approval', isDated ? 'date' : 'number']),
				element: `${plan.id}/approval`,
				wholes: [plan],
				help: isDated ? { lt: 'Pridėkite „number: …“', en: 'Add `number: …`' } : { lt: 'Pridėkite „date: metai-mėnuo-diena“', en: 'Add `date: year-month-day`' },
			});
		},
	}),
};
