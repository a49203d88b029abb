import type { Command } from 'commander';
import type { Comparison, Weight } from '../../diff/index.ts';
import type { Cli } from '../cli.ts';
import { COMPARISON_TEMPLATES, type Compared, type ComparisonTemplate } from '../comparison.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { usageFailure } from '../failure.ts';
import { addCommand, type Manual } from '../manual.ts';
import { collect, offering, oneOf } from '../options.ts';
import { progressOf } from '../progress.ts';
import type { ReadVersion } from '../versions.ts';

interface DiffOptions {
	readonly format?: readonly string[];
	readonly weight?: Weight;
	readonly failOn?: 'major' | 'minor';
	readonly exitCode?: boolean;
	readonly template?: ComparisonTemplate;
	readonly changedOnly?: boolean;
	readonly plan?: string;
}

/** Said in the help, which must not wait for the formats to load. */
const FORMATS = ['pretty', 'json', 'markdown', 'html', 'docx'];

const MANUAL: Manual = {
	summary: { lt: 'Palyginti dvi plano versijas', en: 'Compare two versions of a plan' },
	details: {
		lt: 'Lygina prasmę, ne eilutes: lėšas, rodiklius, vykdytojus ir tekstus; pernumeravimas, perkėlimas ir failų išdėstymas atskiriami nuo turinio. Versijos imamos iš „git“, darbinis aplankas nekeičiamas. Palyginti nepavyko – pabaigos kodas 2 arba 3, niekada ne „pakeitimų nėra“; versijoje yra klaidų ir palyginta ne viskas – 1.',
		en: 'Compares what a plan means, not its lines: money, indicators, responsible bodies and texts; renumbering, moving and the layout of files are told apart from content. Versions come from git without touching the work tree. A comparison that failed ends with status 2 or 3, never as “no changes”; one that is incomplete because a version has errors ends with 1.',
	},
	examples: [
		{ command: 'plan diff HEAD', what: { lt: 'kas pakeista, bet dar neįrašyta', en: 'what is changed and not yet committed' } },
		{ command: 'plan diff approved..main', what: { lt: 'dvi versijos', en: 'two versions' } },
		{ command: 'plan diff draft..committee..approved', what: { lt: 'kaip lėšos kito kiekviename etape', en: 'how the money moved through the stages' } },
		{ command: 'plan diff approved --format docx=lyginamasis.docx', what: { lt: 'lyginamasis variantas', en: 'the comparison version' } },
		{ command: 'plan diff approved --format docx=sprendimas.docx --template amendment', what: { lt: 'tarybos sprendimo projektas', en: 'the draft of a council decision' } },
		{ command: 'plan diff senas-planas/ naujas-planas/', what: { lt: 'du aplankai', en: 'two folders' } },
		{
			command: 'plan diff origin/main --format pretty --format markdown=komentaras.md --fail-on major',
			what: { lt: 'CI: ir komentarui, ir pabaigos kodui', en: 'in CI: a comment, and an exit status' },
		},
	],
};

export function diffCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'diff', MANUAL)
		.argument('<old>', cli.text({ lt: 'senoji versija: „git“ versija, A..B, VERSIJA:KELIAS arba aplankas', en: 'the old version: a git revision, A..B, REV:PATH, or a folder' }))
		.argument('[new]', cli.text({ lt: 'naujoji versija (kitaip – darbinis aplankas)', en: 'the new version (else the work tree)' }))
		.option(
			'--format <name[=file]>',
			cli.text({
				lt: `išvesties formatas: ${FORMATS.join(', ')}; galima keli, kiekvienas į savo failą`,
				en: `format of the comparison: ${FORMATS.join(', ')}; several are possible, each to its file`,
			}),
			offering(FORMATS, collect(String)),
		)
		.option(
			'--weight <major|minor|none>',
			cli.text({ lt: 'nuo kokio svarbumo pakeitimus rodyti (kitaip – minor; json ir html – visus)', en: 'show changes from this weight on (else minor; json and html show all)' }),
			oneOf({ lt: 'Nežinomas svarbumas', en: 'Unknown weight' }, ['major', 'minor', 'none'] as const),
		)
		.option(
			'--fail-on <major|minor>',
			cli.text({ lt: 'nuo kokio svarbumo pakeitimų pabaigos kodas 1', en: 'changes of what weight make the exit status 1' }),
			oneOf({ lt: 'Nežinomas svarbumas', en: 'Unknown weight' }, ['major', 'minor'] as const),
		)
		.option(
			'--template <name>',
			cli.text({
				lt: 'kokį dokumentą rengti su --format docx=FAILAS: comparison – lyginamasis variantas (kitaip), tracked – sekami „Word“ pakeitimai, amendment – tarybos sprendimo dėl plano pakeitimo projektas',
				en: 'the document to make with --format docx=FILE: comparison, the official comparison version (else); tracked, tracked changes for Word; amendment, the draft of a council decision that amends the plan',
			}),
			oneOf({ lt: 'Nežinomas šablonas', en: 'Unknown template' }, COMPARISON_TEMPLATES),
		)
		.option('--changed-only', cli.text({ lt: 'lyginamajame variante – tik pakeistos dalys', en: 'in the comparison version the changed parts only' }))
		.option('--plan <id>', cli.text({ lt: 'lyginti šio plano dokumentą (kitaip – to plano, kuris pakeistas)', en: 'compare the document of this plan (else of the one that changed)' }))
		.option('--exit-code', cli.text({ lt: 'pabaigos kodas 1, kai yra bet kokių pakeitimų', en: 'exit status 1 when there are any changes' }))
		.action(cli.runs((old: string, fresh: string | undefined, options: DiffOptions) => diff(cli, old, fresh, options)));
}

async function diff(cli: Cli, first: string, second: string | undefined, options: DiffOptions): Promise<ExitStatus> {
	const { comparisonOutputs, putComparison } = await import('../comparison-outputs.ts');
	const outputs = comparisonOutputs(cli, options.format ?? ['pretty'], options);
	const progress = progressOf(cli);
	progress.step({ lt: 'Lyginama', en: 'Comparing' });
	try {
		const found = await compared(cli, first, second);
		await putComparison(cli, outputs, found, options.weight, progress);
		return statusOf(found.steps, options);
	} finally {
		progress.done();
	}
}

async function compared(cli: Cli, first: string, second: string | undefined): Promise<Compared> {
	const { compare, stagesOf } = await import('../../diff/index.ts');
	const { comparable } = await import('../stand-ins.ts');
	const [{ addressesOf }, { versionAt }] = [await import('../addresses.ts'), await import('../versions.ts')];
	const { rememberingParser } = await import('../../source/sources.ts');
	const { keepingParser } = await import('../parse-cache.ts');
	const parser = rememberingParser(keepingParser(cli));
	const between = async (old: ReadVersion, fresh: ReadVersion): Promise<Comparison> => compare(await comparable(old, fresh), await comparable(fresh, old));
	const versions: ReadVersion[] = [];
	for (const address of addressesOf(cli, first, second)) versions.push(await versionAt(address, parser));
	const [old, fresh] = [versions[0], versions.at(-1)];
	if (!old || !fresh || versions.length < 2) throw usageFailure({ lt: 'Lyginti reikia dviejų versijų', en: 'A comparison takes two versions' });
	const steps: Comparison[] = [];
	for (const [index, version] of versions.slice(1).entries()) steps.push(await between(versions[index] ?? old, version));
	const [only] = steps;
	if (steps.length === 1 && only) return { comparison: only, stages: [], steps, old, fresh };
	const whole = await between(old, fresh);
	const others = steps.flatMap(({ notCompared }) => notCompared);
	const known = new Set(whole.notCompared.map(({ file }) => file));
	return { comparison: { ...whole, notCompared: [...whole.notCompared, ...others.filter(({ file }) => !known.has(file))] }, stages: stagesOf(versions, steps), steps, old, fresh };
}

/** An incomplete comparison is never fine: what could not be read may have changed. */
function statusOf(steps: readonly Comparison[], { failOn, exitCode }: DiffOptions): ExitStatus {
	if (steps.some(({ notCompared }) => notCompared.length > 0)) return EXIT.planFailed;
	const weights = new Set(steps.flatMap(({ findings }) => findings.map(({ weight }) => weight)));
	if (exitCode && weights.size > 0) return EXIT.planFailed;
	return (failOn !== undefined && weights.has('major')) || (failOn === 'minor' && weights.has('minor')) ? EXIT.planFailed : EXIT.fine;
}
