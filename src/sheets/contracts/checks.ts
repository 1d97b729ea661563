import { sumsTo } from "../../domain/values/shares";
import type { Column } from "../language/block";
import { tidy } from "../language/found-block";
import { formula } from "../language/piece";
import { marked } from "../language/palette";
import { CONTRACT } from "./columns";
import { type ContractLine, type ContractLines, dueField } from "./lines";
import type { ListedMeasure } from "./measure-names";

type LineColumn = Column<never, ContractLine>;

/** What a line's own formula says of it; only the reader checks everything. */
export const IN_ORDER = "In order";
const TWICE = "Reference stands twice";
const INCOMPLETE = "Incomplete";
const ENDS_BEFORE = "Ends before it starts";
const NO_COMMITMENTS = "No commitments";
const NO_CONTRACT = "No such contract";
const WRONG_SUM = "Quarters do not sum to the quantity";

/** Without these a contract cannot be read. */
const NEEDED = ["title", "supplier", "serviceArea", "value", "start", "end", "framework", "area"] as const;

/** By which the formulas' comparison of two texts finds them the same. */
const textKey = (value: unknown) => tidy(String(value ?? ""));

/** How many lines of a column are the same text; COUNTIF would take * and ? in a reference for a pattern. */
const countOf = (column: string, cell: string) => `SUMPRODUCT((${column}=${cell})*1)`;

/** A contract's own check, at the right of its line. */
export function contractCheck({ contracts, commitments }: ContractLines): readonly LineColumn[] {
  const committed = new Set(commitments.map((each) => textKey(each[CONTRACT])));
  const counts = new Map<string, number>();
  for (const { reference } of contracts) {
    const key = textKey(reference);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const said = (line: ContractLine): string => {
    if (line.reference === undefined) return "";
    const key = textKey(line.reference);
    if ((counts.get(key) ?? 0) > 1) return TWICE;
    if (NEEDED.some((field) => line[field] === undefined)) return INCOMPLETE;
    if (String(line.end) < String(line.start)) return ENDS_BEFORE;
    return committed.has(key) ? IN_ORDER : NO_COMMITMENTS;
  };
  return [
    {
      key: "check",
      heading: "Check",
      width: 24,
      name: "Contracts_Check",
      row: {
        style: "given",
        content: (line, at) =>
          formula(
            `IF(${at("reference")}="","",IF(${countOf("Contracts_Reference", at("reference"))}>1,"${TWICE}",IF(OR(${NEEDED.map((field) => `${at(field)}=""`).join(",")}),"${INCOMPLETE}",IF(${at("end")}<${at("start")},"${ENDS_BEFORE}",IF(${countOf("Commitments_Contract", at("reference"))}=0,"${NO_COMMITMENTS}","${IN_ORDER}")))))`,
            said(line),
          ),
      },
      marks: [{ when: (at) => `AND(${at("check")}<>"",${at("check")}<>"${IN_ORDER}")`, look: marked.wrong }],
    },
  ];
}

/** What a commitment's measure counts, the sum of its quarters, and whether they are its quantity. */
export function commitmentChecks(
  { contracts }: ContractLines,
  measures: readonly ListedMeasure[],
  quarters: readonly string[],
): readonly LineColumn[] {
  const listed = new Map(measures.map((measure) => [tidy(measure.name), measure]));
  const of = (line: ContractLine) => listed.get(tidy(String(line.measure ?? "")));
  const references = new Set(contracts.map(({ reference }) => textKey(reference)));
  const parts = (line: ContractLine) => quarters.map((quarter) => Number(line[dueField(quarter)] ?? 0));
  const said = (line: ContractLine): string => {
    if (line[CONTRACT] === undefined) return "";
    if (!references.has(textKey(line[CONTRACT]))) return NO_CONTRACT;
    return line.takenOut === true || sumsTo(parts(line), Number(line.quantity ?? 0)) ? IN_ORDER : WRONG_SUM;
  };
  const looked = (list: string, measure: string) =>
    `IF(${measure}="","",IFERROR(INDEX(${list},MATCH(${measure},Contracts_List_Measure,0)),""))`;
  const [first] = quarters;
  if (first === undefined) throw new Error("contracts without a quarter");
  /** Columns of quarters that an officer adds stand at the right of those that are there. */
  const due = (at: (key: string) => string) => {
    const cell = at(dueField(first));
    return `${cell}:${cell.replace(/^\$[A-Z]+/, "$IV")}`;
  };
  return [
    {
      key: "unit",
      heading: "Unit",
      width: 14,
      row: {
        style: "given",
        content: (line, at) => formula(looked("Contracts_List_Unit", at("measure")), of(line)?.unit ?? ""),
      },
    },
    {
      key: "accumulation",
      heading: "How it adds up",
      width: 26,
      row: {
        style: "given",
        content: (line, at) =>
          formula(looked("Contracts_List_Accumulation", at("measure")), of(line)?.accumulation ?? ""),
      },
    },
    {
      key: "sum",
      heading: "Sum of quarters",
      headingStyle: "headingOfFigures",
      width: 14,
      row: {
        style: "units",
        content: (line, at) =>
          formula(
            `IF(${at(CONTRACT)}="","",SUM(${due(at)}))`,
            line[CONTRACT] === undefined ? "" : parts(line).reduce((sum, part) => sum + part, 0),
          ),
      },
    },
    {
      key: "check",
      heading: "Check",
      width: 24,
      name: "Commitments_Check",
      row: {
        style: "given",
        content: (line, at) =>
          formula(
            `IF(${at(CONTRACT)}="","",IF(${countOf("Contracts_Reference", at(CONTRACT))}=0,"${NO_CONTRACT}",IF(${at("takenOut")}="Yes","${IN_ORDER}",IF(ABS(SUM(${due(at)})-N(${at("quantity")}))<0.000001,"${IN_ORDER}","${WRONG_SUM}"))))`,
            said(line),
          ),
      },
      marks: [{ when: (at) => `AND(${at("check")}<>"",${at("check")}<>"${IN_ORDER}")`, look: marked.wrong }],
    },
  ];
}
