import { budgetMismatch } from './funding/budget-mismatch.ts';
import { changedSincePrevious } from './funding/changed-since-previous.ts';
import { coFinancing } from './funding/co-financing.ts';
import { duplicateBudgetEntry } from './funding/duplicate-budget-entry.ts';
import { duplicateSource } from './funding/duplicate-source.ts';
import { litasAfter2014 } from './funding/litas-after-2014.ts';
import { measureFunded } from './funding/measure-funded.ts';
import { moneyDecimals } from './funding/money-decimals.ts';
import { negativeAmount } from './funding/negative-amount.ts';
import { nonFinancialAmounts } from './funding/non-financial-amounts.ts';
import { outsideBudget } from './funding/outside-budget.ts';
import { outsidePeriod } from './funding/outside-period.ts';
import { outsidePlanYears } from './funding/outside-plan-years.ts';
import { overCeiling } from './funding/over-ceiling.ts';
import { statedTotal } from './funding/stated-total.ts';
import { wages } from './funding/wages.ts';
import { baselineMissing } from './indicators/baseline-missing.ts';
import { goalOutcome } from './indicators/goal-outcome.ts';
import { levelOwner } from './indicators/level-owner.ts';
import { measureOutput } from './indicators/measure-output.ts';
import { targetMissing } from './indicators/target-missing.ts';
import { goalServesDevelopmentPlan } from './links/goal-serves-development-plan.ts';
import { previousPlan } from './links/previous-plan.ts';
import { taskServed } from './links/task-served.ts';
import { unknownBody } from './links/unknown-body.ts';
import { unknownPlan } from './links/unknown-plan.ts';
import { unknownSource } from './links/unknown-source.ts';
import { unknownUnit } from './links/unknown-unit.ts';
import { unknownWard } from './links/unknown-ward.ts';
import { unresolvedReference } from './links/unresolved-reference.ts';
import { wrongKind } from './links/wrong-kind.ts';
import { abbreviationSpace } from './narrative/abbreviation-space.ts';
import { brokenLink } from './narrative/broken-link.ts';
import { datePoints } from './narrative/date-points.ts';
import { decimalMark } from './narrative/decimal-mark.ts';
import { decomposedLetter } from './narrative/decomposed-letter.ts';
import { doubleSpace } from './narrative/double-space.ts';
import { ellipsis } from './narrative/ellipsis.ts';
import { euroSign } from './narrative/euro-sign.ts';
import { foreignQuotes } from './narrative/foreign-quotes.ts';
import { headingJump } from './narrative/heading-jump.ts';
import { hiddenCharacter } from './narrative/hidden-character.ts';
import { hyphenForDash } from './narrative/hyphen-for-dash.ts';
import { imageAlt } from './narrative/image-alt.ts';
import { leftoverText } from './narrative/leftover-text.ts';
import { lookAlikeLetter } from './narrative/look-alike-letter.ts';
import { markSpace } from './narrative/mark-space.ts';
import { missingData } from './narrative/missing-data.ts';
import { missingImage } from './narrative/missing-image.ts';
import { missingText } from './narrative/missing-text.ts';
import { noBreakSpace } from './narrative/no-break-space.ts';
import { outsideWorkspace } from './narrative/outside-workspace.ts';
import { rangeDash } from './narrative/range-dash.ts';
import { repeatedWord } from './narrative/repeated-word.ts';
import { straightQuotes } from './narrative/straight-quotes.ts';
import { unitSpace } from './narrative/unit-space.ts';
import { unknownDirective } from './narrative/unknown-directive.ts';
import { unresolvedRef } from './narrative/unresolved-ref.ts';
import { unresolvedSee } from './narrative/unresolved-see.ts';
import { unresolvedValue } from './narrative/unresolved-value.ts';
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
import { repeatedEntryName } from './structure/repeated-entry-name.ts';
import { repeatedName } from './structure/repeated-name.ts';
import { budgetYear } from './time/budget-year.ts';
import { periodInPlan } from './time/period-in-plan.ts';
import { periodOrder } from './time/period-order.ts';
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
	numberingGap,
	order,
	repeatedEntryName,
	repeatedName,
	goalServesDevelopmentPlan,
	previousPlan,
	taskServed,
	unknownBody,
	unknownPlan,
	unknownSource,
	unknownUnit,
	unknownWard,
	unresolvedReference,
	wrongKind,
	budgetMismatch,
	changedSincePrevious,
	coFinancing,
	duplicateBudgetEntry,
	duplicateSource,
	litasAfter2014,
	measureFunded,
	moneyDecimals,
	negativeAmount,
	nonFinancialAmounts,
	outsideBudget,
	outsidePeriod,
	outsidePlanYears,
	overCeiling,
	statedTotal,
	wages,
	baselineMissing,
	goalOutcome,
	levelOwner,
	measureOutput,
	targetMissing,
	budgetYear,
	periodInPlan,
	periodOrder,
	abbreviationSpace,
	brokenLink,
	datePoints,
	decimalMark,
	decomposedLetter,
	doubleSpace,
	ellipsis,
	euroSign,
	foreignQuotes,
	headingJump,
	hiddenCharacter,
	hyphenForDash,
	imageAlt,
	leftoverText,
	lookAlikeLetter,
	markSpace,
	missingData,
	missingImage,
	missingText,
	noBreakSpace,
	outsideWorkspace,
	rangeDash,
	repeatedWord,
	straightQuotes,
	unitSpace,
	unknownDirective,
	unresolvedRef,
	unresolvedSee,
	unresolvedValue,
];
