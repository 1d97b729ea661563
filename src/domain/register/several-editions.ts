import type { Register } from "./model";

/** Whether measures of several editions are in a register: two may have one id or headline, and are not the same. */
export function isOfSeveralEditions({ rows }: Pick<Register, "rows">): boolean {
  return new Set(rows.map(({ edition }) => edition.id)).size > 1;
}
