/** What is wrong with the charts of texts; each kind of fault is a rule's. */
import { readChart } from '../../link/charts/read.ts';
import type { ChartFault, ChartFaultKind } from '../../link/charts/types.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Place } from '../../source/types.ts';
import { meantWords } from '../../suggest.ts';
import type { Finding, RuleContext } from '../types.ts';
import type { Visitor } from '../visitor.ts';
import { attributePlace, directiveLine } from './directives.ts';
import { type Found, localPath, pathFrom } from './texts.ts';

/** By workspace: a text that did not change may show a table that did. */
const known = new WeakMap<LinkedWorkspace, WeakMap<Found<'leafDirective'>['node'], readonly ChartFault[]>>();

function faultsOf({ node, text }: Found<'leafDirective'>, workspace: LinkedWorkspace): readonly ChartFault[] {
	const ofWorkspace = known.get(workspace) ?? new WeakMap<Found<'leafDirective'>['node'], readonly ChartFault[]>();
	known.set(workspace, ofWorkspace);
	const read = ofWorkspace.get(node);
	if (read) return read;
	const path = node.attributes?.src ? localPath(node.attributes.src) : undefined;
	const table = path === undefined ? undefined : workspace.tables.get(pathFrom(text.narrative.file.path, path));
	const { faults } = readChart(node.attributes ?? {}, { plan: text.plan, registers: workspace.registers, language: text.language, table });
	ofWorkspace.set(node, faults);
	return faults;
}

/** A word within an attribute's value; the attribute's name where it is written some other way. */
function wordPlace(found: Found<'leafDirective'>, attribute: string, word: string | undefined): Place {
	const place = attributePlace(found, attribute);
	const { file, range } = place;
	const at = word ? file.text.slice(0, directiveLine(found).range.end).indexOf(word, range.end) : -1;
	return at < 0 || !word ? place : { file, range: { start: at, end: at + word.length } };
}

function findingOf(found: Found<'leafDirective'>, { message, place, attribute, word, candidates }: ChartFault): Finding {
	const at = place ?? (attribute === undefined ? directiveLine(found) : wordPlace(found, attribute, word));
	if (!candidates || candidates.length === 0) return { message, place: at };
	const list = candidates.slice(0, 12);
	const there = { lt: `Yra: ${list.map((one) => `„${one}“`).join(', ')}`, en: `There are: ${list.map((one) => `\`${one}\``).join(', ')}` };
	return { message, place: at, help: meantWords(word ?? '', candidates) ?? there };
}

/** Reports the faults of one kind in all charts. */
export function chartFaults({ workspace, report }: RuleContext, kind: ChartFaultKind): Visitor {
	return {
		nodes: {
			leafDirective(found) {
				if (found.node.name !== 'chart') return;
				for (const fault of faultsOf(found, workspace)) if (fault.kind === kind) report(findingOf(found, fault));
			},
		},
	};
}
