import type { Bilingual } from '../../diagnostic.ts';
import type { PictureFault } from '../../source/pictures.ts';
import type { Rule } from '../types.ts';
import { hasPictureFormat } from './picture-formats.ts';

const WORDS: Readonly<Partial<Record<PictureFault['kind'], { readonly message: (path: string) => Bilingual; readonly help: Bilingual }>>> = {
	unknown: {
		message: (path) => ({ lt: `Failas „${path}“ nėra PNG, JPEG ar SVG paveikslas, nors taip vadinasi`, en: `The file \`${path}\` is no PNG, JPEG or SVG picture, whatever its name says` }),
		help: { lt: 'Išsaugokite paveikslą iš naujo PNG, JPEG arba SVG formatu', en: 'Save the picture anew as PNG, JPEG or SVG' },
	},
	damaged: {
		message: (path) => ({ lt: `Paveikslo „${path}“ failas sugadintas arba ne visas`, en: `The file of the picture \`${path}\` is damaged or cut short` }),
		help: { lt: 'Nukopijuokite jį iš naujo', en: 'Copy it anew' },
	},
	inks: {
		message: (path) => ({ lt: `Paveikslo „${path}“ spalvos skirtos spaustuvei (CMYK)`, en: `The colours of the picture \`${path}\` are for a printing press (CMYK)` }),
		help: { lt: 'Išsaugokite jį RGB spalvomis', en: 'Save it in RGB' },
	},
};

/** The file of a picture is a whole picture. */
export const imageDamaged: Rule = {
	id: 'narrative/image-damaged',
	severity: 'error',
	title: { lt: 'Paveikslo failas sugadintas', en: 'Damaged picture' },
	description: {
		lt: 'Nebaigto siųsti, sugadinto ar kitokio, nei sako vardas, paveikslo dokumentuose nebūtų arba matytųsi tik jo dalis.',
		en: 'A picture that was not sent to its end, was damaged, or is of another kind than its name says would be missing from documents, or show in part.',
	},
	bad: '![Gyventojų skaičius 2005–2014\u00a0m.](pav/nebaigtas-siusti.png "Gyventojų skaičius")\n',
	good: '![Gyventojų skaičius 2005–2014\u00a0m.](pav/gyventojai.png "Gyventojų skaičius")\n',
	mirror: { lt: 'Sveikas paveikslas visada tinka', en: 'A whole picture will always do' },
	visit: ({ workspace, report }) => ({
		path({ use, written, path, place, leaves }) {
			if (use !== 'image' || leaves || !hasPictureFormat(path) || !workspace.assets.has(path)) return;
			const fault = workspace.pictureFault(path);
			const words = fault && WORDS[fault.kind];
			if (words) report({ message: words.message(written), place, help: words.help });
		},
	}),
};
