import { coFinancing } from './funding/co-financing.ts';
import { duplicateSource } from './funding/duplicate-source.ts';
import { measureFunded } from './funding/measure-funded.ts';
import { moneyDecimals } from './funding/money-decimals.ts';
import { negativeAmount } from './funding/negative-amount.ts';
import { nonFinancialAmounts } from './funding/non-financial-amounts.ts';
import { outsidePeriod } from './funding/outside-period.ts';
import { outsidePlanYears } from './funding/outside-plan-years.ts';
import { statedTotal } from './funding/stated-total.ts';
import { wages } from './funding/wages.ts';
import { baselineMissing } from './indicators/baseline-missing.ts';
import { goalOutcome } from './indicators/goal-outcome.ts';
import { levelOwner } from './indicators/level-owner.ts';
import { measureOutput } from './indicators/measure-output.ts';
import { targetMissing } from './indicators/target-missing.ts';
import { goalServesDevelopmentPlan } from './links/goal-serves-development-plan.ts';
import { taskServed } from './links/task-served.ts';
import { unknownBody } from './links/unknown-body.ts';
import { unknownPlan } from './links/unknown-plan.ts';
import { unknownSource } from './links/unknown-source.ts';
import { unknownUnit } from './links/unknown-unit.ts';
import { unknownWard } from './links/unknown-ward.ts';
import { unresolvedReference } from './links/unresolved-reference.ts';
import { wrongKind } from './links/wrong-kind.ts';
import { brokenLink } from './narrative/broken-link.ts';
import { headingJump } from './narrative/heading-jump.ts';
import { imageAlt } from './narrative/image-alt.ts';
import { leftoverText } from './narrative/leftover-text.ts';
import { missingData } from './narrative/missing-data.ts';
import { missingImage } from './narrative/missing-image.ts';
import { missingText } from './narrative/missing-text.ts';
import { outsideWorkspace } from './narrative/outside-workspace.ts';
import { straightQuotes } from './narrative/straight-quotes.ts';
import { unknownDirective } from './narrative/unknown-directive.ts';
import { unresolvedRef } from './narrative/unresolved-ref.ts';
import { unresolvedSee } from './narrative/unresolved-see.ts';
import { unresolvedValue } from './narrative/unresolved-value.ts';
import { codePattern } from './structure/code-pattern.ts';
import { duplicateCode } from './structure/duplicate-code.ts';
import { duplicateId } from './structure/duplicate-id.ts';
import { nameFullStop } from './structure/name-full-stop.ts';
import { nameQuotes } from './structure/name-quotes.ts';
import { nameSpaces } from './structure/name-spaces.ts';
import { noEmptyParent } from './structure/no-empty-parent.ts';
import { numberingGap } from './structure/numbering-gap.ts';
import { repeatedName } from './structure/repeated-name.ts';
import { periodInPlan } from './time/period-in-plan.ts';
import { periodOrder } from './time/period-order.ts';
import type { Rule } from './types.ts';

/** Every rule that runs over the linked workspace, by category. What is reported earlier is in the catalogue. */
export const rules: readonly Rule[] = [
	codePattern,
	duplicateCode,
	duplicateId,
	nameFullStop,
	nameQuotes,
	nameSpaces,
	noEmptyParent,
	numberingGap,
	repeatedName,
	goalServesDevelopmentPlan,
	taskServed,
	unknownBody,
	unknownPlan,
	unknownSource,
	unknownUnit,
	unknownWard,
	unresolvedReference,
	wrongKind,
	coFinancing,
	duplicateSource,
	measureFunded,
	moneyDecimals,
	negativeAmount,
	nonFinancialAmounts,
	outsidePeriod,
	outsidePlanYears,
	statedTotal,
	wages,
	baselineMissing,
	goalOutcome,
	levelOwner,
	measureOutput,
	targetMissing,
	periodInPlan,
	periodOrder,
	brokenLink,
	headingJump,
	imageAlt,
	leftoverText,
	missingData,
	missingImage,
	missingText,
	outsideWorkspace,
	straightQuotes,
	unknownDirective,
	unresolvedRef,
	unresolvedSee,
	unresolvedValue,
];
