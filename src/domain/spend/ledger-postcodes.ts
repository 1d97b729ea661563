import { type Issue, makeIssue } from "../issues/issue";
import { isMistypedPostcode } from "../values/postcodes";
import type { LedgerLines } from "./ledger-lines";

/** Postcodes of the ledgers' own that are mistyped, each once with the number of its lines; the register tells its own. */
export function postcodeIssues(
  tables: readonly { readonly file: string; readonly ledger: { readonly lines: LedgerLines } }[],
): readonly Issue[] {
  const impossible = new Map<string, { readonly file: string; lines: number }>();
  for (const { file, ledger } of tables)
    for (const [postcode, lines] of ledger.lines.countsOf("postcode")) {
      const found = impossible.get(postcode);
      if (found) found.lines += lines;
      else if (isMistypedPostcode(postcode)) impossible.set(postcode, { file, lines });
    }
  return [...impossible].map(([postcode, { file, lines }]) =>
    makeIssue("warning", { file }, "ledger-postcode-impossible", { postcode, lines }),
  );
}
