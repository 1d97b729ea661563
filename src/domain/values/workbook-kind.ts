/** What a workbook is that was made here, as its stamp says; files hold these words, so that none of them changes. */
export const WORKBOOK_KINDS = [
  "assessment",
  "commitments",
  "contracts",
  "council",
  "edition",
  "evaluator",
  "local spend",
  "lots",
  "register",
  "response",
  "return",
  "scheme",
  "summary",
  "supplier register",
  "tender",
] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

/** A kind that a later version makes, in the words of its stamp. */
export interface LaterKind {
  readonly later: string;
}

/** The kind that a stamp says. */
export function kindOf(said: string): WorkbookKind | LaterKind {
  return WORKBOOK_KINDS.find((kind) => kind === said) ?? { later: said };
}

/** A kind as its stamp says it. */
export function saidOf(kind: WorkbookKind | LaterKind): string {
  return typeof kind === "string" ? kind : kind.later;
}
