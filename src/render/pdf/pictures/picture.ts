/** A picture ready to be put into a PDF file. */
export interface Picture {
	/** As stored, in pixels. */
	readonly width: number;
	readonly height: number;
	readonly colors: 'DeviceGray' | 'DeviceRGB';
	readonly bits: number;
	/** Colours of an indexed picture, three bytes each. */
	readonly palette?: Uint8Array;
	readonly data: Uint8Array;
	readonly filter: 'DCTDecode' | 'FlateDecode';
	/** Lines are stored as differences, as in PNG. */
	readonly isPredicted: boolean;
	/** How it is turned and mirrored when shown, 1 to 8 as in Exif. */
	readonly orientation: number;
}

/** Why a picture can't be shown: it isn't there; its bytes are damaged; it would take too much memory; its format has no place in PDF/A. */
export type PictureFault = 'missing' | 'damaged' | 'tooLarge' | 'unsupported';

/** Thrown by what reads pictures. */
export class UnusablePicture extends Error {
	readonly fault: PictureFault;

	constructor(fault: PictureFault) {
		super(`The picture is ${fault}`);
		this.fault = fault;
	}
}

/** More pixels than any page can show; a file that claims more is a mistake or an attack. */
export const MOST_PIXELS = 100_000_000;
