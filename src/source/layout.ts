import { Composer, CST, Parser } from 'yaml';

/** A YAML text as its author laid it out: every character belongs to one part, so that parts can be put together anew and the rest stays as it was. */
export type Layout = ScalarLayout | CollectionLayout;

export interface ScalarLayout {
	readonly kind: 'scalar';
	/** As written, with its quotes. */
	readonly body: string;
	/** What follows: spaces, a comment, the line break. */
	readonly end: string;
	/** What it says; unlike a quoted text, a number is told by a mark before it, and has no idle zeros: `110.0` says `#110`. */
	readonly said: string;
	/** A text in lines, after `|` or `>`. */
	readonly isLiteral: boolean;
	readonly text: string;
}

export interface CollectionLayout {
	readonly kind: 'map' | 'list';
	/** A `stream` is the list of a file's documents. */
	readonly style: 'block' | 'flow' | 'stream';
	/** Where members begin in their lines, from 0; of block style only. */
	readonly column: number;
	/** `{` or `[`. */
	readonly open: string;
	readonly members: readonly Member[];
	/** What follows the last member: remarks; of flow style the bracket and what follows it. */
	readonly close: string;
	readonly text: string;
}

export interface Member {
	/** Of a map. */
	readonly key?: string;
	/** Remarks and empty lines before it, in block style whole lines; in flow style what parts it from the one before. */
	readonly before: string;
	/** `name: `, `- `, or `goals:` with its line break. */
	readonly intro: string;
	readonly value?: Layout;
}

/** Parts that go into another place of a file; nothing when this way of writing YAML is not known here (explicit keys, tags on their own lines). */
export function layoutOf(text: string): CollectionLayout | undefined {
	return streamLayout(text, new Parser().parse(text));
}

/** The same for a text that may be no YAML: nothing then, too. */
export function soundLayoutOf(text: string): CollectionLayout | undefined {
	const tokens = [...new Parser().parse(text)];
	const documents = [...new Composer({ version: '1.2', schema: 'core', logLevel: 'silent' }).compose(tokens)];
	return documents.some(({ errors }) => errors.length > 0) ? undefined : streamLayout(text, tokens);
}

function streamLayout(text: string, tokens: Iterable<CST.Token>): CollectionLayout | undefined {
	const members: Member[] = [];
	let before = '';
	for (const token of tokens) {
		if (token.type !== 'document') {
			before += CST.stringify(token);
			continue;
		}
		const start = joined(token.start);
		const value = token.value && layout(token.value);
		members.push({ before, intro: start, ...(value ? { value } : {}) });
		before = joined(token.end);
	}
	const stream: CollectionLayout = { kind: 'list', style: 'stream', column: 0, open: '', members, close: before, text };
	return written(stream) === text ? stream : undefined;
}

function joined(tokens: readonly CST.SourceToken[] | undefined): string {
	return (tokens ?? []).map(({ source }) => source).join('');
}

function layout(token: CST.Token, lead = ''): Layout {
	if (token.type === 'block-map' || token.type === 'block-seq') return blockLayout(token, lead);
	if (token.type === 'flow-collection') return flowLayout(token);
	return scalarLayout(token);
}

function scalarLayout(token: CST.Token): ScalarLayout {
	const text = CST.stringify(token);
	const scalar = CST.isScalar(token) ? token : undefined;
	const end = scalar && scalar.type !== 'block-scalar' ? joined(scalar.end) : '';
	const value = scalar ? (CST.resolveAsScalar(scalar, false, ignored)?.value ?? '') : text;
	const isPlain = scalar?.type === 'scalar' && /^(?:[-+.\d][\w.+-]*|true|false|null|~|)$/i.test(value);
	return { kind: 'scalar', body: text.slice(0, text.length - end.length), end, said: isPlain ? `#${withoutIdleZeros(value)}` : value, isLiteral: token.type === 'block-scalar', text };
}

function withoutIdleZeros(figures: string): string {
	return figures.replace(/^([-+]?\d+\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/** `lead`: lines between the key and the first member. */
function blockLayout(token: CST.BlockMap | CST.BlockSequence, lead: string): CollectionLayout {
	const members: Member[] = [];
	let close = '';
	let raised = '';
	for (const [index, item] of token.items.entries()) {
		const first = index === 0 ? lead : '';
		const dash = item.start.findIndex(({ type }) => type === 'seq-item-ind');
		if (!('value' in item) && !('key' in item) && dash < 0) close += first + joined(item.start);
		else {
			const member = blockMember(item, first + joined(item.start.slice(0, Math.max(dash, 0))), joined(item.start.slice(Math.max(dash, 0))));
			const parted = withoutRemarksBelow(member.value);
			members.push({ ...member, before: raised.replace(/(?<=^|\n) +$/, '') + member.before, ...(parted ? { value: parted.value } : {}) });
			raised = parted?.below ?? '';
		}
	}
	const isMap = token.type === 'block-map';
	return { kind: isMap ? 'map' : 'list', style: 'block', column: token.indent, open: '', members, close: raised + close, text: lead + CST.stringify(token) };
}

/** A block without what stands below it: remarks indented less than its members, and the indent of what follows. Where a remark of its own precedes them, the parser takes all of them for the block's. */
function withoutRemarksBelow(value: Layout | undefined): { readonly value: CollectionLayout; readonly below: string } | undefined {
	if (value?.kind === undefined || value.kind === 'scalar' || value.style !== 'block') return undefined;
	const lines = value.close.split(/(?<=\n)/);
	const first = lines.findIndex((line) => /^ +$/.test(line) || (line.search(/\S/) < value.column && line.trimStart().startsWith('#')));
	const above = first < 0 ? lines : lines.slice(0, first);
	const own = above.slice(0, above.findLastIndex((line) => line.trim() !== '') + 1);
	const below = first < 0 ? '' : lines.slice(own.length).join('');
	const without = (text: string): string => text.slice(0, text.length - below.length);
	return { value: { ...value, close: without(value.close), text: without(value.text) }, below };
}

/** `above`: what stands before the dash of a list's member; a map's has all in `start`. */
function blockMember(item: CST.BlockMap['items'][number] | CST.BlockSequence['items'][number], above: string, start: string): Member {
	const isDashed = start.startsWith('-');
	const lines = isDashed ? above : above + start;
	const at = lines.lastIndexOf('\n') + 1;
	const key = item.key ? CST.stringify(item.key) : '';
	const intro = (isDashed ? start : lines.slice(at).replace(/^ +/, '')) + key + joined(item.sep);
	return { ...keyOf(item), before: lines.slice(0, at), ...introduced(intro, item.value) };
}

/** Lines between an introduction and a block below it are the block's. */
function introduced(intro: string, value: CST.Token | undefined): Pick<Member, 'intro' | 'value'> {
	if (!value) return { intro };
	if (value.type !== 'block-map' && value.type !== 'block-seq') return { intro, value: layout(value) };
	const at = intro.indexOf('\n') + 1;
	return at === 0 ? { intro, value: layout(value) } : { intro: intro.slice(0, at), value: layout(value, intro.slice(at)) };
}

function keyOf({ key }: { readonly key?: CST.Token | null }): { readonly key?: string } {
	if (!key) return {};
	return { key: (CST.isScalar(key) ? CST.resolveAsScalar(key, false, ignored)?.value : undefined) ?? CST.stringify(key) };
}

function flowLayout(token: CST.FlowCollection): CollectionLayout {
	const members: Member[] = [];
	let rest = '';
	for (const item of token.items) {
		const start = rest + joined(item.start);
		rest = '';
		if (!item.key && !item.value && !item.sep) rest = start;
		else {
			const intro = (item.key ? CST.stringify(item.key) : '') + joined(item.sep);
			const value = item.value ? layout(item.value) : undefined;
			members.push({ ...keyOf(item), before: start, intro, ...(value ? { value } : {}) });
		}
	}
	return {
		kind: token.start.type === 'flow-map-start' ? 'map' : 'list',
		style: 'flow',
		column: 0,
		open: token.start.source,
		members,
		close: rest + joined(token.end),
		text: CST.stringify(token),
	};
}

/** The text of a layout; its lines stand `shift` columns further right than they were. */
export function written(layout: Layout, shift = 0, isInline = false): string {
	if (layout.kind === 'scalar') return shifted(layout.text, shift);
	const { open, close, members } = layout;
	return open + members.map((member, index) => writtenMember(layout, member, shift, isInline && index === 0)).join('') + shifted(close, shift, layout.style === 'block');
}

/** `isInline`: it goes on in the line of the member that it is the value of. */
export function writtenMember({ style, column }: CollectionLayout, { before, intro, value }: Member, shift = 0, isInline = false): string {
	const indent = style === 'block' && !isInline ? ' '.repeat(Math.max(column + shift, 0)) : '';
	const isBelow = value?.kind !== 'scalar' && value?.style === 'block' && !isOpenLine(intro);
	return shifted(before, shift, style === 'block') + indent + intro + (value ? written(value, shift, value.kind !== 'scalar' && value.style === 'block' && !isBelow) : '');
}

/** A value goes on in the line of its introduction. */
export function isOpenLine(intro: string): boolean {
	return intro !== '' && !intro.endsWith('\n');
}

/** The lines of a text further right, the first one too when it begins a line. */
export function shifted(text: string, shift: number, isWhole = false): string {
	if (shift === 0) return text;
	return text.replace(isWhole ? /^([ \t]*)(?=\S)/gm : /(?<=\n)([ \t]*)(?=\S)/g, (spaces: string) => (shift > 0 ? ' '.repeat(shift) + spaces : spaces.slice(-shift)));
}

/** What a layout says, however it is laid out: maps without order, one text for the same meaning. */
export function meaning(layout: Layout | undefined): string {
	if (!layout) return '#null';
	if (layout.kind === 'scalar') return JSON.stringify(layout.said);
	const parts = layout.members.map(({ key, value }) => (key === undefined ? meaning(value) : `${JSON.stringify(key)}:${meaning(value)}`));
	return layout.kind === 'map' ? `{${parts.sort().join(',')}}` : `[${parts.join(',')}]`;
}

/** Faults of syntax are told by whoever parses the file to read it. */
function ignored(): void {}
