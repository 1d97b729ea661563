import { serialOf } from "../../src/domain/values/day";

/** Lines of a return's ledger as they are pasted, to so many businesses. */
export function payments(lines: number, businesses: number) {
  const postcodes = ["S60 1AB", "S1 2AA", "M1 1AA", null];
  return Array.from({ length: lines }, (_, line) => [
    ...[`INV-${line + 1}`, serialOf("2026-07-01") + (line % 92), `Business ${line % businesses}`],
    ...[postcodes[line % 4] ?? null, null, 10.01, "Yes", "No"],
  ]);
}
