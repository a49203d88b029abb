/** How wide pictures are printed: what texts of plans and of templates may say of it. */
import type { Bilingual } from '../diagnostic.ts';

export const PICTURE_ATTRIBUTES: readonly string[] = ['width'];

/** Millimetres: a mark in a line, and the longer side of A3. What is wider than its text is as wide as that. */
const NARROWEST = 3;
const WIDEST = 420;

const MILLIMETRES = /^(?<length>\d{1,4}(?:\.\d+)?)mm$/;

/** The width that a text gives, in millimetres; undefined when it is none that a picture can have. */
export function pictureWidth(written: string): number | undefined {
	const length = Number(MILLIMETRES.exec(written)?.groups?.length);
	return length >= NARROWEST && length <= WIDEST ? length : undefined;
}

/** What is said of such a width. */
export const wrongWidth = (written: string): { readonly message: Bilingual; readonly help: Bilingual } => ({
	message: { lt: `Paveikslo plotis negali būti „${written}“`, en: `A picture can’t be \`${written}\` wide` },
	help: { lt: `Milimetrais, nuo ${NARROWEST} iki ${WIDEST}, pvz., „width=30mm“`, en: `In millimetres, from ${NARROWEST} to ${WIDEST}, such as \`width=30mm\`` },
});

/** What is said of an attribute that pictures don't have. */
export const wrongPictureAttribute = (name: string): { readonly message: Bilingual; readonly help: Bilingual } => ({
	message: { lt: `Paveikslas neturi atributo „${name}“`, en: `A picture has no attribute \`${name}\`` },
	help: { lt: `Jo atributai: ${PICTURE_ATTRIBUTES.join(', ')}`, en: `Its attributes: ${PICTURE_ATTRIBUTES.join(', ')}` },
});
