import { approvedAdded } from './approval/added.ts';
import { approvedChanged } from './approval/changed.ts';
import { decisionDate } from './approval/decision-date.ts';
import { approvedMissing } from './approval/missing.ts';
import { notApproved } from './approval/not-approved.ts';
import { borrowedMoney } from './funding/borrowed-money.ts';
import { budgetMismatch } from './funding/budget-mismatch.ts';
import { changedSincePrevious } from './funding/changed-since-previous.ts';
import { coFinancing } from './funding/co-financing.ts';
import { continuingWithPrevious } from './funding/continuing-with-previous.ts';
import { developmentPlanNeed } from './funding/development-plan-need.ts';
import { duplicateBudgetEntry } from './funding/duplicate-budget-entry.ts';
import { duplicateSource } from './funding/duplicate-source.ts';
import { emptyLine } from './funding/empty-line.ts';
import { gapYear } from './funding/gap-year.ts';
import { investmentAssets } from './funding/investment-assets.ts';
import { litasAfter2014 } from './funding/litas-after-2014.ts';
import { looksLikeEuros } from './funding/looks-like-euros.ts';
import { measureFunded } from './funding/measure-funded.ts';
import { moneyAtBothLevels } from './funding/money-at-both-levels.ts';
import { moneyDecimals } from './funding/money-decimals.ts';
import { negativeAmount } from './funding/negative-amount.ts';
import { newWithoutPrevious } from './funding/new-without-previous.ts';
import { nonFinancialAmounts } from './funding/non-financial-amounts.ts';
import { otherPlanMoney } from './funding/other-plan-money.ts';
import { outsideBudget } from './funding/outside-budget.ts';
import { outsidePeriod } from './funding/outside-period.ts';
import { outsidePlanYears } from './funding/outside-plan-years.ts';
import { overCeiling } from './funding/over-ceiling.ts';
import { reserveShare } from './funding/reserve-share.ts';
import { sourceAllowed } from './funding/source-allowed.ts';
import { statedTotal } from './funding/stated-total.ts';
import { wages } from './funding/wages.ts';
import { yearJump } from './funding/year-jump.ts';
import { baselineAfterStart } from './indicators/baseline-after-start.ts';
import { baselineMissing } from './indicators/baseline-missing.ts';
import { baselineTooOld } from './indicators/baseline-too-old.ts';
import { codeLevel } from './indicators/code-level.ts';
import { codeOwner } from './indicators/code-owner.ts';
import { cumulativeFalls } from './indicators/cumulative-falls.ts';
import { dataSource } from './indicators/data-source.ts';
import { duplicateIndicatorCode } from './indicators/duplicate-code.ts';
import { goalOutcome } from './indicators/goal-outcome.ts';
import { interimTarget } from './indicators/interim-target.ts';
import { levelOwner } from './indicators/level-owner.ts';
import { measureOutput } from './indicators/measure-output.ts';
import { nameStatesTarget } from './indicators/name-states-target.ts';
import { negativeOutput } from './indicators/negative-output.ts';
import { percentRange } from './indicators/percent-range.ts';
import { sameIndicator } from './indicators/same-indicator.ts';
import { servedUnit } from './indicators/served-unit.ts';
import { sumToDevelopmentPlan } from './indicators/sum-to-development-plan.ts';
import { summedShares } from './indicators/summed-shares.ts';
import { targetDirection } from './indicators/target-direction.ts';
import { targetMet } from './indicators/target-met.ts';
import { targetMissing } from './indicators/target-missing.ts';
import { targetOutsidePeriod } from './indicators/target-outside-period.ts';
import { targetOutsidePlan } from './indicators/target-outside-plan.ts';
import { targetUnmoved } from './indicators/target-unmoved.ts';
import { tooMany } from './indicators/too-many.ts';
import { unitDiffers } from './indicators/unit-differs.ts';
import { unitName } from './indicators/unit-name.ts';
import { valueDecimals } from './indicators/value-decimals.ts';
import { zeroTargets } from './indicators/zero-targets.ts';
import { duplicateReference } from './links/duplicate-reference.ts';
import { goalServesDevelopmentPlan } from './links/goal-serves-development-plan.ts';
import { goalServesUpstream } from './links/goal-serves-upstream.ts';
import { indicatorBody } from './links/indicator-body.ts';
import { measureBody } from './links/measure-body.ts';
import { measureManager } from './links/measure-manager.ts';
import { measureServes } from './links/measure-serves.ts';
import { outOfPeriodServed } from './links/out-of-period-served.ts';
import { previousPlan } from './links/previous-plan.ts';
import { programmeManager } from './links/programme-manager.ts';
import { programmeStrategicGoal } from './links/programme-strategic-goal.ts';
import { retiredBody } from './links/retired-body.ts';
import { retiredSource } from './links/retired-source.ts';
import { servesElsewhere } from './links/serves-elsewhere.ts';
import { strategicGoalCarriedOut } from './links/strategic-goal-carried-out.ts';
import { taskServed } from './links/task-served.ts';
import { unknownBody } from './links/unknown-body.ts';
import { unknownFunction } from './links/unknown-function.ts';
import { unknownPlan } from './links/unknown-plan.ts';
import { unknownSource } from './links/unknown-source.ts';
import { unknownUnit } from './links/unknown-unit.ts';
import { unknownWard } from './links/unknown-ward.ts';
import { unlistedPlan } from './links/unlisted-plan.ts';
import { unresolvedReference } from './links/unresolved-reference.ts';
import { unusedEntry } from './links/unused-entry.ts';
import { wrongKind } from './links/wrong-kind.ts';
import { abbreviationSpace } from './narrative/abbreviation-space.ts';
import { brokenDirective } from './narrative/broken-directive.ts';
import { brokenLink } from './narrative/broken-link.ts';
import { brokenTable } from './narrative/broken-table.ts';
import { captionFullStop } from './narrative/caption-full-stop.ts';
import { captionMissing } from './narrative/caption-missing.ts';
import { captionNumber } from './narrative/caption-number.ts';
import { chartColumn } from './narrative/chart-column.ts';
import { chartCrowded } from './narrative/chart-crowded.ts';
import { chartEmpty } from './narrative/chart-empty.ts';
import { chartNumber } from './narrative/chart-number.ts';
import { chartWord } from './narrative/chart-word.ts';
import { datePoints } from './narrative/date-points.ts';
import { decimalMark } from './narrative/decimal-mark.ts';
import { decomposedLetter } from './narrative/decomposed-letter.ts';
import { digitGroups } from './narrative/digit-groups.ts';
import { doubleSpace } from './narrative/double-space.ts';
import { duplicateHeading } from './narrative/duplicate-heading.ts';
import { ellipsis } from './narrative/ellipsis.ts';
import { emphasisHeading } from './narrative/emphasis-heading.ts';
import { emptySection } from './narrative/empty-section.ts';
import { emptyText } from './narrative/empty-text.ts';
import { euroSign } from './narrative/euro-sign.ts';
import { footnoteTable } from './narrative/footnote-table.ts';
import { footnoteUndefined } from './narrative/footnote-undefined.ts';
import { footnoteUnused } from './narrative/footnote-unused.ts';
import { foreignQuotes } from './narrative/foreign-quotes.ts';
import { headingEmpty } from './narrative/heading-empty.ts';
import { headingFullStop } from './narrative/heading-full-stop.ts';
import { headingInCapitals } from './narrative/heading-in-capitals.ts';
import { headingJump } from './narrative/heading-jump.ts';
import { headingNumber } from './narrative/heading-number.ts';
import { hiddenCharacter } from './narrative/hidden-character.ts';
import { hyphenForDash } from './narrative/hyphen-for-dash.ts';
import { imageAlt } from './narrative/image-alt.ts';
import { imageDamaged } from './narrative/image-damaged.ts';
import { imageFormat } from './narrative/image-format.ts';
import { imageOutside } from './narrative/image-outside.ts';
import { imageSize } from './narrative/image-size.ts';
import { indentedText } from './narrative/indented-text.ts';
import { leftoverText } from './narrative/leftover-text.ts';
import { linkAddress } from './narrative/link-address.ts';
import { linkDefinitionUnused } from './narrative/link-definition-unused.ts';
import { linkReferenceUndefined } from './narrative/link-reference-undefined.ts';
import { linkText } from './narrative/link-text.ts';
import { litasRate } from './narrative/litas-rate.ts';
import { lookAlikeLetter } from './narrative/look-alike-letter.ts';
import { markSpace } from './narrative/mark-space.ts';
import { mentionedCode } from './narrative/mentioned-code.ts';
import { missingAttribute } from './narrative/missing-attribute.ts';
import { missingData } from './narrative/missing-data.ts';
import { missingGlyph } from './narrative/missing-glyph.ts';
import { missingImage } from './narrative/missing-image.ts';
import { missingText } from './narrative/missing-text.ts';
import { noBreakSpace } from './narrative/no-break-space.ts';
import { outsideWorkspace } from './narrative/outside-workspace.ts';
import { printedMark } from './narrative/printed-mark.ts';
import { rangeDash } from './narrative/range-dash.ts';
import { rangeOrder } from './narrative/range-order.ts';
import { rawHtml } from './narrative/raw-html.ts';
import { repeatedMark } from './narrative/repeated-mark.ts';
import { repeatedText } from './narrative/repeated-text.ts';
import { repeatedWord } from './narrative/repeated-word.ts';
import { requiredChapter } from './narrative/required-chapter.ts';
import { sourceMissing } from './narrative/source-missing.ts';
import { straightQuotes } from './narrative/straight-quotes.ts';
import { tableCells } from './narrative/table-cells.ts';
import { tableHead } from './narrative/table-head.ts';
import { tableTotal } from './narrative/table-total.ts';
import { unbalancedQuotes } from './narrative/unbalanced-quotes.ts';
import { unclosedDirective } from './narrative/unclosed-directive.ts';
import { unitSpace } from './narrative/unit-space.ts';
import { unknownAttribute } from './narrative/unknown-attribute.ts';
import { unknownDirective } from './narrative/unknown-directive.ts';
import { unknownForm } from './narrative/unknown-form.ts';
import { unknownSlot } from './narrative/unknown-slot.ts';
import { unknownValue } from './narrative/unknown-value.ts';
import { unmentionedTable } from './narrative/unmentioned-table.ts';
import { unresolvedRef } from './narrative/unresolved-ref.ts';
import { unresolvedSee } from './narrative/unresolved-see.ts';
import { unresolvedValue } from './narrative/unresolved-value.ts';
import { unusedFile } from './narrative/unused-file.ts';
import { unusedText } from './narrative/unused-text.ts';
import { actualMissing } from './report/actual-missing.ts';
import { actualWithoutTarget } from './report/actual-without-target.ts';
import { duplicateLine } from './report/duplicate-line.ts';
import { explanationMissing } from './report/explanation-missing.ts';
import { gapYear as reportGapYear } from './report/gap-year.ts';
import { reportOutsidePlanYears } from './report/outside-plan-years.ts';
import { overspent } from './report/overspent.ts';
import { spentMissing } from './report/spent-missing.ts';
import { spentSource } from './report/spent-source.ts';
import { status as reportStatus } from './report/status.ts';
import { unlikelyActual } from './report/unlikely-actual.ts';
import { yearNotOver } from './report/year-not-over.ts';
import { codePattern } from './structure/code-pattern.ts';
import { duplicateCode } from './structure/duplicate-code.ts';
import { duplicateId } from './structure/duplicate-id.ts';
import { missingTranslation } from './structure/missing-translation.ts';
import { nameCapital } from './structure/name-capital.ts';
import { nameDash } from './structure/name-dash.ts';
import { nameFullStop } from './structure/name-full-stop.ts';
import { nameInCapitals } from './structure/name-in-capitals.ts';
import { nameLength } from './structure/name-length.ts';
import { nameQuotes } from './structure/name-quotes.ts';
import { nameSpaces } from './structure/name-spaces.ts';
import { noEmptyParent } from './structure/no-empty-parent.ts';
import { numberingGap } from './structure/numbering-gap.ts';
import { order } from './structure/order.ts';
import { otherMunicipality } from './structure/other-municipality.ts';
import { programmeDescription } from './structure/programme-description.ts';
import { repeatedEntryName } from './structure/repeated-entry-name.ts';
import { repeatedName } from './structure/repeated-name.ts';
import { submeasureLevel } from './structure/submeasure-level.ts';
import { swotIncomplete } from './structure/swot-incomplete.ts';
import { unknownTemplate } from './structure/unknown-template.ts';
import { approvalDate } from './time/approval-date.ts';
import { approvalIncomplete } from './time/approval-incomplete.ts';
import { budgetYear } from './time/budget-year.ts';
import { dateExists } from './time/date-exists.ts';
import { periodInPlan } from './time/period-in-plan.ts';
import { periodOrder } from './time/period-order.ts';
import { planLength } from './time/plan-length.ts';
import { servedPeriod } from './time/served-period.ts';
import { titleYears } from './time/title-years.ts';
import { withinDevelopmentPlan } from './time/within-development-plan.ts';
import type { Rule } from './types.ts';

/** Every rule that runs over the linked workspace, by category. What is reported earlier is in the catalogue. */
export const rules: readonly Rule[] = [
	codePattern,
	duplicateCode,
	duplicateId,
	missingTranslation,
	nameCapital,
	nameDash,
	nameFullStop,
	nameInCapitals,
	nameLength,
	nameQuotes,
	nameSpaces,
	noEmptyParent,
	otherMunicipality,
	programmeDescription,
	swotIncomplete,
	submeasureLevel,
	numberingGap,
	order,
	repeatedEntryName,
	repeatedName,
	unknownTemplate,
	duplicateReference,
	goalServesDevelopmentPlan,
	goalServesUpstream,
	indicatorBody,
	measureBody,
	measureManager,
	measureServes,
	outOfPeriodServed,
	previousPlan,
	programmeManager,
	programmeStrategicGoal,
	retiredBody,
	retiredSource,
	servesElsewhere,
	strategicGoalCarriedOut,
	taskServed,
	unknownBody,
	unknownPlan,
	unknownSource,
	unknownUnit,
	unknownFunction,
	unknownWard,
	unlistedPlan,
	unresolvedReference,
	unusedEntry,
	wrongKind,
	borrowedMoney,
	budgetMismatch,
	changedSincePrevious,
	coFinancing,
	continuingWithPrevious,
	developmentPlanNeed,
	duplicateBudgetEntry,
	duplicateSource,
	emptyLine,
	gapYear,
	investmentAssets,
	litasAfter2014,
	looksLikeEuros,
	measureFunded,
	moneyDecimals,
	negativeAmount,
	newWithoutPrevious,
	nonFinancialAmounts,
	outsideBudget,
	outsidePeriod,
	outsidePlanYears,
	overCeiling,
	reserveShare,
	sourceAllowed,
	statedTotal,
	moneyAtBothLevels,
	otherPlanMoney,
	wages,
	yearJump,
	baselineAfterStart,
	baselineMissing,
	baselineTooOld,
	codeLevel,
	codeOwner,
	cumulativeFalls,
	dataSource,
	duplicateIndicatorCode,
	goalOutcome,
	interimTarget,
	levelOwner,
	measureOutput,
	nameStatesTarget,
	negativeOutput,
	percentRange,
	sameIndicator,
	servedUnit,
	sumToDevelopmentPlan,
	targetDirection,
	summedShares,
	targetMet,
	targetMissing,
	targetOutsidePeriod,
	targetOutsidePlan,
	targetUnmoved,
	tooMany,
	unitDiffers,
	unitName,
	valueDecimals,
	zeroTargets,
	approvalDate,
	approvalIncomplete,
	budgetYear,
	dateExists,
	periodInPlan,
	periodOrder,
	planLength,
	servedPeriod,
	titleYears,
	withinDevelopmentPlan,
	abbreviationSpace,
	brokenDirective,
	brokenLink,
	brokenTable,
	captionFullStop,
	captionMissing,
	captionNumber,
	chartColumn,
	chartCrowded,
	chartEmpty,
	chartNumber,
	chartWord,
	datePoints,
	decimalMark,
	decomposedLetter,
	doubleSpace,
	duplicateHeading,
	ellipsis,
	emphasisHeading,
	emptySection,
	emptyText,
	euroSign,
	footnoteTable,
	footnoteUndefined,
	footnoteUnused,
	foreignQuotes,
	headingEmpty,
	headingFullStop,
	headingInCapitals,
	headingJump,
	headingNumber,
	hiddenCharacter,
	hyphenForDash,
	imageAlt,
	imageDamaged,
	imageFormat,
	imageSize,
	indentedText,
	leftoverText,
	linkAddress,
	linkDefinitionUnused,
	linkReferenceUndefined,
	linkText,
	lookAlikeLetter,
	markSpace,
	mentionedCode,
	missingAttribute,
	missingData,
	missingGlyph,
	missingImage,
	imageOutside,
	missingText,
	noBreakSpace,
	outsideWorkspace,
	printedMark,
	rangeDash,
	digitGroups,
	repeatedMark,
	rangeOrder,
	litasRate,
	rawHtml,
	repeatedText,
	repeatedWord,
	requiredChapter,
	sourceMissing,
	straightQuotes,
	tableCells,
	tableHead,
	tableTotal,
	unbalancedQuotes,
	unitSpace,
	unclosedDirective,
	unknownAttribute,
	unknownValue,
	unknownDirective,
	unknownForm,
	unknownSlot,
	unmentionedTable,
	unresolvedRef,
	unresolvedSee,
	unresolvedValue,
	unusedFile,
	unusedText,
	actualMissing,
	actualWithoutTarget,
	duplicateLine,
	explanationMissing,
	reportGapYear,
	reportOutsidePlanYears,
	overspent,
	unlikelyActual,
	spentMissing,
	spentSource,
	reportStatus,
	yearNotOver,
	approvedAdded,
	approvedChanged,
	approvedMissing,
	notApproved,
	decisionDate,
];
