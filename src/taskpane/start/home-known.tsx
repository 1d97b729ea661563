import { useEffect, useState } from "react";
import type { Settings } from "../../domain/council/settings";
import { editionInWords } from "../../domain/framework/words";
import { sameJson } from "../../domain/values/same-json";
import { namesOfWorkbook, readOpenWorkbook } from "../../excel/read";
import { atHand, isMadeHere } from "../../jobs/at-hand";
import { watchAfterPauses } from "../check/watch-after-pauses";
import { councilWords, useCouncil } from "../parts/council";
import { useEditions } from "../parts/editions";
import { today } from "../parts/today";
import { wordReason } from "../parts/word-reason";
import { useCouncilOfWorkbook } from "../settings/council-of-workbook";
import type { AtHome, WorkbookHere } from "./at-home";
import { useQuarterAtHome } from "./quarter-at-home";

/** Finds out what Home says, and says it again after each pause in the user's typing; draws nothing itself. */
export function HomeKnown(props: {
  /** The council file in the workbook is to be worked with. */
  readonly onCouncil: (council: Settings) => void;
  readonly onKnown: (known: AtHome) => void;
}) {
  const { onCouncil, onKnown } = props;
  const { council } = useCouncil();
  const { chosen, lost } = useEditions();
  const kept = useCouncilOfWorkbook();
  const workbook = useWorkbookHere();
  const quarter = useQuarterAtHome();
  useEffect(() => {
    onKnown({
      council: council && councilWords(council),
      editions: {
        chosen: chosen && editionInWords(chosen),
        lost: lost.length > 0 ? lost.map(({ name }) => name).join(", ") : undefined,
      },
      other:
        kept && !sameJson(kept, council)
          ? { council: councilWords(kept), work: () => onCouncil(kept) }
          : undefined,
      workbook,
      quarter,
    });
    // What to do with another council or the example changes with each view and means the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [council, chosen, lost, kept, workbook, quarter.isChosen]);
  return null;
}

/** Excel is left alone for so many times as long as the last reading took: a large workbook is typed into all day. */
const REST = 4;

function useWorkbookHere(): WorkbookHere {
  const [here, setHere] = useState<WorkbookHere>({ state: "reading" });
  useEffect(() => {
    let latest = 0;
    let next: ReturnType<typeof setTimeout> | undefined;
    let restUntil = 0;
    const read = () => {
      latest += 1;
      const mine = latest;
      const begun = performance.now();
      void readHere().then((found) => {
        const ended = performance.now();
        restUntil = ended + (ended - begun) * REST;
        if (latest === mine) setHere(found);
      });
    };
    const readInTime = () => {
      clearTimeout(next);
      next = setTimeout(read, Math.max(0, restUntil - performance.now()));
    };
    read();
    // Where Excel tells of no changes, Home says what was there when it was opened.
    const stop = watchAfterPauses(readInTime, () => undefined);
    return () => {
      latest += 1;
      clearTimeout(next);
      stop();
    };
  }, []);
  return here;
}

/** A workbook of somebody else may be large: only its names are read. */
async function readHere(): Promise<WorkbookHere> {
  const names = await namesOfWorkbook();
  if (!names.ok) return { state: "failed", message: wordReason(names.reason) };
  if (!isMadeHere(names.value)) return { state: "foreign" };
  const read = await readOpenWorkbook();
  if (!read.ok) return { state: "failed", message: wordReason(read.reason) };
  const known = atHand(read.value, today());
  return known ? { state: "known", atHand: known } : { state: "foreign" };
}
