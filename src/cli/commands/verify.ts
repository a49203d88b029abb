import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Bilingual } from '../../diagnostic.ts';
import type { Difference } from '../../render/difference.ts';
import type { CommitAddress } from '../addresses.ts';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { pathFailure, usageFailure } from '../failure.ts';
import { addCommand, type Manual } from '../manual.ts';
import { PATH_ARGUMENT, unknown } from '../options.ts';
import { OUTPUTS } from '../outputs.ts';
import { UNCOMMITTED } from '../provenance.ts';
import { decimalText } from '../quantities.ts';

const MANUAL: Manual = {
	summary: { lt: 'Patikrinti, ar dokumentas padarytas iš „git“ versijos', en: 'Verify that a document was made from a git revision' },
	details: {
		lt: 'Dokumentas parengiamas iš naujo iš nurodytos versijos ir lyginamas baitas po baito; darbinis aplankas neliečiamas. Kalbą, projekto žymą ir kita dokumentas pasako pats. Pabaigos kodas: 0 – toks pats, 1 – kitoks.',
		en: 'The document is made again from the revision and compared byte by byte; the work tree is not touched. The document itself says its language, whether it is a draft and so on. Exit status: 0 the same, 1 different.',
	},
	examples: [
		{ command: 'plan build && plan verify build/svp-2026-2028.pdf --at HEAD', what: { lt: 'ar PDF atitinka tai, kas įrašyta', en: 'is the PDF what the last commit makes' } },
		{ command: 'plan verify build/svp-2026-2028.docx --at main', what: { lt: 'ar DOCX padarytas iš šakos main', en: 'was the DOCX made from the branch main' } },
	],
};

export function verifyCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'verify', MANUAL)
		.argument('<file>', cli.text({ lt: 'dokumentas', en: 'the document' }))
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.requiredOption('--at <rev>', cli.text({ lt: '„git“ versija: įrašas, šaka, žyma arba VERSIJA:APLANKAS', en: 'git revision: a commit, branch or tag, or REV:FOLDER' }))
		.action(cli.runs((file: string, path: string | undefined, { at }: { readonly at: string }) => verify(cli, file, path ?? '.', at)));
}

async function verify(cli: Cli, file: string, path: string, at: string): Promise<ExitStatus> {
	const bytes = bytesOf(cli, file);
	const format = extname(file).slice(1).toLowerCase();
	if (!OUTPUTS.has(format)) throw unknown({ lt: 'Tokių dokumentų „plan“ nedaro: formatas', en: 'plan makes no documents of the format' }, format, [...OUTPUTS.keys()]);
	const { readMadeFrom } = await import('../../render/madeFrom.ts');
	const facts = readMadeFrom(bytes);
	if (!facts?.has('document')) throw silentFile(file);
	const folder = resolve(cli.cwd, path);
	if (!existsSync(folder))
		throw usageFailure(
			{ lt: `Tokio aplanko nėra: ${path}`, en: `No such folder: ${path}` },
			{ lt: 'Anksčiau buvusį aplanką nurodo --at VERSIJA:APLANKAS', en: 'A folder that was there earlier is named with --at REV:FOLDER' },
		);
	const { commitAddress } = await import('../addresses.ts');
	const { rebuilt } = await import('../rebuild.ts');
	const address = commitAddress({ ...cli, cwd: folder }, at);
	const where = `${at} (${address.commit.slice(0, 8)})`;
	const again = await rebuilt(cli, address, format, facts);
	if ('missing' in again) return differs(cli, [missingText(file, where, facts.get('document') ?? '', again.missing)]);
	const { firstDifference } = await import('../../render/difference.ts');
	const difference = firstDifference(bytes, again.bytes, format);
	if (difference) return differs(cli, differences(file, where, { bytes, facts }, { bytes: again.bytes, facts: readMadeFrom(again.bytes) ?? new Map() }, difference, cli));
	const named = facts.get('commit') ?? UNCOMMITTED;
	const origin = named === address.commit || named === UNCOMMITTED ? 'proven' : await originOf(cli, { ...address, commit: named, label: named }, format, { bytes, facts });
	if (origin !== 'proven') return differs(cli, [falseOrigin(file, where, named, origin)]);
	cli.write(`${cli.text({ lt: `${file}: baitas į baitą tai, kas išeina iš ${where}`, en: `${file} is, byte for byte, what ${where} makes` })}\n`);
	const note = commitNote(named, address.commit);
	if (note) cli.write(`${cli.text(note)}\n`);
	return EXIT.fine;
}

/** Whether the commit that a file names, which is kept whenever it is made again, makes that file. */
async function originOf(cli: Cli, address: CommitAddress, format: string, { bytes, facts }: Side): Promise<'proven' | 'unknown' | 'other'> {
	const { commitOf } = await import('../git.ts');
	if (commitOf(address.repository, address.commit) !== address.commit) return 'unknown';
	const { rebuilt } = await import('../rebuild.ts');
	const again = await rebuilt(cli, address, format, facts);
	return 'bytes' in again && Buffer.from(again.bytes).equals(bytes) ? 'proven' : 'other';
}

function falseOrigin(file: string, where: string, named: string, origin: 'unknown' | 'other'): Bilingual {
	const but = { lt: `${file}: toks, koks išeina iš ${where}, tik nurodytas įrašas ne tas: ${named}`, en: `${file} is what ${where} makes, but for the commit that it names: ${named}` };
	return origin === 'unknown'
		? { lt: `${but.lt} – tokio šioje saugykloje nėra`, en: `${but.en}, which this repository doesn't have` }
		: { lt: `${but.lt} – iš jo išeina kitoks dokumentas`, en: `${but.en}, which makes another document` };
}

function bytesOf(cli: Cli, file: string): Uint8Array {
	try {
		return readFileSync(resolve(cli.cwd, file));
	} catch (error) {
		throw pathFailure({ lt: `Failo „${file}“ perskaityti nepavyko`, en: `Can't read ${file}` }, error);
	}
}

function silentFile(file: string): Error {
	return usageFailure(
		{ lt: `Failas „${file}“ nesako, iš ko padarytas`, en: `${file} doesn't say what it was made from` },
		{ lt: 'Patikrinti galima dokumentą, kurį parengė „plan build“ ir kurio po to niekas nekeitė', en: 'What can be verified is a document that plan build made and nobody changed afterwards' },
	);
}

function differs(cli: Cli, lines: readonly Bilingual[]): ExitStatus {
	cli.write(lines.map((line) => `${cli.text(line)}\n`).join(''));
	return EXIT.planFailed;
}

function missingText(file: string, where: string, plan: string, missing: 'plan' | 'document'): Bilingual {
	if (missing === 'plan') return { lt: `${file}: versijoje ${where} plano „${plan}“ nėra`, en: `${file}: there is no plan ${plan} in ${where}` };
	return { lt: `${file}: iš ${where} plano „${plan}“ dokumento parengti negalima`, en: `${file}: no document of ${plan} can be made from ${where}` };
}

/** A file that was made elsewhere in the history, from the same files. */
function commitNote(named: string, commit: string): Bilingual | undefined {
	if (named === commit) return undefined;
	if (named === UNCOMMITTED) return { lt: 'Jis padarytas prieš įrašant šiuos failus į „git“', en: 'It was made before these files were committed' };
	return { lt: `Jame nurodytas įrašas ${named.slice(0, 8)}: plano failai ten tokie patys`, en: `It names the commit ${named.slice(0, 8)}, where the plan's files are the same` };
}

interface Side {
	readonly bytes: Uint8Array;
	readonly facts: ReadonlyMap<string, string>;
}

/** What is told of two documents that differ, from the likeliest cause to the smallest trace. */
function differences(file: string, where: string, given: Side, own: Side, first: Difference, cli: Cli): Bilingual[] {
	const size = (side: Side): string => decimalText(side.bytes.length, 0, cli.language);
	const facts = [...new Set([...given.facts.keys(), ...own.facts.keys()])].filter((name) => given.facts.get(name) !== own.facts.get(name));
	const named = given.facts.get('commit');
	return [
		{ lt: `${file}: kitoks, nei išeina iš ${where}`, en: `${file} is not what ${where} makes` },
		...facts.map((name) => ({
			lt: `  ${name}: faile ${given.facts.get(name) ?? '–'}, čia ${own.facts.get(name) ?? '–'}`,
			en: `  ${name}: ${given.facts.get(name) ?? '–'} in the file, ${own.facts.get(name) ?? '–'} here`,
		})),
		...(given.bytes.length === own.bytes.length ? [] : [{ lt: `  dydis: faile ${size(given)}, čia ${size(own)} baitų`, en: `  size: ${size(given)} bytes in the file, ${size(own)} here` }]),
		placeText(first, cli),
		...(named === undefined || named === UNCOMMITTED ? [] : [{ lt: `  faile įrašyta, kad jis padarytas iš ${named}`, en: `  the file says it was made from ${named}` }]),
		...(named === UNCOMMITTED ? [{ lt: '  faile įrašyta, kad jis padarytas iš neįrašytų failų', en: '  the file says it was made from files that were not committed' }] : []),
	];
}

function placeText(first: Difference, cli: Cli): Bilingual {
	switch (first.kind) {
		case 'part':
			return { lt: `  pirmas skirtumas: dalyje ${first.path}`, en: `  first difference: in the part ${first.path}` };
		case 'line':
			return { lt: `  pirmas skirtumas: ${first.line} eilutėje`, en: `  first difference: in line ${first.line}` };
		case 'byte':
			return { lt: `  pirmas skirtumas: ties baitu ${decimalText(first.at, 0, cli.language)}`, en: `  first difference: at byte ${decimalText(first.at, 0, cli.language)}` };
	}
}
