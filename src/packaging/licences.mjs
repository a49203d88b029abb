/** Collects the licences of the packages whose code is in the bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text: each package's name, version, licence and its licence file, by name. */
export function thirdPartyLicences(root, metafile) {
	const folders = [...new Set(Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)))].sort();
	const entries = folders.map((folder) => licenceOf(join(root, folder)));
	return `Licences of the packages bundled in dist/\n\n${entries.join('\n')}`;
}

/** `node_modules/a/node_modules/@b/c` of a file in it; nothing for our own files. */
function packageFolder(input) {
	const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
	return found ? [found[1]] : [];
}

function licenceOf(folder) {
	const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder)
		.sort()
		.find((entry) => /^(licen[cs]e|copying)/i.test(entry));
	const readme = join(folder, 'README.md');
	const text = file ? readFileSync(join(folder, file), 'utf8') : inReadme(existsSync(readme) ? readFileSync(readme, 'utf8') : '');
	const line = '-'.repeat(80);
	return `${line}\n${name} ${version} (${typeof license === 'object' ? license.type : license})\n${line}\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** Some packages state their licence at the end of the README only. */
function inReadme(text) {
	const at = text.search(/^#+\s*licen[cs]e/im);
	return at < 0 ? '' : text.slice(at).replace(/^#+\s*licen[cs]e\s*/i, '');
}
