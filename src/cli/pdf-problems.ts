import { relative } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import type { Problem } from '../render/pdf/index.ts';
import type { Cli } from './cli.ts';

/** What a PDF could not show as it was written, and of which document. */
export interface PdfProblem {
	readonly document: string;
	readonly problem: Problem;
}

const FAULTS: Readonly<Record<Extract<Problem, { readonly kind: 'picture' }>['fault'], Bilingual>> = {
	missing: { lt: 'tokio failo nėra arba jo negalima perskaityti', en: 'there is no such file, or it cannot be read' },
	damaged: { lt: 'failas sugadintas', en: 'the file is damaged' },
	tooLarge: { lt: 'paveikslas per didelis', en: 'the picture is too large' },
	unsupported: { lt: 'tokio formato į PDF įdėti negalima (tinka PNG ir JPEG be CMYK spalvų)', en: "this format can't be put into PDF (PNG and JPEG without CMYK colours can)" },
};

/** «U+4E2D» */
const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function problemText({ document, problem }: PdfProblem, folder: string): Bilingual {
	if (problem.kind === 'picture') {
		const { lt, en } = FAULTS[problem.fault];
		const path = relative(folder, problem.path);
		return { lt: `${document}: vietoj paveikslo ${path} įrašytas jo aprašymas: ${lt}`, en: `${document}: instead of the picture ${path} its description is printed: ${en}` };
	}
	const { character, text, section } = problem;
	const where = section === undefined ? { lt: '', en: '' } : { lt: `, skyrius „${section}“`, en: `, under "${section}"` };
	return {
		lt: `${document}: šriftas neturi ženklo „${character}“ (${codePoint(character)}): „${text}“${where.lt}`,
		en: `${document}: the font has no character ${character} (${codePoint(character)}): "${text}"${where.en}`,
	};
}

/** Tells what the PDFs could not show as it was written. */
export function sayPdfProblems(cli: Cli, problems: readonly PdfProblem[]): void {
	for (const problem of problems) cli.say(`${cli.text(problemText(problem, cli.cwd))}\n`);
}
