/** Collects the licences of the packages whose code is in the bundle. */
import { readdirSync, readFileSync } from 'node:fs';
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

/** The text of the MIT licence, for packages that only name it. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What the Mozilla licence asks of programs that hold unchanged code under it, for packages that only name it. */
const MPL = (name, version) =>
	`This part is subject to the terms of the Mozilla Public License, v. 2.0, whose text is at https://mozilla.org/MPL/2.0/. It is used unchanged; its source form is the package ${name} ${version} of the npm registry, and https://github.com/thx/resvg-js.`;

/** A licence's own text is longer than a mere mention of it. */
const MENTION = 200;

function licenceOf(folder) {
	const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const files = readdirSync(folder).sort();
	const file = files.find((entry) => /^(licen[cs]e|copying)/i.test(entry));
	const readme = files.find((entry) => /^readme/i.test(entry));
	const found = (file ? readFileSync(join(folder, file), 'utf8') : inReadme(readme ? readFileSync(join(folder, readme), 'utf8') : '')).replaceAll('\r\n', '\n').trim();
	const kind = typeof license === 'object' ? license.type : (license ?? (/\bMIT\b/.test(found) ? 'MIT' : undefined));
	if (kind === 'MPL-2.0' && !file) return entry(name, version, kind, MPL(name, version));
	if (found.length < MENTION && kind !== 'MIT') throw new Error(`${name} ${version}: no text of its licence (${kind}) to go with the bundle`);
	const text = found.length < MENTION ? `${/copyright/i.test(found) ? found : `Copyright (c) ${authorName(author)}`}\n\n${MIT}` : found;
	return entry(name, version, kind, text);
}

function entry(name, version, kind, text) {
	const line = '-'.repeat(80);
	return `${line}\n${name} ${version} (${kind})\n${line}\n${text}\n`;
}

function authorName(author) {
	return typeof author === 'string' ? author : (author?.name ?? 'the authors');
}

/** Some packages state their licence at the end of the README only. */
function inReadme(text) {
	const at = text.search(/^(#+\s*licen[cs]e|licen[cs]e\n[=-]+)/im);
	return at < 0 ? '' : text.slice(at).replace(/^#*\s*licen[cs]e\s*[=-]*\s*/i, '');
}
