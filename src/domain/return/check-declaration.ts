import type { Day } from "../values/day";
import type { Issue } from "../issues/issue";
import { personalDataIn } from "../values/personal-data";
import type { DeclarationDraft } from "./form";
import { errorAt, warningAt } from "../issues/schema-issues";

/** Against the quarter's last day, and where it is known the day on which the return is looked at. */
export function checkDeclaration(
  { agreed, role, date }: DeclarationDraft,
  { lastDay, today }: { readonly lastDay: Day; readonly today?: Day | undefined },
): readonly Issue[] {
  const sign = personalDataIn(role ?? "");
  return [
    ...(agreed ? [] : [errorAt(["declaration", "agreed"], "declaration-not-agreed", {})]),
    ...(role === undefined
      ? [errorAt(["declaration", "role"], "missing", { label: "role of who declares" })]
      : []),
    ...(sign === undefined ? [] : [warningAt(["declaration", "role"], "personal-data", { sign })]),
    ...checkDate(date, lastDay, today),
  ];
}

function checkDate(date: Day | undefined, lastDay: Day, today: Day | undefined): readonly Issue[] {
  const path = ["declaration", "date"];
  if (date === undefined) return [errorAt(path, "missing", { label: "date of the declaration" })];
  if (today !== undefined && date > today) return [errorAt(path, "declaration-after-today", { today, date })];
  return date < lastDay ? [errorAt(path, "declaration-early", { lastDay, date })] : [];
}
