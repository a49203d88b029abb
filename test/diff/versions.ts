import { type Comparison, compare, type Version } from '../../src/diff/index.ts';
import { type Files, linked, SAMPLE } from '../sample-workspace.ts';

/** The sample with narrative texts and a picture. */
export const OLD: Files = {
	...SAMPLE,
	'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace(
		'strategicGoals:\n',
		'narrative: {ivadas: tekstai/ivadas.md, pabaiga: tekstai/pabaiga.md, lenteles: tekstai/lenteles.md, lentele: tekstai/lentele.md}\nstrategicGoals:\n',
	),
	'tekstai/ivadas.md':
		'# Įvadas\n\nPlanas rengiamas trejiems metams. Jį tvirtina taryba. Įgyvendina administracija.\n\nAntra pastraipa apie miesto ekonomiką ir verslą.\n\n- pirmas punktas\n- antras punktas\n',
	'tekstai/pabaiga.md': '# Pabaiga\n\nBaigiamosios nuostatos taikomos visiems vykdytojams.\n',
	'img/schema.svg': '<svg/>',
};

/** A version that is made of texts. */
export function version(files: Files, label = 'files', damaged: readonly string[] = []): Version {
	return { label, workspace: linked(files), damaged: new Set(damaged), unread: new Set(), digest: (path) => files[path], paths: Object.keys(files).sort() };
}

export function compared(old: Files, fresh: Files): Comparison {
	return compare(version(old, 'old'), version(fresh, 'new'));
}

/** The sample with a text replaced in one of its files; a text that isn't there is a fault of the test. */
export function edited(from: string, to: string, file = 'svp.yaml', files: Files = OLD): Files {
	const text = files[file];
	if (!text?.includes(from)) throw new Error(`${file} has no ${from}`);
	return { ...files, [file]: text.replace(from, () => to) };
}
