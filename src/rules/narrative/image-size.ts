import type { Bilingual } from '../../diagnostic.ts';
import { MOST_PICTURE_BYTES, MOST_PIXELS, MOST_STRETCHED, type PictureFault } from '../../source/pictures.ts';
import type { Finding, Rule } from '../types.ts';
import { hasPictureFormat } from './picture-formats.ts';

const MEGA = 1_000_000;
const MEBI = 1024 * 1024;

/** A picture has no more bytes and pixels than a document can do with, and is no mere line. */
export const imageSize: Rule = {
	id: 'narrative/image-size',
	severity: 'error',
	title: { lt: 'Per didelis paveikslas', en: 'Picture too large' },
	description: {
		lt: `Didesnio kaip ${MOST_PICTURE_BYTES / MEBI} MB ar ${MOST_PIXELS / MEGA} mln. taškų paveikslo į dokumentą nededama: puslapyje tiek nematyti, o dokumento nebūtų galima išsiųsti. Telefono nuotrauka turi apie 5 MB ir 12 mln. taškų. Paveikslas, kurio viena kraštinė daugiau kaip ${MOST_STRETCHED} kartų ilgesnė už kitą, būtų tik brūkšnys.`,
		en: `A picture of more than ${MOST_PICTURE_BYTES / MEBI} MB or ${MOST_PIXELS / MEGA} million pixels is not put into documents: no page shows that many, and the document could not be sent. A photograph of a phone has some 5 MB and 12 million pixels. A picture with one side more than ${MOST_STRETCHED} times as long as the other would be a mere line.`,
	},
	bad: '![Miesto planas](pav/planas-40000x30000.png "Miesto planas")\n',
	good: '![Miesto planas](pav/planas-4000x3000.png "Miesto planas")\n',
	mirror: { lt: 'Mažas paveikslas gali būti ženklas ar brėžinys', en: 'A small picture may be a sign or a drawing' },
	visit: ({ workspace, report }) => ({
		path({ use, written, path, place, leaves }) {
			if (use !== 'image' || leaves || !hasPictureFormat(path) || !workspace.assets.has(path)) return;
			const fault = workspace.pictureFault(path);
			if (fault?.kind === 'line') report({ ...lineFinding(written, fault), place });
			const size = fault && sizeOf(fault);
			if (!size) return;
			report({
				message: { lt: `Paveikslas „${written}“ per didelis: ${size.lt}`, en: `The picture \`${written}\` is too large: ${size.en}` },
				place,
				help: { lt: 'Sumažinkite jį: puslapio pločiui užtenka 2 000 taškų', en: 'Make it smaller: 2,000 pixels suffice for the width of a page' },
			});
		},
	}),
};

function lineFinding(written: string, { width, height }: Extract<PictureFault, { readonly kind: 'line' }>): Pick<Finding, 'message' | 'help'> {
	return {
		message: { lt: `Paveikslas „${written}“ – tik brūkšnys: ${width} × ${height} taškų`, en: `The picture \`${written}\` is a mere line: ${width} × ${height} pixels` },
		help: { lt: 'Gal išsaugota ne visa? Iškirpkite jį iš naujo', en: 'Was not all of it saved? Crop it anew' },
	};
}

function sizeOf(fault: PictureFault): Bilingual | undefined {
	if (fault.kind === 'too-many-bytes') {
		const megabytes = Math.ceil(fault.bytes / MEBI);
		const most = MOST_PICTURE_BYTES / MEBI;
		return { lt: `${megabytes} MB, leidžiama ${most} MB`, en: `${megabytes} MB, ${most} MB are allowed` };
	}
	if (fault.kind !== 'too-many-pixels') return undefined;
	const { width, height } = fault;
	return { lt: `${width} × ${height} taškų, leidžiama ${MOST_PIXELS / MEGA} mln.`, en: `${width} × ${height} pixels, ${MOST_PIXELS / MEGA} million are allowed` };
}
