declare module 'hyphen/lt/index.js' {
	const patterns: { hyphenateSync(text: string): string };
	export default patterns;
}
declare module 'hyphen/en-gb/index.js' {
	const patterns: { hyphenateSync(text: string): string };
	export default patterns;
}
