import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Approvals, approvablesOf, approvalsOf } from '../link/approvals.ts';
import { type Approvable, isPlan } from '../link/fingerprint.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { type Chosen, type NewDecision, undecided } from '../link/undecided.ts';
import { elementsBelow } from '../model/hierarchy.ts';
import type { Plan } from '../model/types.ts';
import { type Named, namedBy } from './approvable-names.ts';
import type { Cli } from './cli.ts';
import { countBySeverity } from './diagnostics.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { replaceFiles } from './files.ts';
import { loadAt, withoutWorkspace } from './load.ts';
import { decisionId, decisionText } from './views/decision.ts';

export interface ApproveOptions {
	readonly number: string;
	readonly date: string;
	readonly act?: string;
}

/** Writes the decision that approves what references name, as it is now, and repeals what of it is gone: plans, elements with all beneath them, texts by their places (`spp-2030:introduction`). */
export async function approve(cli: Cli, references: readonly string[], path: string, options: ApproveOptions): Promise<ExitStatus> {
	const { workspace, diagnostics } = await loadAt(cli, path);
	if (!workspace) throw withoutWorkspace(diagnostics);
	const { errors } = countBySeverity(diagnostics);
	if (errors > 0) {
		cli.say(
			`${cli.text({ lt: `Plane yra klaidų (${errors}): tokio plano tvirtinti negalima, žr. „plan check“`, en: `The plan has errors (${errors}) and can't be approved as it is: see plan check` })}\n`,
		);
		return EXIT.planFailed;
	}
	const named = references.flatMap((reference) => namedBy(workspace, reference));
	const plan = onePlan(named);
	const approvals = approvalsOf(workspace, plan);
	const chosen = chosenOf(named, plan);
	const decision = undecided(approvals, chosen);
	refuseBackdated(approvals, decision, options.date);
	if (Object.values(decision).every((part) => part.length === 0)) {
		cli.say(`${cli.text({ lt: 'Visa tai jau patvirtinta tokia, kokia yra: nieko neįrašyta', en: 'All of it is approved as it is: nothing was recorded' })}\n`);
		return EXIT.fine;
	}
	const file = `decisions/${decisionId(options.number)}.yaml`;
	const shown = relative(cli.cwd, join(workspace.root, file));
	if (existsSync(join(workspace.root, file)))
		throw usageFailure(
			{ lt: `Failas „${shown}“ jau yra: nieko neįrašyta`, en: `${shown} exists already: nothing was recorded` },
			{ lt: 'Kiekvienas sprendimas turi savo numerį', en: 'Every decision has a number of its own' },
		);
	const head = { ...options, plan, isWhole: chosen.isWhole && approvals.decisions.length === 0, schemas: schemasFrom(workspace) };
	try {
		replaceFiles([{ path: join(workspace.root, file), bytes: decisionText(head, decision) }]);
	} catch (error) {
		throw pathFailure({ lt: `Failo „${shown}“ įrašyti nepavyko`, en: `Can't write ${shown}` }, error);
	}
	cli.write(`${cli.text(summary(shown, decision))}\n`);
	return EXIT.fine;
}

/** The latest word counts: what an earlier day decided can't amend what a later one has approved. */
function refuseBackdated({ approved, texts }: Approvals, { approves, repeals, texts: open }: NewDecision, date: string): void {
	const words = [
		...approved.flatMap(({ element, entry }) => (approves.some((one) => one.element === element) ? [entry] : [])),
		...texts.approved.flatMap(({ text, entry }) => (open.includes(text) ? [entry] : [])),
		...repeals,
	];
	const later = words.find(({ decision }) => decision.date > date)?.decision;
	if (!later) return;
	throw usageFailure(
		{
			lt: `Dėl to paties jau nuspręsta vėliau, negu ${date}: sprendimu ${later.number} (${later.date}). Nieko neįrašyta`,
			en: `Decision ${later.number} of ${later.date} is on the same and later than ${date}: nothing was recorded`,
		},
		{ lt: 'Galioja vėliausias sprendimas: patikrinkite datą', en: 'The latest decision has the last word: check the date' },
	);
}

/** The plan that all of them are of: a decision is on one. */
function onePlan(named: readonly Named[]): Plan {
	const plans = new Set(named.map((one) => ('plan' in one ? one.plan : one)));
	const [plan, other] = plans;
	if (plan && !other) return plan;
	throw usageFailure(
		{ lt: 'Vienas sprendimas – dėl vieno plano', en: 'A decision is on one plan' },
		{ lt: 'Kito plano dalis įrašykite atskirai', en: 'Record the parts of the other plan by themselves' },
	);
}

function chosenOf(named: readonly Named[], plan: Plan): Chosen {
	const isWhole = named.some((one) => one === plan);
	const elements = named.flatMap((one) => (one.kind === 'text' || one.kind === 'gone' || isPlan(one) ? [] : withDescendants(one)));
	const texts = named.flatMap((one) => (one.kind === 'text' ? one.slot : []));
	const gone = named.flatMap((one) => (one.kind === 'gone' ? one.name : []));
	return { elements: new Set(isWhole ? approvablesOf(plan) : elements), texts: new Set(texts), gone: new Set(gone), isWhole };
}

function withDescendants(element: Exclude<Approvable, Plan>): Approvable[] {
	return [element, ...elementsBelow(element).flatMap(withDescendants)];
}

/** Where the editor finds the schemas, seen from a folder of the workspace, as plan.yaml says it. */
function schemasFrom({ documents }: LinkedWorkspace): string | undefined {
	const named = documents.flatMap(({ file }) => /\$schema=(\S*)workspace\.schema\.json/.exec(file.text)?.[1] ?? [])[0];
	return named === undefined || /^\w+:|^\//.test(named) ? named : `../${named}`;
}

function summary(file: string, { approves, repeals, texts, repealedTexts }: NewDecision): { readonly lt: string; readonly en: string } {
	const gone = repeals.length + repealedTexts.length;
	const lt = [`patvirtinta elementų – ${approves.length}`, ...(texts.length > 0 ? [`tekstų – ${texts.length}`] : []), ...(gone > 0 ? [`neteko galios – ${gone}`] : [])];
	const en = [`${approves.length} approved`, ...(texts.length > 0 ? [`${texts.length} ${texts.length === 1 ? 'text' : 'texts'}`] : []), ...(gone > 0 ? [`${gone} repealed`] : [])];
	return { lt: `${file}: ${lt.join(', ')}`, en: `${file}: ${en.join(', ')}` };
}
