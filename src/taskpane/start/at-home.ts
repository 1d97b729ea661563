import type { AtHand } from "../../jobs/at-hand";
import type { QuarterAtHome } from "./quarter-at-home";

/** What Home says of the council and the workbook once they are read. */
export interface AtHome {
  /** The council that the pane works for, in words; undefined where none is set up. */
  readonly council: string | undefined;
  /** Of the editions: the one that new work follows, and what was kept and cannot be read any more; undefined where there is none. */
  readonly editions: { readonly chosen: string | undefined; readonly lost: string | undefined };
  /** The other council whose file the workbook keeps, and how to work for it. */
  readonly other: { readonly council: string; readonly work: () => void } | undefined;
  readonly workbook: WorkbookHere;
  readonly quarter: QuarterAtHome;
}

/** "foreign" is every workbook that was not made here, an empty one too. */
export type WorkbookHere =
  | { readonly state: "reading" | "foreign" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "known"; readonly atHand: AtHand };
