import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";
import { RatingBasis } from "../../domain/council/sections/ratings";
import type { Plan } from "../../workbook/plan";
import { columnsFor, type Column } from "../language/block";
import { placeHiddenLists } from "../language/hidden-lists";
import { textHeight } from "../language/lines";
import { given, joinSheets, type PlacedSheet } from "../language/piece";
import { noteRow, sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { placeStamp } from "../language/stamp";
import { table } from "../language/table";
import { type Choice, type ChoiceGroup, choiceGroups } from "./choices";
import { contentOf, type EntryList, listColumns, styleOf } from "./entry-list";
import { publications, serviceAreas, stories, targets } from "./lists";
import { COUNCIL_FORM_VERSION, type CouncilModel, targetMeasures } from "./model";

/** The workbook in which a council types its settings: bands, targets, publications and the rest, each with what it does. */
export function placeCouncil(settings: Settings, editions: readonly Framework[]): Plan {
  return placeCouncilModel({ settings, measures: targetMeasures(editions) });
}

/** The same from what a stamp keeps. */
export function placeCouncilModel(model: CouncilModel): Plan {
  return joinSheets(
    { kind: "council", title: "Council settings", subject: "Council settings", activeSheet: "Council" },
    [
      placeChoices(model.settings),
      placeLists("Publications", PUBLISHED, [publications(model)]),
      placeLists("Targets", TARGETS, [targets(model)]),
      placeLists("Service areas", AREAS, [serviceAreas(model)]),
      placeLists("Annual report", REPORT, stories(model)),
      placeHiddenLists("Lists", [
        ["List_RatedBy", RatingBasis.options],
        ["List_Measure", model.measures.map(({ headline }) => headline)],
      ]),
      placeStamp({
        kind: "council",
        formVersion: COUNCIL_FORM_VERSION,
        parts: { settings: model.settings, measures: model.measures },
      }),
    ],
  );
}

const NOTE =
  "What the council chose for its registers and reports. Yellow cells are yours, and everything may be left empty. Give this workbook as the settings when a register is made; settings that it does not show are kept.";
const PUBLISHED =
  "A quarter whose figures went out is frozen as the register of that day had it. Later corrections are told as steps from there.";
const TARGETS = "Targets for the year, each in its measure's own unit. Choose a measure from the list.";
const AREAS =
  "Names as they are to be written, in the order in which they are to stand. Capitals and blanks of the contracts' own are no matter.";
const REPORT = "Texts for the annual report. No names of people.";

const WIDTHS = [46, 22, 80] as const;

function placeChoices(settings: Settings): PlacedSheet {
  const layout = layOut(
    "Council",
    stack([
      titleRow("Council settings"),
      noteRow(NOTE, WIDTHS.length, textHeight(NOTE, WIDTHS[0] + WIDTHS[1] + WIDTHS[2])),
      gap(),
      table({
        columns: CHOICES,
        lines: choiceGroups(settings).map((group) => ({ group, rows: group.choices })),
        groupStyle: "group",
      }),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: [...WIDTHS],
    print: { orientation: "landscape", footer: footer({ reference: "Council settings" }) },
  });
}

const CHOICES = columnsFor<Choice, ChoiceGroup>()([
  {
    key: "label",
    heading: "Setting",
    width: WIDTHS[0],
    group: { style: "groupTitle", content: ({ title }) => given(title) },
    row: { style: "label", content: ({ label }) => given(label) },
  },
  {
    key: "entry",
    heading: "Entry",
    width: WIDTHS[1],
    row: {
      style: ({ holds }) => styleOf(holds),
      content: ({ holds, value }) => contentOf(holds, value),
      rule: ({ rule }) => rule,
      name: ({ name }) => name,
    },
  },
  {
    key: "about",
    heading: "What it does",
    width: WIDTHS[2],
    row: { style: "given", content: ({ about }) => given(about) },
  },
]);

function placeLists(
  sheet: string,
  note: string,
  lists: readonly (EntryList & { readonly title?: string })[],
): PlacedSheet {
  const columns = lists.map(listColumns);
  const columnWidths = widths(widest(columns));
  const room = columnWidths.reduce((sum, width) => sum + width, 0);
  const sections = lists.flatMap((list, index): readonly Section[] => [
    gap(),
    ...(list.title === undefined ? [] : [sectionRow(list.title)]),
    table({ columns: columns[index] ?? [], lines: [{ rows: list.lines }] }),
  ]);
  const layout = layOut(
    sheet,
    stack([titleRow(sheet), noteRow(note, columnWidths.length, textHeight(note, room)), ...sections]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths,
    print: { orientation: "landscape", footer: footer({ reference: "Council settings" }) },
  });
}

/** The columns of the list that has most of them. */
function widest<Columns extends readonly Pick<Column<never, never>, "width">[]>(
  lists: readonly Columns[],
): Columns {
  const [first] = [...lists].sort((one, other) => other.length - one.length);
  if (!first) throw new Error("no lists");
  return first;
}
