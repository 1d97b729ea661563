import { join } from "node:path";
import { bid, groundsMaintenance } from "../domain/tender/tenders";

/** How a command is run that makes files, over files that stand in test/fixtures or are of `given`. */
export interface Making {
  readonly command: string;
  readonly args: (out: PathOf, given: PathOf) => readonly string[];
  /** Those that it makes, in the order in which it writes them. */
  readonly files: readonly string[];
  /** The code that it ends with; 0 where absent. */
  readonly code?: number;
  /** True where it makes a folder of its own, which must be empty when it begins. */
  readonly inOwnFolder?: true;
}

type PathOf = (name: string) => string;

const bids = [bid("Bidder A"), bid("Bidder B", { price: 105 }), bid("Bidder C", { price: 108 })];
const withdrawn = { ...bids[0], status: "withdrawn", statusReason: "Letter of 3 March" };

/** Files that no fixture has, by their names, as JSON. */
export const given: Readonly<Record<string, unknown>> = {
  "before.json": { ...groundsMaintenance, bids },
  "after.json": { ...groundsMaintenance, bids: [withdrawn, ...bids.slice(1)] },
};

const first = (name: string) => join("test", "fixtures", "made-0.1.0", name);
const lot = (name: string) => join("test", "fixtures", "made-2026-11c", name);

/** Every command that makes files, but for warehouse, which has a test of its own. */
export const makings: readonly Making[] = [
  {
    command: "assess",
    args: (out) => [
      ...["--setup", first("assessment.json"), "--out", out("assessment.xlsx")],
      ...["--tender", out("tender.json")],
    ],
    files: ["tender.json", "assessment.xlsx"],
  },
  {
    command: "tender",
    args: (out) => ["--setup", first("tender-marked.json"), "--out", out("tender.xlsx")],
    files: ["tender.xlsx"],
  },
  {
    command: "change",
    args: (out) => [
      ...["--tender", first("tender-filled.xlsx"), "--setup", first("tender-marked.json")],
      ...["--out", out("changed.xlsx")],
    ],
    files: ["changed.xlsx"],
  },
  {
    command: "scheme",
    args: (out) => ["--setup", first("tender.json"), "--out", out("scheme.xlsx")],
    files: ["scheme.xlsx"],
  },
  {
    command: "response",
    args: (out) => [
      ...["--setup", first("tender.json"), "--area", first("area.json")],
      ...["--out", out("response.xlsx"), "--price-out", out("price.xlsx")],
    ],
    files: ["response.xlsx", "price.xlsx"],
  },
  {
    command: "receive",
    args: (out) => [
      ...["--setup", first("tender.json"), first("response-bidder-a.xlsx"), first("response-bidder-b.xlsx")],
      ...["--out", out("bids.json"), "--tender-out", out("tender.json")],
    ],
    files: ["bids.json", "tender.json"],
  },
  {
    command: "evaluator",
    args: (out) => [
      ...["--setup", first("tender-received.json"), "--evaluator", "Evaluator 1"],
      ...["--out", out("marks.xlsx")],
    ],
    files: ["marks.xlsx"],
  },
  {
    command: "evaluate",
    args: (out) => [
      ...["--setup", first("tender-received.json"), first("evaluator-1-filled.xlsx")],
      ...["--out", out("marked.json")],
    ],
    files: ["marked.json"],
  },
  {
    command: "rescore",
    args: (out, of) => [
      ...["--before", of("before.json"), "--after", of("after.json"), "--out", out("rescored.json")],
      ...["--reason", "Bidder A withdrew", "--officer", "Officer 1", "--date", "2026-05-06"],
    ],
    files: ["rescored.json"],
  },
  {
    command: "lots",
    args: (out) => [lot("lot-north.xlsx"), lot("lot-south.xlsx"), "--out", out("overview.xlsx")],
    files: ["overview.xlsx"],
  },
  {
    command: "summaries",
    args: (out) => ["--tender", first("tender-in-pounds.json"), "--incomplete", "--out", out("")],
    files: ["D", "E"].flatMap((bidder) =>
      ["xlsx", "docx", "txt"].map((ending) => `Assessment summary Bidder ${bidder}.${ending}`),
    ),
    inOwnFolder: true,
  },
  {
    command: "award",
    args: (out) => [
      ...["--tender", first("tender-filled.xlsx"), "--bidder", "Bidder A", "--area", first("area.json")],
      ...["--start", "2026-04-01", "--end", "2027-03-31", "--out", out("contract.json")],
    ],
    files: ["contract.json"],
  },
  {
    command: "notice",
    args: (out) => [
      ...["--tender", lot("tender.xlsx"), "--award", lot("contract.json"), "--out", out("release.json")],
      ...["--ocid-prefix", "ocds-abc123", "--buyer-id", "GB-PPON-PABC-1234-DEFG", "--date", "2026-03-01"],
    ],
    files: ["release.json"],
  },
  {
    command: "commitments",
    args: (out) => [
      ...["--contract", first("contract-by-hand.json")],
      ...["--out", out("commitments.xlsx"), "--schedule", out("schedule.txt")],
    ],
    files: ["commitments.xlsx", "schedule.txt"],
  },
  {
    command: "contracts",
    args: (out) => [
      ...[first("contracts.json"), "--out", out("contracts.xlsx"), "--json", out("contracts.json")],
    ],
    files: ["contracts.xlsx", "contracts.json"],
  },
  {
    command: "return",
    args: (out) => [
      ...["--contracts", first("contracts.json"), "--quarter", "2026-27-Q1", "--lines", "10"],
      ...["--out", out("")],
    ],
    files: ["T-2026-031 2026-27 Q1 return.xlsx", "C-2026-12 2026-27 Q1 return.xlsx"],
    inOwnFolder: true,
  },
  {
    command: "consolidate",
    args: (out) => [
      ...[first("returns-q1"), "--contracts", first("contracts.json"), "--council", first("settings.json")],
      ...["--quarter", "2026-27-Q1", "--as-of", "2026-07-31", "--out", out("register.xlsx")],
      ...["--csv", out("register.csv"), "--spend-csv", out("spend.csv"), "--chase", out("chase.csv")],
      ...["--kpis", out("kpis.csv"), "--report", out("report.docx"), "--due-dates", out("due.ics")],
    ],
    files: ["register.xlsx", "register.csv", "spend.csv", "chase.csv", "kpis.csv", "report.docx", "due.ics"],
    // Two returns of one contract are to be chosen from.
    code: 1,
  },
  {
    command: "spend",
    args: (out) => [
      ...[first("ledger.csv"), "--area", first("area.json"), "--suppliers", first("suppliers.csv")],
      ...["--postcodes", first("postcodes.csv"), "--scope", first("scope.json"), "--out", out("spend.xlsx")],
      ...["--contracts", first("contracts.json"), "--large-payments", out("large.csv")],
      ...["--next-suppliers", out("suppliers.xlsx")],
    ],
    files: ["large.csv", "spend.xlsx", "suppliers.xlsx"],
  },
  {
    command: "council",
    args: (out) => ["--name", "Rotherham", "--out", out("council.xlsx"), "--json", out("council.json")],
    files: ["council.xlsx", "council.json"],
  },
  {
    command: "edition",
    args: (out) => ["--new-from", "rotherham-2019", "--out", out("edition.xlsx")],
    files: ["edition.xlsx"],
  },
  {
    command: "area",
    args: (out) => [
      ...["--name", "Rotherham", "--postcodes", first("postcodes.csv"), "--out", out("area.json")],
    ],
    files: ["area.json"],
  },
];
