import { describe, expect, it } from 'vitest';
import { checkTemplate, documentKind } from '../../../src/document/check/index.ts';
import { templateLibrary } from '../../../src/source/templates.ts';

const templates = templateLibrary({ documents: [], narratives: new Map() });

describe.each([...templates])('the template %s', (_, parts) => {
	it('names nothing that does not exist', () => {
		expect(checkTemplate(parts, templates.keys()).map(({ rule, message, place }) => `${place?.file.path}: ${rule}: ${message.en}`)).toEqual([]);
	});

	it('says which document it is for', () => {
		expect(documentKind(parts)).toBeDefined();
	});
});
