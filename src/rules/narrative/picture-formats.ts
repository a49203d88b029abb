const FORMATS = ['png', 'jpg', 'jpeg', 'svg'];

/** Whether a picture is, by its name, of a format that every document can hold. */
export function hasPictureFormat(path: string): boolean {
	return FORMATS.includes(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}
