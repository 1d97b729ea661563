import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { hasError } from "../../src/domain/issues/errors-first";
import type { Issue, Result } from "../../src/domain/issues/issue";
import { WORKBOOK_KINDS, type WorkbookKind } from "../../src/domain/values/workbook-kind";
import { readAssessmentFile } from "../../src/jobs/assess";
import { checkFile } from "../../src/jobs/check";
import { readSettings } from "../../src/jobs/council-settings";
import { editionOutOf } from "../../src/jobs/editions";
import { makeLocalSpend } from "../../src/jobs/local-spend";
import { readProxyPack } from "../../src/jobs/proxy-pack";
import { readContracts } from "../../src/jobs/read-contracts";
import { type LedgerFileRead, readLedgerFile } from "../../src/jobs/read-ledgers";
import { readArea, readPostcodes } from "../../src/jobs/read-places";
import { readTenderFile } from "../../src/jobs/read-tender";
import { readRegisterBefore } from "../../src/jobs/register-setup";
import { readReturnFile } from "../../src/jobs/return-file";
import { openNothing, type Source } from "../../src/jobs/source";
import { readSupplierRegister } from "../../src/jobs/supplier-register";
import { readMarks } from "../../src/jobs/take-marks";
import { readResponses } from "../../src/jobs/take-responses";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { askedTender } from "../domain/response/responses";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { filledEvaluatorFile } from "../e2e/filled-evaluator-file";
import { contractWith } from "../parity/returns";
import { smallWorkbooks } from "../sheets/small-workbooks";
import { unaccounted } from "./ledger-rows";

/** What came of a file: what was taken of it, undefined where nothing was, and what was said. */
export interface Outcome {
  readonly taken: unknown;
  readonly issues: readonly Issue[];
  /** What of the file is in no figure, or in another one. */
  readonly unaccounted?: readonly string[];
}

export type Door = (source: Source) => Promise<Outcome>;

const TODAY = "2026-11-30";

/** A result as it is: an error beside a value, or a refusal that says none, is found by who holds the outcome. */
async function outcome(result: Promise<Result<unknown>>): Promise<Outcome> {
  const read = await result;
  if (!read.ok && !hasError(read.issues)) throw new Error("refused without an error");
  return { taken: read.ok ? read.value : undefined, issues: read.issues };
}

async function checked(source: Source): Promise<Outcome> {
  const { kind, issues } = await checkFile(source, TODAY);
  return { taken: hasError(issues) ? undefined : kind, issues };
}

async function received(source: Source): Promise<Outcome> {
  const contracts = [contractWith()];
  const read = await readReturnFile(source, { contracts, cameFor: "2026-27-Q2", known: new Set() });
  if ("unopened" in read) return { taken: undefined, issues: [read.unopened] };
  const { read: taken, issues = [] } = read.received ?? {};
  return { taken, issues };
}

async function marked(source: Source): Promise<Outcome> {
  const [read] = await readMarks([source], { tender: moderatedTender, edition: rotherham2019 });
  return { taken: read?.marks, issues: read?.issues ?? [] };
}

async function responded(source: Source): Promise<Outcome> {
  const [read] = await readResponses([source], { tender: askedTender, edition: rotherham2019 });
  const { response = { ok: false, issues: [] } } = read ?? {};
  return { taken: response.ok ? response.value : undefined, issues: response.issues };
}

/** A ledger in text, whose rows are all looked for. */
async function spent(source: Source): Promise<Outcome> {
  const text = new TextDecoder();
  let words = "";
  for await (const part of source.open()) words += text.decode(part, { stream: true });
  return spentOf(source, (read) => unaccounted(words, read));
}

async function spentOf(
  source: Source,
  missed: (read: LedgerFileRead) => readonly string[] = () => [],
): Promise<Outcome> {
  const read = await readLedgerFile({ source, chosen: {} });
  const rows = missed(read);
  const ledgers = [{ source, chosen: {} }];
  const made = await makeLocalSpend({ ledgers, area: rotherhamArea, workbook: false, today: TODAY });
  if (!made.ok) return { taken: undefined, issues: made.issues, unaccounted: rows };
  const { figures, leftOut, json } = made.value;
  const lines = read.ledgers.reduce((sum, { ledger }) => sum + ledger.lines.sum, 0);
  const again = leftOut.reduce(
    (sum, { reason, pence = 0 }) => sum + (reason === "same-payments" ? pence : 0),
    0,
  );
  const isWhole = figures.total === lines - again;
  const total = isWhole
    ? []
    : [`the total is ${figures.total}, and the lines come to ${lines} less ${again}`];
  return { taken: [...json()].join(""), issues: made.issues, unaccounted: [...rows, ...total] };
}

const takesContracts: Door = (source) => outcome(readContracts([source]));
const takesSettings: Door = (source) => outcome(readSettings(source));
const takesEdition: Door = (source) => outcome(editionOutOf(source, undefined));
const takesTender: Door = (source) => outcome(readTenderFile(source, openNothing));
const takesPostcodes: Door = async (source) => {
  const read = await readPostcodes(source);
  return { taken: read.ok && read.value ? [...read.value] : undefined, issues: read.issues };
};
const takesSuppliers: Door = (source) => outcome(readSupplierRegister(source, TODAY));

/** By which doors each kind of workbook comes in, beside the check of any. */
const DOORS: Readonly<Record<WorkbookKind, readonly Door[]>> = {
  assessment: [(source) => outcome(readAssessmentFile(source))],
  commitments: [takesContracts],
  contracts: [takesContracts],
  council: [takesSettings],
  edition: [takesEdition],
  evaluator: [marked],
  "local spend": [],
  lots: [],
  register: [(source) => outcome(readRegisterBefore(source))],
  response: [responded],
  return: [received],
  scheme: [],
  summary: [],
  "supplier register": [takesSuppliers],
  tender: [takesTender],
};

/** A file of each kind, as it is when nothing is wrong with it, and where it comes in. */
export interface Subject {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly doors: readonly Door[];
}

/** An evaluator's file comes back with marks in it; those of the other kinds are as they are written for other tests. */
const ownWorkbooks: readonly Subject[] = WORKBOOK_KINDS.map((kind) => ({
  name: `${kind}.xlsx`,
  bytes: () =>
    kind === "evaluator" ? filledEvaluatorFile(moderatedTender, 0) : writeXlsx(smallWorkbooks[kind]),
  doors: [checked, ...DOORS[kind]],
}));

const PAYMENTS = [
  ["Transaction", "Supplier", "Date", "Service area", "Net"],
  ["T1", "Business 1 Ltd", 46_113, "Place", 1000.1],
  ["T2", "BUSINESS 1 LIMITED", 46_205, "Place", 200.2],
  ["T3", "Business 2", 46_206, "Adults", -50],
  ["T4", "Business 3", 46_207, "Adults", 100],
  ["", "Total", null, "", 1250.3],
] as const;

/** A payments ledger as another program saves it: plain cells, days and pounds. */
const ledgerWorkbook: Plan = {
  kind: "ledger",
  title: "Payments",
  styles: { plain: { locked: false }, day: { format: "dd/mm/yyyy", locked: false } },
  names: [],
  sheets: [
    {
      name: "Payments",
      visibility: "visible",
      columnWidths: [],
      cells: PAYMENTS.flatMap((cells, row) =>
        cells.map((value, column) => ({
          ...{ row, column, value },
          style: row > 0 && column === 2 ? "day" : "plain",
        })),
      ),
      print: { orientation: "portrait" },
    },
  ],
};

export const workbooks: readonly Subject[] = [
  ...ownWorkbooks,
  { name: "ledger.xlsx", bytes: () => writeXlsx(ledgerWorkbook), doors: [(source) => spentOf(source)] },
];

function kept(path: string, ...doors: readonly Door[]): Subject {
  const bytes = () => Promise.resolve(new Uint8Array(readFileSync(join(__dirname, "..", "fixtures", path))));
  return { name: path.replace(/^.*\//, ""), bytes, doors };
}

export const jsonFiles: readonly Subject[] = [
  kept("made-2026-11h/area.json", (source) => outcome(readArea(source))),
  kept("made-2026-11h/contracts.json", takesContracts),
  kept("made-2026-11h/council.json", takesSettings),
  kept("made-2026-11h/edition.json", takesEdition),
  kept("made-0.1.0/tender.json", takesTender),
  kept("made-0.1.0/assessment.json", (source) => outcome(readAssessmentFile(source))),
];

export const csvFiles: readonly Subject[] = [
  kept("made-0.1.0/ledger.csv", spent),
  kept("made-0.1.0/suppliers.csv", takesSuppliers),
  kept("made-0.1.0/postcodes.csv", takesPostcodes),
  kept("made-2026-11h/proxies.csv", (source) => outcome(readProxyPack(source))),
];
