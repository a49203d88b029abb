import type { Bilingual } from '../../diagnostic.ts';
import { elementsBelow } from '../../model/hierarchy.ts';
import type { Goal, PlanElement, Priority, Programme, Task } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

type Parent = Priority | Programme | Goal | Task;

const LACKS: Readonly<Record<Parent['kind'], Bilingual>> = {
	priority: { lt: 'nėra nė vieno tikslo', en: 'it has no goal' },
	programme: { lt: 'nėra nė vieno tikslo', en: 'it has no goal' },
	goal: { lt: 'nėra nė vieno uždavinio', en: 'it has no task' },
	task: { lt: 'nėra nė vienos priemonės', en: 'it has no measure' },
};

/** A priority and a programme have goals, a goal has tasks, a task has measures. */
export const noEmptyParent: Rule = {
	id: 'structure/no-empty-parent',
	severity: 'error',
	title: { lt: 'Elementas be sudedamųjų dalių', en: 'Element without children' },
	description: {
		lt: 'Uždavinys be priemonių ar tikslas be uždavinių yra pažadas, kurio niekas nevykdo.',
		en: 'A task without measures or a goal without tasks is a promise that nobody carries out.',
	},
	bad: 'tasks:\n  - code: "01"\n    name: Skatinti verslumą\n    measures: []\n',
	good: 'tasks:\n  - code: "01"\n    name: Skatinti verslumą\n    measures:\n      - {code: "01", name: Smulkiojo verslo rėmimas}\n',
	mirror: { lt: 'Apie elementą, kurio tėvinio elemento nėra, praneša links/unresolved-parent', en: 'A child without a parent is reported by links/unresolved-parent' },
	visit: ({ report }) => ({
		element(element) {
			if (!isParent(element) || elementsBelow(element).length > 0) return;
			const lacks = LACKS[element.kind];
			report({ message: { lt: `${titled(element).lt}: ${lacks.lt}`, en: `${titled(element).en}: ${lacks.en}` }, place: headPlace(element), element: nameOf(element) });
		},
	}),
};

function isParent(element: PlanElement): element is Parent {
	return element.kind in LACKS;
}
