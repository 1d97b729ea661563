import type { Column } from "../language/block";
import { tidy } from "../language/found-block";
import { formula } from "../language/piece";
import { marked } from "../language/palette";
import { COMMITMENTS, CONTRACT, CONTRACTS, type ContractSheet } from "./columns";
import { type ContractLine, dueField } from "./lines";
import type { ListedMeasure } from "./measure-names";

type LineColumn = Column<never, ContractLine>;
type At = (key: string) => string;

/**
 * What a line's own formula says of it. Lines that the workbook is made with are in order, because contracts are checked
 * before; only the reader checks everything that is typed.
 */
const IN_ORDER = "In order";
const BLANKS_ROUND = "Take out blanks round the reference";
const TWICE = "Reference stands twice";
const INCOMPLETE = "Incomplete";
const DATE_AS_TEXT = "Type the date again: it is text";
const FIGURE_AS_TEXT = "Type the figure again: it is text";
const ENDS_BEFORE = "Ends before it starts";
const NO_COMMITMENTS = "No commitments";
const NO_CONTRACT = "No such contract";
const WRONG_SUM = "Quarters do not sum to the quantity";

/** Without these a contract cannot be read. */
const NEEDED = [
  ...["title", "supplier", "serviceArea", "value", "start", "end", "framework"],
  ...["calendar.socialValueFirstMonth", "calendar.spendFirstMonth", "area"],
] as const;

/** What a line lacks first, as a test and what is said where it is true; the first that is true is said. */
type Fault = readonly [test: string, words: string];

function saidOf(faults: readonly Fault[]): string {
  return faults.reduceRight((rest, [test, words]) => `IF(${test},"${words}",${rest})`, `"${IN_ORDER}"`);
}

/** Nothing of an empty line; of one without `key`, in which something else is typed, that it is incomplete. */
function ofFilled({ columns }: ContractSheet, key: string, at: At, faults: readonly Fault[]): string {
  const others = columns.map(({ field }) => field).filter((field) => field !== key);
  const [first = key, last = first] = [others[0], others.at(-1)];
  const typed = `COUNTA(${at(first)}:${at(last)})`;
  return `IF(TRIM(${at(key)})="",IF(${typed}=0,"","${INCOMPLETE}"),${saidOf(faults)})`;
}

/**
 * How many lines of a column are the same text, blanks round it and capitals aside; COUNTIF would take * and ? in a
 * reference for a pattern.
 */
const countOf = (column: string, cell: string) => `SUMPRODUCT((${column}&""=TRIM(${cell}))*1)`;
const anyEmpty = (cells: readonly string[]) => `OR(${cells.map((cell) => `${cell}=""`).join(",")})`;

const lookOfCheck: LineColumn["marks"] = [
  { when: (at) => `AND(${at("check")}<>"",${at("check")}<>"${IN_ORDER}")`, look: marked.wrong },
];

/** A contract's own check, at the right of its line. */
export function contractCheck(): readonly LineColumn[] {
  const faults = (at: At): readonly Fault[] => [
    [`${at("reference")}&""<>TRIM(${at("reference")})`, BLANKS_ROUND],
    [`${countOf("Contracts_Reference", at("reference"))}>1`, TWICE],
    [anyEmpty(NEEDED.map(at)), INCOMPLETE],
    [`ISTEXT(${at("value")})`, FIGURE_AS_TEXT],
    [`OR(ISTEXT(${at("start")}),ISTEXT(${at("end")}))`, DATE_AS_TEXT],
    [`${at("end")}<${at("start")}`, ENDS_BEFORE],
    [`${countOf("Commitments_Contract", at("reference"))}=0`, NO_COMMITMENTS],
  ];
  return [
    {
      key: "check",
      heading: "Check",
      width: 30,
      name: "Contracts_Check",
      row: {
        style: "given",
        content: (line, at) =>
          formula(
            ofFilled(CONTRACTS, "reference", at, faults(at)),
            line.reference === undefined ? "" : IN_ORDER,
          ),
      },
      marks: lookOfCheck,
    },
  ];
}

/** What a commitment's measure counts, the sum of its quarters, and whether they are its quantity. */
export function commitmentChecks(
  measures: readonly ListedMeasure[],
  quarters: readonly string[],
): readonly LineColumn[] {
  const listed = new Map(measures.map((measure) => [tidy(measure.name), measure]));
  const of = (line: ContractLine) => listed.get(tidy(String(line.measure ?? "")));
  const sum = (line: ContractLine) =>
    quarters.reduce((total, quarter) => total + Number(line[dueField(quarter)] ?? 0), 0);
  const looked = (list: string, measure: string) =>
    `IF(${measure}="","",IFERROR(INDEX(${list},MATCH(${measure},Contracts_List_Measure,0)),""))`;
  const [first] = quarters;
  if (first === undefined) throw new Error("contracts without a quarter");
  /** Columns of quarters that an officer adds stand at the right of those that are there. */
  const due = (at: At) => {
    const cell = at(dueField(first));
    return `${cell}:${cell.replace(/^\$[A-Z]+/, "$IV")}`;
  };
  const isKept = (at: At) => `TRIM(${at("takenOut")})<>"Yes"`;
  const faults = (at: At): readonly Fault[] => [
    [`${countOf("Contracts_Reference", at(CONTRACT))}=0`, NO_CONTRACT],
    [`OR(${at("measure")}="",AND(${isKept(at)},${at("quantity")}=""))`, INCOMPLETE],
    [`OR(ISTEXT(${at("quantity")}),COUNTA(${due(at)})>COUNT(${due(at)}))`, FIGURE_AS_TEXT],
    [`AND(${isKept(at)},ABS(SUM(${due(at)})-N(${at("quantity")}))>=0.000001)`, WRONG_SUM],
  ];
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
          formula(`IF(${at(CONTRACT)}="","",SUM(${due(at)}))`, line[CONTRACT] === undefined ? "" : sum(line)),
      },
    },
    {
      key: "check",
      heading: "Check",
      width: 30,
      name: "Commitments_Check",
      row: {
        style: "given",
        content: (line, at) =>
          formula(
            ofFilled(COMMITMENTS, CONTRACT, at, faults(at)),
            line[CONTRACT] === undefined ? "" : IN_ORDER,
          ),
      },
      marks: lookOfCheck,
    },
  ];
}
