import { useCallback, useEffect, useRef, useState } from "react";
import { readOpenWorkbook } from "../../excel/read";
import { readRules } from "../../excel/read-rules";
import { findIn, type Findings, withLostRules } from "../../jobs/check";
import { today } from "../parts/today";
import { wordReason } from "../parts/word-reason";
import { watchAfterPauses } from "./watch-after-pauses";

export type Check =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "read"; readonly findings: Findings };

/** What is in the workbook now: read at once, after each pause in the user's typing, and on demand. */
export function useFindings(): {
  readonly check: Check;
  readonly read: () => void;
  /** Why the list is not kept up to date, where it is not. */
  readonly notLive: string | undefined;
} {
  const [check, setCheck] = useState<Check>({ state: "reading" });
  const [notLive, setNotLive] = useState<string>();
  const latest = useRef(0);
  const read = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    void readCheck().then((found) => {
      if (latest.current === mine) setCheck(found);
    });
  }, []);
  useEffect(() => {
    read();
    const stop = watchAfterPauses(read, (reason) => setNotLive(wordReason(reason)));
    return () => {
      latest.current += 1;
      stop();
    };
  }, [read]);
  return { check, read, notLive };
}

async function readCheck(): Promise<Check> {
  const workbook = await readOpenWorkbook();
  if (!workbook.ok) return { state: "failed", message: wordReason(workbook.reason) };
  const findings = findIn(workbook.value, today());
  // What else was found is told where Excel does not say what rules its cells have.
  const rules = findings.plan && (await readRules(findings.plan, workbook.value));
  return { state: "read", findings: rules?.ok ? withLostRules(findings, rules.value) : findings };
}
