import type { Result } from "../../domain/issue";
import { type PostcodeFile, readPostcodeFile } from "../../domain/postcode-file";
import { inFile } from "../parts/in-file";
import { recogniseLedgers, type RecognisedLedgers } from "./recognise-ledgers";
import { type LocalSpendMade, type LocalSpendRequest, makeLocalSpend } from "./make-local-spend";

/** Says how many parts of the work are done. */
export type OnProgress = (done: number, total: number) => void;

/** The work that takes long enough to freeze the pane: what it is asked with, and what it gives. */
export interface WorkerJobs {
  readonly postcodes: { readonly asks: File; readonly gives: Result<PostcodeFile> };
  readonly ledgers: { readonly asks: readonly File[]; readonly gives: RecognisedLedgers };
  readonly localSpend: { readonly asks: LocalSpendRequest; readonly gives: Result<LocalSpendMade> };
}

type Work<Name extends keyof WorkerJobs> = (
  asks: WorkerJobs[Name]["asks"],
  onProgress: OnProgress,
) => Promise<WorkerJobs[Name]["gives"]>;

export const WORKER_JOBS: { readonly [Name in keyof WorkerJobs]: Work<Name> } = {
  postcodes: async (file) => inFile(file.name, readPostcodeFile((await file.text()).replace(/^\uFEFF/, ""))),
  ledgers: recogniseLedgers,
  localSpend: makeLocalSpend,
};
