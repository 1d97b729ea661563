import { poundsOfPence } from "../values/amount";
import type { LocalSpend } from "./local-spend";

/** The figures as `spend --json` prints them: pounds, and shares as fractions of 1. `lines` are those in scope and out of it. */
export function spendJson(figures: Omit<LocalSpend, "placed">, lines: number) {
  const { localShare, localShareLow, localShareHigh } = figures;
  const money = (["total", "excluded", "local", "wider", "elsewhere", "unknown", "sme", "vcse"] as const).map(
    (name) => [name, poundsOfPence(figures[name])] as const,
  );
  return {
    spend: { ...Object.fromEntries(money), localShare, localShareLow, localShareHigh },
    lines,
    unmatched: figures.unmatched.map(({ supplier, total }) => ({ supplier, net: poundsOfPence(total) })),
    byServiceArea: figures.byServiceArea.map(({ serviceArea, total, local }) => ({
      serviceArea,
      total: poundsOfPence(total),
      local: poundsOfPence(local),
    })),
  };
}

export type SpendJson = ReturnType<typeof spendJson>;
