import { readdirSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder, madeWorkspace, plan } from './program.ts';

const cwd = madeWorkspace();
afterAll(() => rmSync(cwd, { recursive: true }));

/** What is said of a command line that can't be right, in both languages. */
const TOLD: readonly (readonly [args: readonly string[], lt: string, en: string])[] = [
	[[''], 'klaida: Nežinoma komanda „“\npatarimas: Kaip naudoti, sako „plan --help“\n', 'error: Unknown command “”\nhelp: See plan --help\n'],
	[['completion', ''], 'klaida: Nežinomas apvalkalas „“\npatarimas: Galima: bash, zsh, fish\n', 'error: Unknown shell “”\nhelp: There are: bash, zsh, fish\n'],
	[['tree', '--plan', ''], 'klaida: Nežinomas planas „“\npatarimas: Galima: spp-2030, svp-2026-2028\n', 'error: Unknown plan “”\nhelp: There are: spp-2030, svp-2026-2028\n'],
	[['tree', '--depth', ' '], 'klaida: Parinkties --depth reikšmė – sveikasis skaičius nuo 0, ne „ “\n', 'error: --depth takes a whole number from 0, not “ ”\n'],
	[
		['show', 'nera'],
		'klaida: „nera“ plane nėra\npatarimas: Kas plane yra, parodo „plan tree“ ir „plan list“\n',
		'error: There is no `nera` in the plan\nhelp: `plan tree` and `plan list` show what there is\n',
	],
	...[
		['tree', ''],
		['list', 'measures', ''],
		['show', '01.01', ''],
		['check', ''],
		['build', ''],
		['template', 'check', ''],
	].map((args) => [args, 'klaida: Aplanko ar failo vardas tuščias\npatarimas: Šis aplankas: „.“\n', 'error: The name of the folder or file is empty\nhelp: This folder is `.`\n'] as const),
	[['help', 'lst'], 'klaida: Nežinoma komanda „lst“\npatarimas: Gal turėta omenyje „list“?\n', 'error: Unknown command lst\nhelp: Did you mean `list`?\n'],
	[['help', 'nera'], 'klaida: Nežinoma komanda „nera“\npatarimas: Kaip naudoti, sako „plan --help“\n', 'error: Unknown command nera\nhelp: See plan --help\n'],
	[
		['template', 'copy', 'svp', '.'],
		'klaida: Aplankas „.“ yra paties plano\npatarimas: Šablonui reikia savo aplanko: plan template copy VARDAS templates/VARDAS\n',
		'error: The folder . is that of the plan itself\nhelp: A template needs one of its own: plan template copy NAME templates/NAME\n',
	],
	[['tree', 'nera'], 'klaida: Tokio aplanko ar failo nėra: nera\n', 'error: No such folder or file: nera\n'],
	[['list'], 'klaida: Trūksta argumento <kind>\npatarimas: Kaip naudoti, sako „plan list --help“\n', 'error: The argument <kind> is missing\nhelp: See plan list --help\n'],
	[
		['doctor', 'x'],
		'klaida: Per daug argumentų komandai „doctor“: laukta 0, gauta 1\npatarimas: Kaip naudoti, sako „plan doctor --help“\n',
		'error: Too many arguments for doctor: 0 expected, 1 given\nhelp: See plan doctor --help\n',
	],
];

describe('a command line that cannot be right', () => {
	it.each(TOLD)('%j', (args, lt, en) => {
		expect(plan([...args, '--lang', 'lt'], { cwd })).toEqual({ status: 2, stdout: '', stderr: lt });
		expect(plan(args, { cwd })).toEqual({ status: 2, stdout: '', stderr: en });
	});

	it('names every schema', () => {
		const { status, stderr } = plan(['schema', 'nera', '--lang', 'lt'], { cwd });
		const names = plan(['schema'])
			.stdout.trimEnd()
			.split('\n')
			.map((line) => line.split(' ')[0]);
		expect({ status, stderr }).toEqual({ status: 2, stderr: `klaida: Nežinoma schema „nera“\npatarimas: Galima: ${names.join(', ')}\n` });
	});

	it('makes no plan in a folder of blanks', () => {
		const empty = emptyFolder();
		expect(plan(['init', ' ', '--lang', 'lt'], { cwd: empty })).toEqual({ status: 2, stdout: '', stderr: 'klaida: Aplanko vardas tuščias\npatarimas: Šiam aplankui: plan init\n' });
		expect(readdirSync(empty)).toEqual([]);
	});
});
