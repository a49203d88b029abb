import type { Rule } from '../types.ts';
import { hasPictureFormat } from './picture-formats.ts';

/** Pictures are of a format that every document can hold. */
export const imageFormat: Rule = {
	id: 'narrative/image-format',
	severity: 'error',
	title: { lt: 'Netinkamas paveikslo formatas', en: 'Unsupported picture format' },
	description: {
		lt: 'Į dokumentus dedami PNG, JPEG ir SVG paveikslai; kito formato vietoje liktų tuščia.',
		en: 'Documents hold PNG, JPEG and SVG pictures; another would leave its place empty.',
	},
	bad: '![Gyventojų skaičius 2005–2014\u00a0m.](pav/gyventojai.webp "Gyventojų skaičius")\n',
	good: '![Gyventojų skaičius 2005–2014\u00a0m.](pav/gyventojai.png "Gyventojų skaičius")\n',
	mirror: { lt: 'Visi trys formatai tinka visur', en: 'All three formats will do everywhere' },
	visit: ({ report }) => ({
		path({ use, path, place, leaves }) {
			if (use !== 'image' || leaves || hasPictureFormat(path)) return;
			report({
				message: { lt: `Paveikslo „${path}“ formatas netinka`, en: `The format of the picture \`${path}\` will not do` },
				place,
				help: { lt: 'Išsaugokite jį SVG ar PNG (brėžinį, diagramą) arba JPEG (nuotrauką) formatu', en: 'Save it as SVG or PNG (a drawing, a chart) or JPEG (a photograph)' },
			});
		},
	}),
};
