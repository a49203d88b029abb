import { posix } from 'node:path';
import type { Bilingual } from '../../diagnostic.ts';
import { headingNames, headingOf, isMeantAsHeading } from '../../source/headings.ts';
import type { NarrativeFile } from '../../source/types.ts';
import type { Rule, RuleContext } from '../types.ts';
import type { NodeVisitor } from '../visitor.ts';
import { suggester } from '../wording.ts';
import { missingPaths } from './missing.ts';
import { type Found, pathFrom, slotPaths } from './texts.ts';

/** A link within the workspace leads to a file, and to a heading, that is there. */
export const brokenLink: Rule = {
	id: 'narrative/broken-link',
	severity: 'error',
	title: { lt: 'Niekur nevedanti nuoroda', en: 'Broken link' },
	description: {
		lt: 'Tekste nurodyto failo ar antraštės nėra: pervadinta, perkelta arba surinkta neteisingai. Antraštės vardas nuorodoje – jos žodžiai mažosiomis raidėmis, tarp jų brūkšneliai, be skyrybos ženklų. Interneto adresai netikrinami.',
		en: 'The file or the heading that the text links to is not there: it was renamed, moved, or mistyped. A link names a heading by its words in small letters, with hyphens between them and no punctuation. Web addresses are not checked.',
	},
	bad: '[Priedas](priedai/sarasa.csv)\n\n[Amžius](#amziaus-sandara)\n\n# Amžiaus sandara\n\nGyventojai sensta.\n',
	good: '[Priedas](priedai/sarasas.csv)\n\n[Amžius](#amžiaus-sandara)\n\n# Amžiaus sandara\n\nGyventojai sensta.\n',
	mirror: 'narrative/unused-file',
	visit: (context) => ({
		...missingPaths(context, 'link', (path) => ({ lt: `Nuoroda veda į failą „${path}“, kurio nėra`, en: `The link leads to \`${path}\`, which does not exist` })),
		nodes: missingHeadings(context),
	}),
};

/** Reports the links to headings that their texts don't have. */
function missingHeadings({ workspace: { narratives }, report }: RuleContext): NodeVisitor {
	const known = new Map<NarrativeFile, readonly string[]>();
	const namesOf = (narrative: NarrativeFile): readonly string[] => {
		const names = known.get(narrative) ?? [...headingNames(narrative.tree).values()];
		known.set(narrative, names);
		return names;
	};
	/** The address of a text of the same document that has the heading. */
	const elsewhere = ({ narrative, publication }: Found<'link'>['text'], name: string): Bilingual | undefined => {
		const texts = [...slotPaths(publication)].flatMap(({ path }) => narratives.get(path) ?? []);
		const other = texts.find((text) => namesOf(text).includes(name));
		const address = other && `${posix.relative(posix.dirname(narrative.file.path), other.file.path)}#${name}`;
		return address === undefined ? undefined : { lt: `Tokia antraštė yra kitame tekste: rašykite „${address}“`, en: `Another text has such a heading: write \`${address}\`` };
	};
	const check = ({ node: { url }, place, text }: Found<'link' | 'definition'>): void => {
		const heading = headingOf(url);
		const isOwn = heading?.path === '';
		const target = heading && (isOwn ? text.narrative : narratives.get(pathFrom(text.narrative.file.path, heading.path)));
		if (!heading || !target || namesOf(target).includes(heading.name) || isMeantAsHeading(heading.name, target)) return;
		report({
			message: isOwn
				? { lt: `Nuoroda veda į antraštę „#${heading.name}“, kurios tekste nėra`, en: `The link leads to the heading \`#${heading.name}\`, which the text does not have` }
				: { lt: `Nuoroda veda į antraštę „#${heading.name}“, kurios tekste „${heading.path}“ nėra`, en: `The link leads to the heading \`#${heading.name}\`, which \`${heading.path}\` does not have` },
			place,
			help: suggester(() => namesOf(target).map((name) => `#${name}`))(`#${heading.name}`) ?? elsewhere(text, heading.name),
		});
	};
	return { link: check, definition: check };
}
