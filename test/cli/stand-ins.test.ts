import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { comparable } from '../../src/cli/stand-ins.ts';
import { type ReadVersion, versionAt } from '../../src/cli/versions.ts';
import { type Comparison, compare } from '../../src/diff/index.ts';
import { rememberingParser } from '../../src/source/sources.ts';
import { emptyFolder, newWorkspace } from './program.ts';

const PROGRAMME = 'svp/programa-01.yaml';
const PLAN = 'svp/plan.yaml';

const parser = rememberingParser();

let sound = '';
let faulty = '';

beforeEach(() => {
	sound = newWorkspace();
	faulty = join(emptyFolder(), 'faulty');
	cpSync(sound, faulty, { recursive: true });
});

const textOf = (file: string): string => readFileSync(join(faulty, file), 'utf8');
const write = (file: string, content: string | Uint8Array): void => writeFileSync(join(faulty, file), content);
const read = (path: string): Promise<ReadVersion> => versionAt({ kind: 'folder', label: path, path }, parser);

async function compared(one: string, other: string): Promise<Comparison> {
	const [old, fresh] = [await read(one), await read(other)];
	return compare(await comparable(old, fresh), await comparable(fresh, old));
}

/** What spoils a file so that nothing of it can be relied on. */
const FAULTS: readonly (readonly [fault: string, spoil: (text: string) => string | Uint8Array])[] = [
	['syntax', (text) => text.replace('measures:', 'measures: [')],
	['a tab', (text) => text.replace('\n  ', '\n\t')],
	['a key given twice', (text) => `${text}kind: programme\n`],
	['aliases without end', (text) => `${text}x: &x [${'*y, '.repeat(3)}]\n`],
	['marks of a conflict', (text) => `<<<<<<< HEAD\n${text}=======\n${text.replaceAll('120.0', '121.0')}>>>>>>> other\n`],
	['another encoding', (text) => Buffer.concat([Buffer.from(`${text}# `), Buffer.from([0xe0])])],
	['a text that is no plan', () => 'Čia buvo programa\n'],
	['no kind', (text) => text.replace('kind: programme', 'kindas: programme')],
];

describe.each(FAULTS)('a file with %s', (_fault, spoil) => {
	it('came and went with nothing, whichever version has it', async () => {
		write(PROGRAMME, spoil(textOf(PROGRAMME)));
		const notCompared = { file: PROGRAMME, isWhole: true, held: 0 };
		expect(await compared(sound, faulty)).toMatchObject({ findings: [], notCompared: [{ version: 'new', ...notCompared }] });
		expect(await compared(faulty, sound)).toMatchObject({ findings: [], notCompared: [{ version: 'old', ...notCompared }] });
		expect(await compared(faulty, faulty)).toMatchObject({
			findings: [],
			notCompared: [
				{ version: 'old', ...notCompared },
				{ version: 'new', ...notCompared },
			],
		});
	});
});

it('a file that hangs above others does not hide what changed in them', async () => {
	write(PLAN, `${textOf(PLAN)}  : [\n`);
	write(PROGRAMME, textOf(PROGRAMME).replace('2026: 110.0', '2026: 130.5'));
	const { findings, money, notCompared } = await compared(sound, faulty);
	expect(findings).toMatchObject([{ type: 'appropriation-changed' }]);
	expect(money.find(({ plan }) => plan === 'svp-2026-2028')).toMatchObject({ isProven: false, balance: [{ column: '2026' }] });
	expect(notCompared).toMatchObject([{ file: PLAN, isWhole: true, held: 0 }]);
});

it("a text that can't be decoded is not told as removed", async () => {
	write('spp/text/ivadas.md', Buffer.from([0xe0, 0x20]));
	expect(await compared(sound, faulty)).toMatchObject({ findings: [], notCompared: [{ file: 'spp/text/ivadas.md', isWhole: true, held: 0 }] });
});

it('the file of the workspace itself is taken from the other version too', async () => {
	write('plan.yaml', `<<<<<<< HEAD\n${textOf('plan.yaml')}=======\n>>>>>>> other\n`);
	expect(await compared(sound, faulty)).toMatchObject({ findings: [], notCompared: [{ file: 'plan.yaml', isWhole: true }] });
});

it('what moved out of such a file is not told as added', async () => {
	write(PROGRAMME, `${textOf(PROGRAMME)}\n  : [\n`);
	write(
		'svp/priemone.yaml',
		'kind: measure\nparent: svp-2026-2028:01.01.01\ncode: "01"\nname: Smulkiojo ir vidutinio verslo projektų dalinis finansavimas\nbodies: ["2"]\nfinancial: false\nreason: Nėra\n',
	);
	const { findings, notCompared } = await compared(sound, faulty);
	expect(findings).toEqual([]);
	expect(notCompared).toMatchObject([{ file: PROGRAMME, isWhole: true, held: expect.any(Number) }]);
});

it('a file with a fault of shape is compared as far as it goes', async () => {
	write(PROGRAMME, textOf(PROGRAMME).replace('2026: 110.0', '2026: daug').replace('2027: 120.0', '2027: 125.0'));
	const { findings, notCompared } = await compared(sound, faulty);
	expect(findings).toMatchObject([{ type: 'appropriation-changed', column: '2027' }]);
	expect(notCompared).toMatchObject([{ file: PROGRAMME, isWhole: false, held: 1 }]);
});
