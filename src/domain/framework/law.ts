import * as z from "zod";

/** By whose law contracts under an edition are procured. */
export const LawOf = z.enum(["england", "wales", "scotland"]);
export type LawOf = z.infer<typeof LawOf>;

export const LAW_WORDS: Readonly<Record<LawOf, string>> = {
  england: "England",
  wales: "Wales",
  scotland: "Scotland",
};

interface UnderLaw {
  readonly law?: LawOf | undefined;
}

/** Whether the Procurement Act 2023 sets thresholds and asks for indicators: it does not apply to devolved Scottish authorities (section 2(5)(a)). */
export function underProcurementAct({ law = "england" }: UnderLaw): boolean {
  return law !== "scotland";
}

/** Whether a contract can be reserved to local suppliers: the Order of 2026 is for England. */
export function mayReserve({ law = "england" }: UnderLaw): boolean {
  return law === "england";
}
