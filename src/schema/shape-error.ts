/** What messages read of a schema: the part of it that refused a value. */
export interface SchemaNode {
	/** `Lietuviškai / In English`. */
	readonly title?: string;
	readonly type?: string | readonly string[];
	readonly properties?: Readonly<Record<string, SchemaNode>>;
	readonly required?: readonly string[];
	readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
	readonly minimum?: number;
	readonly exclusiveMinimum?: number;
	readonly maximum?: number;
	readonly pattern?: string;
	/** `Lietuviškai / In English`, for each value of an `enum`. */
	readonly enumDescriptions?: readonly string[];
	/** Set where a text may only be one of a few, beside other types. */
	readonly then?: unknown;
	/** `Lietuviškai / In English`: what the pattern expects. */
	readonly patternErrorMessage?: string;
}

/** What a compiled schema says of one fault (ajv's error object, as far as it is read here). */
export interface ShapeError {
	readonly keyword: string;
	/** JSON pointer to the value. */
	readonly instancePath: string;
	readonly params: Readonly<Record<string, unknown>>;
	/** Set when the fault is in the name of a key of the value. */
	readonly propertyName?: string;
	readonly parentSchema: SchemaNode;
	/** The value itself. */
	readonly data: unknown;
}

/** True when the document's data fits; else the faults are left in `errors`. */
export interface ShapeValidator {
	(data: unknown): boolean;
	readonly errors?: readonly ShapeError[] | null;
}
