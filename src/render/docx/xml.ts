/** Elements of any name in a `docx` object tree. */
import { FileChild, NextAttributeComponent, XmlComponent } from 'docx';

/** An element of any name inside a `docx` object tree. */
export class Element extends XmlComponent {
	constructor(name: string, attributes: Readonly<Record<string, string | number>> = {}, children: readonly (XmlComponent | string)[] = []) {
		super(name);
		const entries = Object.entries(attributes);
		if (entries.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(entries.map(([key, value]) => [key, { key, value }]))));
		this.root.push(...children);
	}
}

/** An element of any name as a child of the document's body. */
export class BlockElement extends FileChild {
	constructor(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly XmlComponent[]) {
		super(name);
		const entries = Object.entries(attributes);
		if (entries.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(entries.map(([key, value]) => [key, { key, value }]))));
		this.root.push(...children);
	}
}
