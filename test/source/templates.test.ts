import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templateParts } from '../../src/source/templates.ts';

const parts = templateParts(join(import.meta.dirname, '../../templates'));

it('tells the places for texts in the order of the document', () => {
	expect(parts.get('svp')?.slots).toEqual(['introduction', 'situation', 'priorities', 'programmes', 'monitoring']);
	expect(parts.get('spp')?.slots).toEqual(['introduction', 'method', 'alignment', 'previous-plan', 'situation', 'conclusions', 'strategy-logic', 'measures', 'indicators', 'monitoring']);
});

it("tells the template's forms and those of all templates", () => {
	expect(parts.get('svp')?.forms).toEqual(expect.arrayContaining(['f1', 'f2', 'f4', 'bodies', 'sources']));
	expect(parts.get('spp')?.forms).toEqual(expect.arrayContaining(['swot', 'measures', 'bodies', 'sources']));
	expect(parts.get('spp')?.forms).not.toContain('f2');
});

it('knows no template where there are none', () => {
	expect(templateParts(join(import.meta.dirname, 'nowhere'))).toEqual(new Map());
});
