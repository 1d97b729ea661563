import { contractsCover } from "./cover";
import type { Contract } from "../../domain/contract/contract";
import { contractMeasures } from "../../domain/contract/measures";
import { ContractKind } from "../../domain/council/threshold-amounts";
import { type Framework, type Measure, ownerOf } from "../../domain/framework/edition";
import { FORMER_PROMPTS, knownPrompts } from "../../domain/framework/prompts";
import { ACCUMULATION_WORDS, unitName } from "../../domain/framework/words";
import { type Day, MONTHS } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { Plan } from "../../workbook/plan";
import type { Column } from "../language/block";
import { choiceWords } from "../language/choices";
import { contentOf, styleOf } from "../language/entry-list";
import { placeHiddenLists } from "../language/hidden-lists";
import { textHeight } from "../language/lines";
import { joinSheets } from "../language/join-sheets";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { placeStamp } from "../language/stamp";
import { commitmentChecks, contractCheck } from "./checks";
import {
  type ContractSheet,
  COMMITMENTS,
  CONTRACTS,
  EARLIER,
  MEMBER,
  ORGANISATIONS,
  OWN_MEASURES,
  STATEMENTS,
  SUBCONTRACTOR,
  VERSIONS,
} from "./columns";
import { BIDDERS_PLAN, type ContractLine, contractLines, dueField } from "./lines";
import { type ListedMeasure, measureNames } from "./measure-names";
import {
  CONTRACTS_FORM_VERSION,
  type ContractsModel,
  contractsModel,
  contractsStamp,
  editionName,
} from "./model";

/**
 * The workbook in which a council keeps all of its contracts: what was agreed, what is due by quarter, how it changed, and
 * who is asked. It is typed in, sorted and added to, so that its sheets are open, and is read wherever contracts are.
 */
export function placeContracts(
  contracts: readonly Contract[],
  options: { readonly editions: readonly Framework[]; readonly today: Day },
): Plan {
  const model = contractsModel(contracts, options);
  const lines = contractLines(model);
  const measures = measureList(model);
  const sheets = [
    placeSheet(CONTRACTS, lines.contracts, contractCheck()),
    placeSheet(COMMITMENTS, lines.commitments, [
      ...commitmentChecks(measures, model.quarters),
      ...quarterColumns(model.quarters),
    ]),
    placeSheet(VERSIONS, lines.versions),
    placeSheet(ORGANISATIONS, lines.organisations),
    placeSheet(OWN_MEASURES, lines.ownMeasures),
    placeSheet(STATEMENTS, lines.statements),
    placeSheet(EARLIER, lines.earlier),
  ];
  return joinSheets(
    {
      kind: "contracts",
      title: TITLE,
      subject: contractsOwner(contracts, model.editions) ?? TITLE,
      activeSheet: CONTRACTS.sheet,
    },
    [
      ...sheets.map(open),
      placeHiddenLists("Lists", [
        ["Contracts_List_YesNo", ["Yes", "No"]],
        ["Contracts_List_Edition", model.editions.map(({ id }) => editionName(id, model.editions))],
        ["Contracts_List_Month", MONTHS],
        ["Contracts_List_Kind", ContractKind.options.map(choiceWords)],
        ["Contracts_List_Measure", measures.map(({ name }) => name)],
        ["Contracts_List_Unit", measures.map(({ unit }) => unit)],
        ["Contracts_List_Accumulation", measures.map(({ accumulation }) => accumulation)],
        ["Contracts_List_DueFrom", [BIDDERS_PLAN]],
        ["Contracts_List_Part", [MEMBER, SUBCONTRACTOR]],
        ["Contracts_List_Prompt", promptTitles(model.editions)],
      ]),
      placeStamp({
        kind: "contracts",
        formVersion: CONTRACTS_FORM_VERSION,
        parts: { ...contractsStamp(model) },
      }),
    ],
    contractsCover(TITLE),
  );
}

const TITLE = "Contract register";

/** The council whose contracts they are: of their editions, or of those at hand where there are none yet. */
export function contractsOwner(
  contracts: readonly Contract[],
  editions: readonly Framework[],
): string | undefined {
  const used = editions.filter(({ id }) => contracts.some(({ framework }) => framework === id));
  const councils = [...new Set((used.length > 0 ? used : editions).flatMap((each) => ownerOf(each) ?? []))];
  return councils.length === 1 ? councils[0] : undefined;
}

/** The titles of what the editions ask, each once; where none is at hand, of what was always asked. */
function promptTitles(editions: readonly Framework[]): readonly string[] {
  const prompts = editions.length === 0 ? FORMER_PROMPTS : editions.flatMap(knownPrompts);
  return [...new Map(prompts.map(({ title }) => [title.toLowerCase(), title])).values()];
}

/** Measures of the editions and of the contracts themselves, each name once; of two that differ the unit is not told. */
function measureList({ editions, contracts }: ContractsModel): readonly ListedMeasure[] {
  const sets: readonly (readonly Measure[])[] = [
    ...editions.map(({ measures }) => measures),
    ...contracts.flatMap((contract) => {
      const edition = editions.find(({ id }) => id === contract.framework);
      return edition ? [[...contractMeasures(contract, edition).values()]] : [];
    }),
  ];
  const listed = new Map<string, ListedMeasure>();
  for (const measures of sets) {
    const names = measureNames(measures);
    for (const measure of measures) {
      const name = names.get(measure.id) ?? measure.id;
      const own = { name, unit: unitName(measure), accumulation: ACCUMULATION_WORDS[measure.accumulation] };
      const before = listed.get(name.toLowerCase());
      listed.set(name.toLowerCase(), before ? agreed(before, own) : own);
    }
  }
  return [...listed.values()];
}

function agreed(one: ListedMeasure, other: ListedMeasure): ListedMeasure {
  return {
    name: one.name,
    unit: one.unit === other.unit ? one.unit : BY_EDITION,
    accumulation: one.accumulation === other.accumulation ? one.accumulation : BY_EDITION,
  };
}

const BY_EDITION = "As the contract's edition says";

type LineColumn = Column<never, ContractLine>;

/** What is due in each quarter; an officer adds a quarter by its heading in the next column. */
function quarterColumns(quarters: readonly string[]): readonly LineColumn[] {
  return quarters.map((quarter) => ({
    key: dueField(quarter),
    heading: quarterInWords(quarter),
    headingStyle: "headingOfFigures",
    width: 12,
    row: {
      style: "entryUnits",
      content: (line) => given(line[dueField(quarter)]),
      rule: () => DUE_RULE,
    },
  }));
}

const DUE_RULE = {
  rule: { type: "decimal", comparison: "greaterThanOrEqual", first: 0 },
  title: "Due in the quarter",
  refusal: "What is due must be a number, 0 or higher.",
} as const;

function placeSheet(
  { sheet, note, columns, blank }: ContractSheet,
  filled: readonly ContractLine[],
  worked: readonly LineColumn[] = [],
): PlacedSheet {
  const all: readonly LineColumn[] = [
    ...columns.map(({ field, heading, name, width, holds, rule }): LineColumn => ({
      key: field,
      heading,
      width,
      name,
      ...(holds === "figure" || holds === "money" ? { headingStyle: "headingOfFigures" } : {}),
      row: { style: styleOf(holds), content: (line) => contentOf(holds, line[field]), rule: () => rule },
    })),
    ...worked,
  ];
  const lines: readonly ContractLine[] = [...filled, ...Array.from({ length: blank }, () => ({}))];
  const room = widths(all).slice(0, NOTE_COLUMNS);
  const height = textHeight(
    note,
    room.reduce((sum, width) => sum + width, 0),
  );
  const block = table({
    columns: all,
    lines: [{ rows: lines }],
    heights: { headings: headingHeight(all), wrapped: worked.map(({ key }) => key) },
    tableName: `${sheet.replaceAll(" ", "_")}_Table`,
  });
  const note_ = noteRow(note, Math.min(NOTE_COLUMNS, all.length), height);
  const layout = layOut(sheet, stack([titleRow(sheet), note_, gap(), block]));
  const standing = sheet === CONTRACTS.sheet ? 2 : 3;
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(all),
    freeze: frozen(layout, block, standing),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, block),
      footer: footer({ reference: TITLE }),
      ...sideBySide(all, standing),
    },
  });
}

/** As many as stand on the first page. */
const NOTE_COLUMNS = 5;

/** The council's own record: lines are added, sorted and filtered, which a protected sheet would not let. */
function open({ sheet: { protection: _, ...sheet }, names }: PlacedSheet): PlacedSheet {
  return { sheet, names };
}
