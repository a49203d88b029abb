import type { RuleInfo } from '../types.ts';

/** Reported while the model is built: what goes round in a circle belongs to no plan. */
export const circularReference: RuleInfo = {
	id: 'links/circular-reference',
	severity: 'error',
	title: { lt: 'Tėviniai elementai eina ratu', en: 'Parents in a circle' },
	description: {
		lt: 'Kiekvienas atskiras elementas per „parent“ turi pasiekti planą. Kai elementai vienas kitam yra tėviniai, nė vienas jų neturi vietos plane ir nė vienas nebūtų išspausdintas. Kitos nuorodos veda tik aukštyn (links/wrong-kind), todėl ratu eiti negali.',
		en: 'Every element in a file of its own reaches its plan through `parent`. When elements are parents of each other, none has a place in a plan and none would be printed. Other references lead only upwards (links/wrong-kind) and cannot make a circle.',
	},
	bad: 'kind: goal\nid: verslas\nparent: verslo-uzdavinys\ncode: "01"\nname: Didinti verslumą\n---\nkind: task\nid: verslo-uzdavinys\nparent: verslas\ncode: "01"\nname: Skatinti verslą\n',
	good: 'kind: goal\nid: verslas\nparent: svp-2015-2017:01\ncode: "01"\nname: Didinti verslumą\n---\nkind: task\nid: verslo-uzdavinys\nparent: verslas\ncode: "01"\nname: Skatinti verslą\n',
	mirror: 'links/unresolved-parent',
};
