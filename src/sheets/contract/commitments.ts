import {
  contractQuarters,
  type Contract,
  editionOfContract,
  latestTerms,
  valueInWords,
} from "../../domain/contract/contract";
import { contractMeasures } from "../../domain/contract/measures";
import { callOffWords } from "../../domain/tender/consortium";
import { dayInWords } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { type Framework, hasQuantity } from "../../domain/framework/edition";
import type { Plan } from "../../workbook/plan";
import { type At, type Column, columnsFor } from "../language/block";
import { commitmentsCover } from "./cover";
import { placeHistory } from "./history";
import { placePromises } from "./promises";
import { placeWhoWorks } from "./who-works";
import { placeStatements } from "./statements";
import { unitName } from "../../domain/framework/words";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { marked, type StyleName } from "../language/palette";
import { joinSheets } from "../language/join-sheets";
import { formula, given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, heightFor, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { placeStamp } from "../language/stamp";
import type { CommitmentLine } from "./commitment-line";
import { type Verdict, verdictContent } from "../language/verdict";
import { isWhole } from "../language/figure-tests";
import { COMMITMENTS } from "./sheet-names";

/**
 * The form that this version places; it reads none that is newer. Since 2 an edition may say whose its words are; since 3 the
 * contract's value is told; since 4 measures of the bidder's own may be among the commitments, and it says who does the work.
 */
export const COMMITMENTS_FORM_VERSION = 4;

export interface CommitmentOptions {
  readonly editions?: readonly Framework[] | undefined;
  /** The form of the workbook that is at hand; the newest where absent. */
  readonly form?: number;
}

/** A contract's commitments with what is due in each quarter, the evidence and the KPIs, and how they came about. */
export function placeCommitments(contract: Contract, options: CommitmentOptions = {}): Plan {
  const edition = editionOfContract(contract, options.editions);
  return joinSheets(
    {
      kind: "commitments",
      title: `Commitments: ${contract.title}`,
      subject: contract.reference,
      activeSheet: COMMITMENTS,
    },
    [
      placeCommitmentsSheet(contract, edition, options.form ?? COMMITMENTS_FORM_VERSION),
      ...placeWhoWorks(contract),
      ...placeStatements(contract, edition),
      ...placePromises(contract, commitmentLines(contract, edition)),
      placeHistory(contract, contractMeasures(contract, edition)),
      placeStamp({
        kind: "commitments",
        formVersion: options.form ?? COMMITMENTS_FORM_VERSION,
        parts: { contract, edition },
      }),
    ],
    commitmentsCover(contract),
  );
}

/** The commitments after every version, in their order. */
export function commitmentLines(contract: Contract, edition: Framework): readonly CommitmentLine[] {
  const measures = contractMeasures(contract, edition);
  return latestTerms(contract).commitments.map((commitment, index) => {
    const measure = measures.get(commitment.measure);
    if (!measure) throw new Error(`unknown measure: ${commitment.measure}`);
    return { index, commitment, measure };
  });
}

/** As many as stand on the first page in print. */
const FACTS_COLUMNS = 8;

function placeCommitmentsSheet(contract: Contract, edition: Framework, form: number): PlacedSheet {
  const columns = commitmentColumns(contract, edition);
  const lines = commitmentLines(contract, edition);
  const { supplier, end } = latestTerms(contract);
  const value = form < 3 ? "" : ` ${valueInWords(contract)}, without VAT.`;
  const calledOff = contract.callOff ? ` Called off under: ${callOffWords(contract.callOff)}.` : "";
  const facts = `${contract.reference}. Supplier: ${supplier}.${value} From ${dayInWords(contract.start)} to ${dayInWords(end)}. Framework: ${edition.title}.${calledOff}`;
  const room = widths(columns.slice(0, FACTS_COLUMNS)).reduce((sum, width) => sum + width, 0);
  const commitments = table({
    columns,
    lines: [{ rows: lines }],
    heights: {
      headings: headingHeight(columns),
      row: ({ measure: { evidence } }) => heightFor(evidence, 40) + 4,
    },
  });
  const layout = layOut(
    COMMITMENTS,
    stack([
      titleRow(`Commitments: ${contract.title}`),
      noteRow(facts, FACTS_COLUMNS, textHeight(facts, room)),
      commitments,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, commitments, 3),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, commitments),
      footer: footer(contract),
      ...sideBySide(columns, 3),
    },
  });
}

const FIGURE = ({ measure }: CommitmentLine): StyleName =>
  measure.unit === "pounds" ? "money" : measure.decimals === 0 ? "count" : "units";

export function commitmentColumns(contract: Contract, { words }: Framework) {
  return columnsFor<CommitmentLine>()([
    ...whatColumns(),
    ...dueColumns(contract),
    ...(contract.commitments.some(({ dueFrom }) => dueFrom !== undefined) ? [dueFromColumn] : []),
    ...askedColumns(words !== undefined),
  ]);
}

function whatColumns() {
  return columnsFor<CommitmentLine>()([
    numberColumn(),
    {
      key: "measure",
      heading: "Measure",
      width: 26,
      name: "Commitment_Measure",
      row: { style: "label", content: ({ measure }) => given(measure.headline) },
    },
    {
      key: "level",
      heading: "Level",
      width: 7,
      name: "Commitment_Level",
      row: { style: "given", content: ({ commitment }) => given(commitment.level) },
    },
    {
      key: "quantity",
      heading: "Quantity",
      headingStyle: "headingOfFigures",
      width: 14,
      name: "Commitment_Quantity",
      row: {
        style: FIGURE,
        content: ({ commitment, measure }) => given(hasQuantity(measure) ? commitment.quantity : null),
      },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 12,
      name: "Commitment_Unit",
      row: { style: "given", content: ({ measure }) => given(unitName(measure)) },
    },
  ]);
}

/** Stands where a plan gave quantities for any of them. */
const dueFromColumn: Column<never, CommitmentLine, "dueFrom", never> = {
  key: "dueFrom",
  heading: "Due by",
  width: 14,
  name: "Commitment_DueFrom",
  row: {
    style: "given",
    content: ({ commitment: { dueFrom }, measure }) =>
      given(hasQuantity(measure) ? (dueFrom === "plan" ? "Bidder's plan" : "Equal parts") : null),
  },
};

type DueKey = `due.${string}`;

function dueKey(quarter: string): DueKey {
  return `due.${quarter}`;
}

/** A column for each quarter of the contract, and whether a line's quarters sum to its quantity. */
function dueColumns(contract: Contract) {
  const quarters = contractQuarters(contract);
  const [first, last] = [quarters[0]?.id, quarters.at(-1)?.id];
  if (first === undefined || last === undefined) throw new Error("contract without quarters");
  return columnsFor<CommitmentLine, never, "quantity">()([
    ...quarters.map(({ id }): Column<never, CommitmentLine, DueKey, never> => ({
      key: dueKey(id),
      heading: `Due ${quarterInWords(id)}`,
      headingStyle: "headingOfFigures",
      width: 12,
      row: {
        style: FIGURE,
        content: ({ commitment }) =>
          given(commitment.due.find(({ quarter }) => quarter === id)?.quantity ?? null),
      },
    })),
    {
      key: "sum",
      heading: "Sum of quarters",
      headingStyle: "headingOfFigures",
      width: 14,
      row: {
        style: FIGURE,
        content: ({ commitment, measure }, at) =>
          hasQuantity(measure)
            ? formula(
                `SUM(${at.across(dueKey(first), dueKey(last))})`,
                commitment.due.reduce((total, { quantity }) => total + quantity, 0),
              )
            : given(null),
      },
    },
    {
      key: "check",
      heading: "Check",
      width: 20,
      name: "Commitment_Check",
      row: {
        style: "given",
        content: ({ measure }, at) =>
          hasQuantity(measure) ? verdictContent(CHECK, undefined, at) : given("In words"),
      },
      marks: [{ when: (at) => `${at("check")}="${WRONG_SUM}"`, look: marked.wrong }],
    },
  ]);
}

const WRONG_SUM = "Does not sum to the quantity";

/** A contract's quarters sum to its quantities; a sheet's may not. */
const CHECK: Verdict<undefined, At<"sum" | "quantity">> = {
  holds: () => true,
  formula: (at) => isWhole(at("sum"), at("quantity")),
  yes: "Sums to the quantity",
  no: WRONG_SUM,
};

function askedColumns(isToldApart: boolean) {
  return columnsFor<CommitmentLine>()([
    {
      key: "kpi",
      heading: "KPI",
      width: 7,
      name: "Commitment_KPI",
      row: { style: "given", content: ({ commitment }) => given(commitment.kpi ? "Yes" : "No") },
    },
    {
      key: "evidence",
      heading: `Evidence that will be asked for${isToldApart ? " (not in the policy)" : ""}`,
      width: 44,
      row: { style: "given", content: ({ measure }) => given(measure.evidence) },
    },
  ]);
}
