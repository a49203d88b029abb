import type { Command } from 'commander';
import { type BuildOptions, buildOnce } from '../building.ts';
import type { Cli } from '../cli.ts';
import { usageFailure } from '../failure.ts';
import { addCommand, type Manual } from '../manual.ts';
import { collect, oneOf, PATH_ARGUMENT } from '../options.ts';
import { OUTPUTS } from '../outputs.ts';
import { buildAgain } from '../watching.ts';

const MANUAL: Manual = {
	summary: { lt: 'Parengti plano dokumentus', en: "Make the plan's documents" },
	details: {
		lt: 'Kiekvieno plano ir ataskaitos dokumentai įrašomi į APLANKAS/<id>.<plėtinys>. Planas su klaidomis nerengiamas (pabaigos kodas 1), anksčiau parengti failai lieka nepaliesti. Iš tų pačių šaltinių išeina tie patys baitai; SOURCE_DATE_EPOCH nustato dokumento datą.',
		en: "The documents of each plan and report go to DIR/<id>.<extension>. A plan with errors is refused (exit status 1) and what was built earlier stays as it is. The same sources make the same bytes; SOURCE_DATE_EPOCH sets the document's date.",
	},
	examples: [
		{ command: 'plan build', what: { lt: 'visi planai, DOCX ir PDF, aplanke build', en: 'all plans, DOCX and PDF, in the folder build' } },
		{ command: 'plan build --plan svp-2026-2028 --to pdf', what: { lt: 'vieno plano PDF', en: 'the PDF of one plan' } },
		{ command: 'plan build --language en --out build/en', what: { lt: 'angliškas leidimas; pasako, kas neišversta', en: 'the English edition; says what has no translation' } },
		{
			command: 'plan build --only 01',
			what: { lt: 'vien 01 programa; vien forma – pvz., --only f4; vien skyrius – --only Priedai', en: 'programme 01 alone; a form alone: --only f4; a chapter alone: --only Appendices' },
		},
		{ command: 'plan build --draft', what: { lt: 'projektas svarstymui', en: 'a draft for discussion' } },
	],
};

export function buildCommand(program: Command, cli: Cli): void {
	const outputs = [...OUTPUTS.keys()];
	addCommand(program, cli, 'build', MANUAL)
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--plan <id>', cli.text({ lt: 'tik šis planas ar ataskaita (kitaip – visi); galima kartoti', en: 'only this plan or report (else all); repeatable' }), collect(String))
		.option('--to <formats>', cli.text({ lt: `kas rengiama, per kablelį: ${outputs.join(', ')}`, en: `what to make, comma-separated: ${outputs.join(', ')}` }), listOfOutputs)
		.option('--out <dir>', cli.text({ lt: 'aplankas (kitaip – build šiame aplanke)', en: 'folder for the documents (else build in this folder)' }))
		.option(
			'--language <lt|en>',
			cli.text({ lt: 'dokumento kalba (kitaip – plano)', en: "language of the documents (else the plan's)" }),
			oneOf({ lt: 'Nežinoma dokumento kalba', en: 'Unknown document language' }, ['lt', 'en'] as const),
		)
		.option(
			'--only <ref>',
			cli.text({ lt: 'tik programos (02), formos (f4) arba skyriaus („Įvadas“, II) dalis', en: 'only the part of a programme (02), a form (f4) or a chapter (by its title, or II)' }),
			partName,
		)
		.option('--draft', cli.text({ lt: 'pažymėti kaip projektą', en: 'mark as a draft' }))
		.option('--watch', cli.text({ lt: 'rengti iš naujo kaskart, kai failai pasikeičia', en: 'build again whenever files change' }))
		.option('--no-check', cli.text({ lt: 'rengti ir su klaidomis; dokumentas žymimas kaip projektas', en: 'build in spite of errors; the document is marked as a draft' }))
		.action(cli.runs((path: string | undefined, options: BuildOptions) => (options.watch ? buildAgain : buildOnce)(cli, path ?? '.', options)));
}

function listOfOutputs(text: string): readonly string[] {
	const known = oneOf({ lt: 'Nežinomas formatas', en: 'Unknown format' }, [...OUTPUTS.keys()]);
	return [...new Set(text.split(',').map((name) => known(name.trim())))];
}

/** A part's name becomes part of a file's name, and so has letters or figures. */
function partName(text: string, earlier: string | undefined): string {
	if (earlier !== undefined) throw usageFailure({ lt: 'Parinktis „--only“ rašoma vieną kartą: kiekvieną dalį rengia atskira komanda', en: '--only goes once: each part takes a command of its own' });
	if (/[\p{L}\p{N}]/u.test(text)) return text;
	throw usageFailure({
		lt: `„${text}“ nėra programos kodas, formos vardas ar skyriaus pavadinimas`,
		en: `${text} is neither the code of a programme nor the name of a form nor a chapter’s title`,
	});
}
