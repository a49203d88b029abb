import type { Command } from 'commander';
import type { Cli } from '../../cli.ts';
import { addCommand, type Manual } from '../../manual.ts';
import { templateCheckCommand } from './check.ts';
import { templateCopyCommand } from './copy.ts';
import { templateListCommand } from './list.ts';

const MANUAL: Manual = {
	summary: { lt: 'Dokumentų šablonai: išvardyti, nukopijuoti ir keisti, patikrinti', en: 'Document templates: list them, copy one to change, check it' },
	details: {
		lt: 'Šablonas – aplankas: template.yaml (puslapis, stiliai), document.md (skyriai), forms/ (lentelių formos). Plano aplanke padėtas šablonas imamas pirmiau už to paties vardo programos šabloną.',
		en: "A template is a folder: template.yaml (page, styles), document.md (chapters), forms/ (forms of tables). A workspace's own template goes before the program's of the same name.",
	},
	examples: [
		{ command: 'plan template list', what: { lt: 'kokie šablonai yra', en: 'which templates there are' } },
		{ command: 'plan template copy svp', what: { lt: 'nukopijuoti į templates/svp ir keisti', en: 'copy into templates/svp, to change it' } },
		{ command: 'plan template check', what: { lt: 'ar plano aplanko šablonuose nėra klaidų', en: "are the workspace's templates free of errors" } },
	],
};

export function templateCommand(program: Command, cli: Cli): void {
	const template = addCommand(program, cli, 'template', MANUAL);
	template.helpCommand(false);
	templateListCommand(template, cli);
	templateCopyCommand(template, cli);
	templateCheckCommand(template, cli);
}
