import { type CabinetPage, cabinetPage, shareTold } from "../../domain/register/cabinet";
import type { Settings } from "../../domain/council/settings";
import type { Register } from "../../domain/register/model";
import type { CommitmentLine } from "../../domain/register/ratings";
import { dayInWords } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { type Column, columnsFor } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { type Part, textLines } from "../language/lines";
import { marked } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, headingHeight, heightFor, widths } from "../language/sheet-setup";
import { columnReference, table } from "../language/table";
import { shareSections } from "./annual-charts";
import { stateTable } from "./commitments";
import { CABINET } from "./names";

/** Commitments behind that one page has room for. */
const SHOWN = 8;
const CHART_ROWS = 12;

/** A quarter on one page: the headline, what is behind, what changed, and two charts. */
export function placeCabinetPage(register: Register): PlacedSheet {
  const page = cabinetPage(register);
  const note = `As on ${dayInWords(register.asOf)}. Counts by state follow the sheet Commitments, where every commitment stands; the other figures and the words are values: make the register again after claims were decided on. Of measures that count people the bands alone are told.`;
  const layout = layOut(
    CABINET,
    stack([
      titleRow(`Social value: ${quarterInWords(register.quarter)}`),
      textLines([line(page.headline)], WIDTHS),
      noteRow(note, WIDTHS.length, heightFor(note, TEXT_WIDTH)),
      gap(),
      ...stateSections(page),
      ...behindSections(page, register.settings),
      ...changeSections(page),
      ...shareSections(register),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#53297D",
    columnWidths: WIDTHS,
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: WIDTHS.length },
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      onOnePage: true,
    },
  });
}

function line(text: string): readonly Part[] {
  return [{ column: 0, columns: WIDTHS.length, style: "given", content: given(text) }];
}

function stateSections({ states }: CabinetPage): readonly Section[] {
  if (states.length === 0) return [];
  const counts = stateTable(states);
  return [
    sectionRow("How commitments stand"),
    counts,
    gap(),
    chartRows(CHART_ROWS, (layout) => [
      {
        type: "barClustered",
        title: "Commitments by state",
        description:
          "Bars: how many commitments are at risk, behind, on track and not due yet. Figures stand above.",
        categories: columnReference(layout, counts, "state"),
        series: [
          { name: "Commitments", values: columnReference(layout, counts, "count"), colour: "#1D4F76" },
        ],
        span: { column: 0, columns: WIDTHS.length },
      },
    ]),
    gap(),
  ];
}

function behindSections({ states, behind }: CabinetPage, settings: Settings): readonly Section[] {
  if (states.length === 0) return [];
  const shown = behind.slice(0, SHOWN);
  const more = behind.length - shown.length;
  const columns = behindColumns(settings);
  return [
    sectionRow("What is behind"),
    ...(shown.length > 0
      ? [table({ columns, lines: [{ rows: shown }], heights: { headings: headingHeight(columns) } })]
      : [textLines([line("Nothing is behind or at risk.")], WIDTHS)]),
    ...(more > 0 ? [textLines([line(`And ${more} more, on the sheet Commitments.`)], WIDTHS)] : []),
    gap(),
  ];
}

function changeSections({ changes }: CabinetPage): readonly Section[] {
  if (changes.length === 0) return [];
  return [sectionRow("What changed"), textLines(changes.map(line), WIDTHS), gap()];
}

function text<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (line: CommitmentLine) => string | null,
): Column<never, CommitmentLine, Key, never> {
  return { key, heading, width, row: { style: "given", content: (each) => given(content(each)) } };
}

function behindColumns(settings: Settings) {
  const { ratedBy = "validated" } = settings;
  return columnsFor<CommitmentLine>()([
    text("measure", "Measure", 30, ({ row }) => row.measure.headline),
    text("title", "Contract", 32, ({ row }) => row.contract.title),
    text("serviceArea", "Service area", 20, ({ row }) => row.serviceArea),
    {
      key: "share",
      heading: `Of what is due, ${ratedBy}`,
      headingStyle: "headingOfFigures",
      width: 18,
      row: { style: "share", content: (each) => given(shareTold(each, settings)) },
    },
    {
      ...text("state", "State", 12, ({ state }) => state ?? null),
      marks: [{ when: (at) => `${at("state")}="At risk"`, look: marked.wrong }],
    },
  ]);
}

const WIDTHS = widths(behindColumns({}));
const TEXT_WIDTH = 112;
