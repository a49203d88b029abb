import { relative } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import type { Problem } from '../render/pdf/index.ts';
import type { Cli } from './cli.ts';
import { decimalText } from './quantities.ts';

/** What a PDF could not show as it was written, and of which document. */
export interface PdfProblem {
	readonly document: string;
	readonly problem: Problem;
}

const FAULTS: Readonly<Record<Extract<Problem, { readonly kind: 'picture' }>['fault'], Bilingual>> = {
	missing: { lt: 'tokio failo nėra arba jo negalima perskaityti', en: 'there is no such file, or it cannot be read' },
	damaged: { lt: 'failas sugadintas', en: 'the file is damaged' },
	tooLarge: { lt: 'paveikslas per didelis', en: 'the picture is too large' },
	unsupported: { lt: 'tokio formato į PDF įdėti negalima (tinka SVG, PNG ir JPEG be CMYK spalvų)', en: "this format can't be put into PDF (SVG, PNG and JPEG without CMYK colours can)" },
};

function pictureText(document: string, { path, fault }: Extract<Problem, { readonly kind: 'picture' }>, folder: string): Bilingual {
	const { lt, en } = FAULTS[fault];
	const shown = relative(folder, path);
	return { lt: `${document}: vietoj paveikslo ${shown} įrašytas jo aprašymas: ${lt}`, en: `${document}: instead of the picture ${shown} its description is printed: ${en}` };
}

function lettersText(document: string, { table, size }: Extract<Problem, { readonly kind: 'letters' }>): Bilingual {
	return {
		lt: `${document}: „${table}“ – ${decimalText(size, 1, 'lt')} punkto raidėmis, nes kitaip netilptų; mažiau stulpelių ar gulsčias lapas (:::landscape) padėtų`,
		en: `${document}: ${table} is in letters of ${decimalText(size, 1, 'en')} points, or it would not fit; fewer columns or a landscape page (:::landscape) would help`,
	};
}

const titlePageText = (document: string): Bilingual => ({
	lt: `${document}: tituliniame puslapyje viskas netelpa: trumpinkite pavadinimą ar pastabą, mažinkite paveikslą`,
	en: `${document}: the title page has no room for all that stands on it: shorten the title or the note, or make the picture smaller`,
});

function problemText({ document, problem }: PdfProblem, folder: string): Bilingual {
	switch (problem.kind) {
		case 'picture':
			return pictureText(document, problem, folder);
		case 'letters':
			return lettersText(document, problem);
		case 'titlePage':
			return titlePageText(document);
	}
}

/** Tells what the PDFs could not show as it was written. */
export function sayPdfProblems(cli: Cli, problems: readonly PdfProblem[]): void {
	for (const line of new Set(problems.map((problem) => cli.text(problemText(problem, cli.cwd))))) cli.say(`${line}\n`);
}
