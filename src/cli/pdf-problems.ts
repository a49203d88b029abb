import { relative } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Problem } from '../render/pdf/index.ts';
import type { Place } from '../source/types.ts';
import type { Cli } from './cli.ts';
import { decimalText } from './quantities.ts';
import { seenFrom } from './seen-from.ts';

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

/** «U+4E2D» */
const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

type CharacterProblem = Extract<Problem, { readonly kind: 'character' }>;

function pictureText(document: string, { path, fault }: Extract<Problem, { readonly kind: 'picture' }>, folder: string): Bilingual {
	const { lt, en } = FAULTS[fault];
	const shown = relative(folder, path);
	return { lt: `${document}: vietoj paveikslo ${shown} įrašytas jo aprašymas: ${lt}`, en: `${document}: instead of the picture ${shown} its description is printed: ${en}` };
}

/** @param at where the character is written, or the document when that is not known */
function characterText(at: string, { character, text, section }: CharacterProblem): Bilingual {
	const where = section === undefined ? { lt: '', en: '' } : { lt: `, skyrius „${section}“`, en: `, under "${section}"` };
	return {
		lt: `${at}: šriftas neturi ženklo „${character}“ (${codePoint(character)}): „${text}“${where.lt}`,
		en: `${at}: the font has no character ${character} (${codePoint(character)}): "${text}"${where.en}`,
	};
}

/** Where a character is written: with what stands around it where a file has it so, else where it first stands. */
function placeOf({ documents, narratives, tables }: LinkedWorkspace, { character, text }: CharacterProblem): Place | undefined {
	const files = new Set([...narratives.values(), ...documents, ...tables.values()].map(({ file }) => file));
	for (const sought of [text, character]) {
		for (const file of files) {
			const start = file.text.indexOf(sought);
			if (start < 0) continue;
			const at = start + sought.indexOf(character);
			return { file, range: { start: at, end: at + character.length } };
		}
	}
	return undefined;
}

function lettersText(document: string, { table, size }: Extract<Problem, { readonly kind: 'letters' }>): Bilingual {
	return {
		lt: `${document}: „${table}“ – ${decimalText(size, 1, 'lt')} punkto raidėmis, nes kitaip netilptų; mažiau stulpelių ar gulsčias lapas (:::landscape) padėtų`,
		en: `${document}: ${table} is in letters of ${decimalText(size, 1, 'en')} points, or it would not fit; fewer columns or a landscape page (:::landscape) would help`,
	};
}

interface Whereabouts {
	readonly document: string;
	/** Where a character is written, or the document when that is not known. */
	readonly at: string;
	readonly folder: string;
}

function textOf(problem: Problem, { document, at, folder }: Whereabouts): Bilingual {
	if (problem.kind === 'picture') return pictureText(document, problem, folder);
	return problem.kind === 'letters' ? lettersText(document, problem) : characterText(at, problem);
}

/** Tells what the PDFs could not show as it was written, and where in the files that is. */
export async function sayPdfProblems(cli: Cli, workspace: LinkedWorkspace, problems: readonly PdfProblem[]): Promise<void> {
	const { spanOf } = await import('../report/position.ts');
	const said = new Set<string>();
	for (const { document, problem } of problems) {
		const place = problem.kind === 'character' ? placeOf(workspace, problem) : undefined;
		const start = place && spanOf(place).start;
		const at = place && start ? `${seenFrom(cli, workspace.root, place.file.path)}:${start.line}:${start.column}` : document;
		said.add(cli.text(textOf(problem, { document, at, folder: cli.cwd })));
	}
	for (const line of said) cli.say(`${line}\n`);
}
