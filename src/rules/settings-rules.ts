import type { RuleInfo } from './types.ts';

/** What is reported of the settings of rules in plan.yaml. */
export const settingsRules: readonly RuleInfo[] = [
	{
		id: 'settings/unknown-rule',
		severity: 'error',
		title: { lt: 'Nustatoma nežinoma taisyklė', en: 'Setting of an unknown rule' },
		description: {
			lt: 'Klaidingai parašytas taisyklės vardas nieko nenustato, o atrodo, kad nustato. Failų ir jų sandaros klaidų lygis nekeičiamas.',
			en: 'A misspelt name of a rule sets nothing while it seems to. The levels of faults of files and of their shape cannot be changed.',
		},
		bad: 'rules:\n  structure/no-empty-parnt: warning\n',
		good: 'rules:\n  structure/no-empty-parent: warning\n',
	},
	{
		id: 'settings/unknown-option',
		severity: 'error',
		title: { lt: 'Nežinoma taisyklės parinktis', en: 'Unknown option of a rule' },
		description: {
			lt: 'Parinkties, kurios taisyklė neturi, niekas neskaito. Taisyklės parinktis išvardija jos puslapis ir „plan explain“.',
			en: 'Nobody reads an option that the rule does not have. Its page and `plan explain` name the options of a rule.',
		},
		bad: 'rules:\n  funding/year-jump: {severity: warning, procent: 30}\n',
		good: 'rules:\n  funding/year-jump: {severity: warning, percent: 30}\n',
	},
	{
		id: 'settings/option-value',
		severity: 'error',
		title: { lt: 'Netinkama parinkties reikšmė', en: 'Value that an option cannot take' },
		description: {
			lt: 'Netinkamos reikšmės vietoje taisyklė taikytų įprastą, ir nustatymas būtų tariamas.',
			en: 'The rule would take its usual value in place of one that does not fit, and the setting would only seem to be one.',
		},
		bad: 'rules:\n  funding/year-jump: {percent: daug}\n',
		good: 'rules:\n  funding/year-jump: {percent: 30}\n',
	},
	{
		id: 'settings/unmatched-files',
		severity: 'warning',
		title: { lt: 'Nustatymas failams, kurių nėra', en: 'Settings for files that are not there' },
		description: {
			lt: 'Jei nė vienas plano failas neatitinka „overrides“ nurodyto kelio, nustatymas nieko nekeičia, o atrodo, kad keičia. Keliai rašomi nuo plan.yaml aplanko: * atitinka vardo dalį, ** – aplankus.',
			en: 'When no file of the workspace matches a path under `overrides`, the setting changes nothing while it seems to. Paths are from the folder of plan.yaml: * stands for a part of a name, ** for folders.',
		},
		bad: 'overrides:\n  - files: [spv/**]\n    rules: {structure/name-length: off}\n',
		good: 'overrides:\n  - files: [svp/**]\n    rules: {structure/name-length: off}\n',
	},
];
