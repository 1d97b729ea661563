import { type Issue, makeIssue } from "../issues/issue";
import { isMistypedPostcode } from "../values/postcodes";
import type { LocalSpend } from "./local-spend";

/** Postcodes of the ledgers' own that are mistyped, each once with the number of its lines; the register tells its own. */
export function postcodeIssues({ placed }: Pick<LocalSpend, "placed">): readonly Issue[] {
  const impossible = new Map<string, { file: string; lines: number }>();
  const known = new Set<string>();
  for (const { line } of placed) {
    const { postcode, file } = line;
    if (postcode === "" || known.has(postcode)) continue;
    const found = impossible.get(postcode);
    if (found) found.lines += 1;
    else if (!isMistypedPostcode(postcode)) known.add(postcode);
    else impossible.set(postcode, { file, lines: 1 });
  }
  return [...impossible].map(([postcode, { file, lines }]) =>
    makeIssue("warning", { file }, "ledger-postcode-impossible", { postcode, lines }),
  );
}
