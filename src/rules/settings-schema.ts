import type { Bilingual } from '../diagnostic.ts';
import type { Level, OptionInfo, RuleInfo } from '../rule-info.ts';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];
const ONE_LEVEL: Schema = { enum: LEVELS, enumDescriptions: ['Klaida / Error', 'Įspėjimas / Warning', 'Pastaba / Info', 'Išjungta / Off'] };
const STATED_LEVEL: Schema = { ...said({ lt: 'Lygis', en: 'Severity' }, { lt: 'Klaida, įspėjimas, pastaba arba išjungta', en: 'Error, warning, info or off' }), ...ONE_LEVEL };
const LEVEL: Schema = { $ref: '#/$defs/level' };

/** What the validator of files asks of settings, whatever rules there are. */
const SHAPE: Schema = {
	...said({ lt: 'Taisyklių nustatymai', en: 'Settings of rules' }, { lt: 'Nustatymas pagal taisyklės vardą', en: 'A setting for the name of a rule' }),
	type: 'object',
	propertyNames: {
		pattern: '^[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*$',
		patternErrorMessage: 'taisyklės vardas, pvz., „structure/no-empty-parent“ / the name of a rule, such as `structure/no-empty-parent`',
	},
	additionalProperties: {
		...said(
			{ lt: 'Taisyklės nustatymas', en: 'Setting of a rule' },
			{ lt: 'Lygis arba lygis su parinktimis: {severity: warning, percent: 30}', en: 'A severity, or a severity with options: {severity: warning, percent: 30}' },
		),
		type: ['string', 'object'],
		if: { type: 'string' },
		// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
		then: ONE_LEVEL,
		properties: { severity: STATED_LEVEL },
		additionalProperties: {
			...said({ lt: 'Taisyklės parinktis', en: 'Option of a rule' }, { lt: 'Skaičius, taip ar ne, arba tekstų sąrašas', en: 'A number, true or false, or a list of texts' }),
			type: ['number', 'boolean', 'string', 'array'],
			items: { $ref: 'definitions.schema.json#/$defs/line' },
		},
	},
};

/**
 * The JSON Schema (2020-12) of `rules` in plan.yaml, made from what the rules say of themselves: every name with its options, and any name that a rule of the
 * workspace's own may have. It is for editors, which complete and explain by it; `plan check` judges settings by the rules, and says more.
 */
export function settingsSchema(rules: readonly RuleInfo[]): Schema {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		...said({ lt: 'Taisyklių nustatymai', en: 'Settings of rules' }, { lt: 'Taisyklė ir jos lygis; „off“ ją išjungia', en: 'A rule and its severity; `off` turns it off' }),
		type: 'object',
		properties: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
		patternProperties: {
			'^custom/[a-z]+(-[a-z]+)*$': {
				...said({ lt: 'Sava taisyklė', en: 'Custom rule' }, { lt: 'Taisyklė iš šios darbo srities „rules“ failo', en: 'A rule from a file of kind `rules` in this workspace' }),
				...levelOr({}, { type: ['number', 'boolean', 'array'] }),
			},
		},
		additionalProperties: false,
		$defs: {
			level: STATED_LEVEL,
			shape: SHAPE,
		},
	};
}

function settingOf({ title, description, severity, options = {} }: RuleInfo): Schema {
	const settable = Object.entries(options).map(([name, info]) => [name, optionOf(name, info)]);
	return { ...said(title, description), default: severity, ...levelOr(Object.fromEntries(settable), false) };
}

/** A level, or a mapping of it and options. The level has no words here: an editor would show them in place of the rule's. */
function levelOr(options: Schema, other: Schema | false): Schema {
	return { anyOf: [{ enum: LEVELS }, { type: 'object', properties: { severity: LEVEL, ...options }, additionalProperties: other }] };
}

function optionOf(name: string, info: OptionInfo): Schema {
	const words = { ...said({ lt: `Parinktis „${name}“`, en: `Option ${name}` }, info.description), default: info.default };
	switch (info.type) {
		case 'number':
			return { ...words, type: 'number', minimum: info.minimum };
		case 'flag':
			return { ...words, type: 'boolean' };
		case 'texts':
			return { ...words, type: 'array', items: { ...said({ lt: 'Reikšmė', en: 'Value' }, info.description), type: 'string' } };
	}
}

/** Both languages in one text, as all schemas here have them. */
function said(title: Bilingual, description: Bilingual): Schema {
	return { title: `${title.lt} / ${title.en}`, description: `${description.lt} / ${description.en}` };
}
