import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { approvablesOf, approvalsOf, type NewDecision, undecided } from '../link/approvals.ts';
import { type Approvable, isApprovable, isPlan } from '../link/fingerprint.ts';
import type { LinkedWorkspace, LinkTarget } from '../link/types.ts';
import { elementsBelow } from '../model/hierarchy.ts';
import type { Plan } from '../model/types.ts';
import type { Cli } from './cli.ts';
import { countBySeverity } from './diagnostics.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { replaceFiles } from './files.ts';
import { loadAt, withoutWorkspace } from './load.ts';
import { targetNamed } from './targets.ts';
import { decisionId, decisionText } from './views/decision.ts';

export interface ApproveOptions {
	readonly number: string;
	readonly date: string;
	readonly act?: string;
}

/** Writes the decision that approves what a reference names, as it is now. */
export async function approve(cli: Cli, reference: string, path: string, options: ApproveOptions): Promise<ExitStatus> {
	const { workspace, diagnostics } = await loadAt(cli, path);
	if (!workspace) throw withoutWorkspace(diagnostics);
	const { errors } = countBySeverity(diagnostics);
	if (errors > 0) {
		cli.say(
			`${cli.text({ lt: `Plane yra klaidų (${errors}): tokio plano tvirtinti negalima, žr. „plan check“`, en: `The plan has errors (${errors}) and can't be approved as it is: see plan check` })}\n`,
		);
		return EXIT.planFailed;
	}
	const target = approvable(targetNamed(workspace, reference), reference);
	const plan = isPlan(target) ? target : target.plan;
	const approvals = approvalsOf(workspace, plan);
	const decision = undecided(approvals, new Set(isPlan(target) ? approvablesOf(plan) : withDescendants(target)), isPlan(target));
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
	const head = { ...options, plan, isWhole: isPlan(target) && approvals.decisions.length === 0, schemas: schemasFrom(workspace) };
	try {
		replaceFiles([{ path: join(workspace.root, file), bytes: decisionText(head, decision) }]);
	} catch (error) {
		throw pathFailure({ lt: `Failo „${shown}“ įrašyti nepavyko`, en: `Can't write ${shown}` }, error);
	}
	cli.write(`${cli.text(summary(shown, decision))}\n`);
	return EXIT.fine;
}

function approvable(target: LinkTarget, reference: string): Approvable {
	if (isApprovable(target)) return target;
	if (target.kind === 'indicator') return target.owner;
	throw usageFailure({ lt: `„${reference}“ – ne plano dalis, jo taryba netvirtina`, en: `${reference} is no part of a plan, so the council does not approve it` });
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
