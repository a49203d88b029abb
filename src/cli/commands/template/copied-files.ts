import { posix } from 'node:path';
import { DOCUMENT_FILES, TEMPLATE_FILE, type TemplateParts } from '../../../source/templates.ts';
import { WORKSPACE_SCHEMAS } from '../../schemas.ts';
import type { StarterFile } from '../../starter.ts';

/** The files of a whole copy of a template, with what it takes from those that it extends, under a new name. Paths are from the copy's folder. */
export function copiedFiles({ chain, documents, formDocuments }: TemplateParts, copy: { readonly name: string; readonly folder: string }): StarterFile[] {
	const [own] = chain;
	if (!own) return [];
	const files = [{ path: TEMPLATE_FILE, text: withSchema(renamed(own.definition.file.text, copy.name), 'template', copy.folder) }];
	for (const language of ['lt', 'en'] as const) {
		const document = documents[language];
		// The English edition of a template with one text prints that.
		if (document && (language === 'lt' || document !== documents.lt)) files.push({ path: DOCUMENT_FILES[language], text: document.file.text });
	}
	for (const [name, form] of formDocuments) files.push({ path: `forms/${name}.yaml`, text: withSchema(form.file.text, 'form', `${copy.folder}/forms`) });
	return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function renamed(text: string, name: string): string {
	return text.replace(/^name:.*$/m, `name: ${name}`);
}

/** The first line tells editors the schema: in the workspace's copy of the schemas. */
function withSchema(text: string, kind: string, folder: string): string {
	const schema = `# yaml-language-server: $schema=${posix.relative(folder, WORKSPACE_SCHEMAS)}/${kind}.schema.json\n`;
	return schema + text.replace(/^# yaml-language-server:.*\n/, '');
}
