import { tierOf } from "../council/places";
import { checkDeclaration } from "./check-declaration";
import { checkSpend } from "./check-spend";
import { commitmentName } from "../contract/contract";
import { hasAtMost } from "../values/decimals";
import { TESTED_IN_RETURNS, testedRules } from "../framework/counting-rule";
import { hasQuantity, type Measure } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { personalDataIn } from "../values/personal-data";
import type { ReturnDraft, ReturnForm } from "./form";
import type { Claim, ReturnLine } from "./lines";
import { errorAt, warningAt } from "../issues/schema-issues";
import { sum } from "../values/shares";
import { netOf } from "./spend-lines";

/** The measure that the ledger proves. */
const LOCAL_SPEND = "local-spend";

/** Everything that is wrong or doubtful in a return's entries, each with its path: `["claims", 0, "quantity"]`. */
export function checkReturn(form: ReturnForm, draft: ReturnDraft): readonly Issue[] {
  return [
    ...form.lines.flatMap((line, index) => checkClaim(line, draft.claims[index] ?? {}, index)),
    ...checkGoodJobs(form, draft),
    ...checkLocalSpend(form, draft),
    ...checkSpend(form, draft.spend),
    ...checkDeclaration(draft.declaration, form.lastDay),
  ];
}

function checkClaim({ commitment, measure }: ReturnLine, claim: Claim, index: number): readonly Issue[] {
  const subject = nameOf(commitment, measure);
  const found = hasQuantity(measure) ? checkFigure(measure, claim, index) : checkDescribed(claim, index);
  return [...found, ...checkTexts(claim, index)].map((issue) => ({
    ...issue,
    place: { ...issue.place, subject },
  }));
}

function nameOf(commitment: ReturnLine["commitment"], measure: Measure): string {
  return commitmentName(commitment, new Map([[measure.id, measure]]));
}

function checkFigure({ decimals = 2 }: Measure, { quantity, evidence }: Claim, index: number) {
  const path = ["claims", index, "quantity"];
  if (quantity === undefined) return [errorAt(path, "claim-missing", {})];
  if (quantity < 0) return [errorAt(path, "too-low", { label: "This quarter", minimum: 0 })];
  const label = "This quarter";
  return [
    ...(hasAtMost(quantity, decimals) ? [] : [errorAt(path, "too-many-decimals", { label, decimals })]),
    ...(quantity > 0 && evidence === undefined
      ? [warningAt(["claims", index, "evidence"], "claim-not-evidenced", { quantity })]
      : []),
  ];
}

function checkDescribed({ narrative }: Claim, index: number): readonly Issue[] {
  return narrative === undefined
    ? [warningAt(["claims", index, "narrative"], "claim-not-described", {})]
    : [];
}

function checkTexts(claim: Claim, index: number): readonly Issue[] {
  return (["evidence", "narrative", "confidential"] as const).flatMap((field) => {
    const sign = personalDataIn(claim[field] ?? "");
    return sign === undefined ? [] : [warningAt(["claims", index, field], "personal-data", { sign })];
  });
}

/** The same people, paid enough: good jobs are among the local jobs. */
export function checkGoodJobs(
  { lines, edition }: Pick<ReturnForm, "lines" | "edition">,
  { claims }: Pick<ReturnDraft, "claims">,
): readonly Issue[] {
  const rule = testedRules(edition.countingRules).find(({ id }) => id === TESTED_IN_RETURNS[0]);
  const claimed = (measure: string) =>
    lines.flatMap(({ commitment, measure: { headline } }, index) => {
      const quantity = commitment.measure === measure ? claims[index]?.quantity : undefined;
      return quantity === undefined ? [] : [{ index, subject: headline, quantity }];
    });
  const [[first, ...levels], localJobs] = [claimed("good-jobs"), claimed("local-jobs")];
  if (!rule || !first || localJobs.length === 0) return [];
  const good = sum([first, ...levels].map(({ quantity }) => quantity));
  const local = sum(localJobs.map(({ quantity }) => quantity));
  if (good <= local) return [];
  const place = { path: ["claims", first.index, "quantity"], subject: first.subject };
  return [{ code: "good-jobs-claimed", severity: rule.severity, place, limits: { good, local } }];
}

/** Local spend that is claimed is what the ledger's local lines add up to, to the penny. */
function checkLocalSpend({ lines, places }: ReturnForm, draft: ReturnDraft): readonly Issue[] {
  const claims = lines.flatMap(({ commitment, measure }, index) =>
    commitment.measure === LOCAL_SPEND ? [{ index, subject: measure.headline }] : [],
  );
  const [first] = claims;
  if (!first) return [];
  const claimed = sum(claims.map(({ index }) => draft.claims[index]?.quantity ?? 0));
  const ledger = netOf(draft.spend.filter(({ postcode }) => tierOf(postcode, places) === "borough"));
  if (Math.abs(claimed - ledger) < 0.005) return [];
  const { subject, index } = first;
  const place = { path: ["claims", index, "quantity"], subject };
  return [{ code: "local-spend-differs", severity: "error", place, limits: { claimed, ledger } }];
}
