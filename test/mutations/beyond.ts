import type { RuleId } from '../../src/rule-info.ts';

const TWO_EDITS = 'a template of the workspace and a plan that names it are two edits; test/document/check breaks templates';
const NO_PREVIOUS = 'the workspace has no plan of the year before';

/** Rules that no single edit of plans/kaunas can break, with the reason. Fixtures break all of them. */
export const beyondReach: Readonly<Record<RuleId, string>> = {
	'source/empty-workspace': 'the other files stay',
	'source/missing-workspace': 'plan.yaml is what makes a folder the workspace that the test reads',
	'source/encoding': 'edits are texts, and every text has its bytes in UTF-8',
	'source/too-large': 'a file of tens of megabytes would take longer to make than all edits together',
	'source/unreadable': 'the files are in memory',
	'links/duplicate-reference': 'one reference written twice is told as that (schema/duplicate-item), and no element here is referred to by both of its names',
	'links/strategic-goal-carried-out': 'a link that is taken away is told at the programme that had it (links/programme-strategic-goal), the goal it led to stands elsewhere',
	'indicators/duplicate-code': 'codes of siblings are told by structure/duplicate-code, those of other elements by indicators/code-owner',
	'indicators/target-unmoved': 'all its outcomes have a baseline, and values that stay there are told by indicators/target-met',
	'links/measure-serves': 'the tasks of the activity plan are linked themselves',
	'links/goal-serves-upstream': 'the priorities are linked as well as their goals',
	'funding/outside-budget': 'the budget has a row for all municipal money of each programme',
	'funding/source-allowed': 'every source is allowed until plan.yaml says which are',
	'funding/changed-since-previous': NO_PREVIOUS,
	'narrative/image-outside': 'its pictures are not drawn in SVG',
	'approval/added': 'a decision on the whole plan names every element that it approves, and what it does not name is told where that stands',
	'custom/timeout': 'a condition that takes a second would take it here too; test/rules/custom has one',
	'template/circle': TWO_EDITS,
	'template/duplicate-name': TWO_EDITS,
	'template/empty-column': TWO_EDITS,
	'template/heading-jump': TWO_EDITS,
	'template/image-alt': TWO_EDITS,
	'template/incomplete': TWO_EDITS,
	'template/invalid': TWO_EDITS,
	'template/missing-attribute': TWO_EDITS,
	'template/table-head': TWO_EDITS,
	'template/unclosed-directive': TWO_EDITS,
	'template/unknown-attribute': TWO_EDITS,
	'template/unknown-column': TWO_EDITS,
	'template/unknown-directive': TWO_EDITS,
	'template/unknown-field': TWO_EDITS,
	'template/unknown-form': TWO_EDITS,
	'template/unknown-list': TWO_EDITS,
	'template/unknown-template': TWO_EDITS,
	'template/unknown-value': TWO_EDITS,
	'tool/rule-failed': 'it tells of a fault of the program',
};
