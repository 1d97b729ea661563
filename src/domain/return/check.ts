import type { Day } from "../values/day";
import { tierOf } from "../council/places";
import { checkDeclaration } from "./check-declaration";
import { checkSpend } from "./check-spend";
import { commitmentName } from "../contract/contract";
import { TESTED_IN_RETURNS, testedRules } from "../framework/counting-rule";
import type { Issue } from "../issues/issue";
import { personalDataIn } from "../values/personal-data";
import type { ReturnDraft, ReturnForm } from "./form";
import type { Claim } from "./lines";
import { brokenRules, type ClaimedLine, claimedLines, LOCAL_SPEND } from "./claim-rules";
import { errorAt, warningAt } from "../issues/schema-issues";
import { MOST_FIGURE } from "../values/amount";
import { sum } from "../values/shares";
import { netOf, type SpendLine } from "./spend-lines";

/** Everything that is wrong or doubtful in a return's entries, each with its path: `["claims", 0, "quantity"]`. */
export function checkReturn(form: ReturnForm, draft: ReturnDraft, today?: Day): readonly Issue[] {
  return [
    ...claimedLines(form, draft.claims, draft.declaration).flatMap(checkClaim),
    ...checkGoodJobs(form, draft),
    ...checkLocalSpend(form, draft),
    ...checkSpend(form, draft.spend),
    ...checkDeclaration(draft.declaration, { lastDay: form.lastDay, today }),
    ...checkNil(draft),
  ];
}

function checkClaim(line: ClaimedLine, index: number): readonly Issue[] {
  const subject = commitmentName(line.commitment, new Map([[line.measure.id, line.measure]]));
  const path = ["claims", index];
  return [...brokenRules(line, path), ...checkTexts(line.claim, index)].map((issue) => ({
    ...issue,
    place: { ...issue.place, subject },
  }));
}

function checkTexts(claim: Claim, index: number): readonly Issue[] {
  return (["evidence", "narrative", "confidential"] as const).flatMap((field) => {
    const sign = personalDataIn(claim[field] ?? "");
    return sign === undefined ? [] : [warningAt(["claims", index, field], "personal-data", { sign })];
  });
}

/** Nothing to report, and yet figures, or something that was done: one of the two is not meant. */
export function checkNil({
  claims,
  spend,
  declaration,
}: Omit<ReturnDraft, "spend"> & { spend: readonly unknown[] }): readonly Issue[] {
  if (!declaration.nil) return [];
  const lines = claims.filter(({ quantity = 0, done = "not-done" }) => quantity !== 0 || done !== "not-done");
  return lines.length + spend.length === 0
    ? []
    : [errorAt(["declaration", "nil"], "nil-with-figures", { lines: lines.length, payments: spend.length })];
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
function checkLocalSpend(form: ReturnForm, draft: ReturnDraft): readonly Issue[] {
  const [first] = localSpendLines(form);
  const { claimed, ledger } = localSpendOf(form, draft);
  if (!first || claimed === ledger) return [];
  const { subject, index } = first;
  const place = { path: ["claims", index, "quantity"], subject };
  return [{ code: "local-spend-differs", severity: "error", place, limits: { claimed, ledger } }];
}

type Figures = Pick<ReturnDraft, "claims"> & { readonly spend: readonly SpendLine[] };

function localSpendLines({ lines }: Pick<ReturnForm, "lines">) {
  return lines.flatMap(({ commitment, measure }, index) =>
    commitment.measure === LOCAL_SPEND ? [{ index, subject: measure.headline }] : [],
  );
}

/** Pounds claimed, and those of the ledger's local lines; equal where either holds what no figure can be. */
function localSpendOf(form: Pick<ReturnForm, "lines" | "places">, { claims, spend }: Figures) {
  const claimed = sum(localSpendLines(form).map(({ index }) => claims[index]?.quantity ?? 0));
  const isPossible = (figure = 0) => Math.abs(figure) <= MOST_FIGURE;
  if (!isPossible(claimed) || !spend.every(({ net }) => isPossible(net))) return { claimed, ledger: claimed };
  const ledger = netOf(spend.filter(({ postcode }) => tierOf(postcode, form.places) === "borough"));
  return { claimed, ledger: Math.abs(claimed - ledger) < LESS_THAN_A_PENNY ? claimed : ledger };
}

/** Pounds: what sums of binary fractions may be out by. */
export const LESS_THAN_A_PENNY = 0.005;

/** Whether local spend is claimed, and is not what the ledger's local lines add up to. */
export function localSpendDiffers(form: Pick<ReturnForm, "lines" | "places">, figures: Figures): boolean {
  const { claimed, ledger } = localSpendOf(form, figures);
  return localSpendLines(form).length > 0 && claimed !== ledger;
}
