import { useState } from "react";
import type { Day } from "../../domain/values/day";
import { momentInWords } from "../../domain/values/moment";
import type { QuarterId } from "../../domain/values/calendar";
import type { MadeChoice } from "../../domain/register/side-by-side";
import type { ContractInFile } from "../../jobs/read-contracts";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import type { FoundFile } from "../parts/found-files";
import { useHeld } from "../parts/held";
import { useWork, type WorkOptions } from "../parts/use-work";
import type { RegisterSetup } from "../../jobs/register-setup";
import { inWorker, type Worked } from "../work/in-worker";
import type { PickedSetup, RegisterTold } from "../work/consolidate";
import { CONSOLIDATION } from "./held";
import { announced, wordReading } from "./pace";
import {
  countsOf,
  NOTHING_CHOSEN,
  readAgain,
  type Reading,
  receivedOf,
  withFiles,
  withoutChosen,
  withRead,
} from "./reading";

export interface ConsolidationAsked {
  readonly contracts: readonly ContractInFile[];
  readonly editions: readonly Framework[];
  readonly quarter: QuarterId;
  readonly asOf: Day;
  readonly setup: PickedSetup;
}

export type ConsolidationOutcome =
  | { readonly state: "none" }
  | { readonly state: "said"; readonly message: string }
  | { readonly state: "refused"; readonly issues: readonly Issue[] }
  | { readonly state: "made"; readonly made: RegisterTold; readonly choices: readonly MadeChoice[] };

/** What is going on, for the eye at every file and for a screen reader now and then. */
export interface Stage {
  readonly label: string;
  readonly words: string;
  readonly said: string;
}

const MAKING: Stage = { label: "Making the register", words: "", said: "" };

/** The chosen returns and what was made of them. What was read stays read when the work is cancelled. */
export function useConsolidation() {
  const [reading, setReading] = useHeld(CONSOLIDATION.reading);
  const [outcome, setOutcome] = useState<ConsolidationOutcome>({ state: "none" });
  const [choices, setChoices] = useHeld(CONSOLIDATION.choices);
  const [stage, setStage] = useState(MAKING);
  const { progress, run, cancel } = useWork();

  /** The rest of the files; gives what is read in the end, or how the reading ended. */
  const readRest = async (
    { places, settings, quarter, contracts, editions }: RegisterSetup & Pick<ConsolidationAsked, "editions">,
    options: WorkOptions,
  ): Promise<Reading | undefined> => {
    let now = reading;
    const { done: before, total } = countsOf(reading);
    let started: number | undefined;
    const onProgress = () => {
      started ??= performance.now();
      const counts = { done: countsOf(now).done, total };
      const pace = { before, elapsed: (performance.now() - started) / 1000 };
      setStage({ label: "Reading the files", words: wordReading(counts, pace), said: announced(counts) });
      options.onProgress(counts.done, counts.total);
    };
    const { plausible } = settings;
    const worked = await inWorker(
      "returns",
      {
        ...{ files: reading.waiting, contracts, editions, places, plausible, quarter },
        known: [...reading.contents.keys()],
      },
      {
        signal: options.signal,
        onProgress,
        onPart: (part) => {
          now = withRead(now, part);
          setReading(now);
        },
      },
    );
    return ended(worked, stoppedWords(now)) ? undefined : now;
  };

  /** Whether the work ended before it was done, which is said. */
  const ended = <T>(worked: Worked<T>, cancelled: string): boolean => {
    if (worked.state === "done") return false;
    setOutcome({ state: "said", message: worked.state === "failed" ? worked.message : cancelled });
    return true;
  };

  const consolidate = (asked: ConsolidationAsked, chosen = choices) =>
    run(async (options) => {
      const { contracts, editions, quarter, asOf } = asked;
      const { signal } = options;
      setOutcome({ state: "none" });
      setChoices(chosen);
      setStage(MAKING);
      const setup = await inWorker("registerSetup", { ...asked.setup, contracts, quarter }, { signal });
      if (ended(setup, stoppedWords(reading)) || setup.state !== "done") return;
      if (!setup.gives.ok) return setOutcome({ state: "refused", issues: setup.gives.issues });
      const read =
        reading.waiting.length === 0 ? reading : await readRest({ ...setup.gives.value, editions }, options);
      if (!read) return;
      setStage(MAKING);
      const worked = await inWorker(
        "register",
        {
          ...{ setup: setup.gives.value, choices: chosen, editions, asOf },
          received: receivedOf(read, quarter),
          others: [...read.unopened, ...read.others],
          made: momentInWords(new Date()),
        },
        options,
      );
      if (ended(worked, stoppedWords(read)) || worked.state !== "done") return;
      const { issues: doubts } = setup.gives;
      const issues = [...doubts, ...worked.gives.issues];
      const issueCount = doubts.length + worked.gives.issueCount;
      setOutcome({ state: "made", made: { ...worked.gives, issues, issueCount }, choices: chosen });
    });

  /** A change makes what was made of the former void. */
  const change = (next: (before: Reading) => Reading) => {
    setReading(next);
    setOutcome({ state: "none" });
  };
  const forgetChoices = () => setChoices([]);

  return {
    reading,
    outcome,
    stage,
    progress,
    consolidate,
    cancel,
    add: (files: readonly FoundFile[]) => change((before) => withFiles(before, files)),
    takeOutOne: (index: number) => {
      change((before) => withoutChosen(before, index));
      forgetChoices();
    },
    takeOut: () => {
      change(() => NOTHING_CHOSEN);
      forgetChoices();
    },
    readAgain: () => {
      change(readAgain);
      forgetChoices();
    },
    /** Something else is asked for: what is under way is cancelled too. */
    makeVoid: () => {
      cancel();
      change((same) => same);
    },
    forgetChoices,
  };
}

/** "Cancelled. 12 of 300 files are read and stay so." */
function stoppedWords(reading: Reading): string {
  const { done, total } = countsOf(reading);
  if (total === 0) return "Cancelled.";
  if (done === total) return "Cancelled. Every file is read and stays so.";
  return `Cancelled. ${done} of ${total} files are read and stay so. Go on reads only the rest.`;
}
