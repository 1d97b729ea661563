import { localMeaning } from "../../domain/council/tiers";
import { yearOf } from "../../domain/register/annual";
import {
  type CabinetPage,
  cabinetPage,
  type DirectorateStanding,
  shareTold,
} from "../../domain/register/cabinet";
import { directorateInWords } from "../../domain/register/directorates";
import type { Settings } from "../../domain/council/settings";
import type { Register } from "../../domain/register/model";
import { type CommitmentLine, DUE_STATES } from "../../domain/register/ratings";
import { dayInWords } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { type Column, columnsFor } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { countWhere, says, saysText } from "../language/exact-sum";
import { shareFormula } from "../language/formulas";
import { type Part, textLines } from "../language/lines";
import { marked } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { noteRow, sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, headingHeight, heightFor, labelHeight, widths } from "../language/sheet-setup";
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
      ...directorateSections(page, register),
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
      ? [
          table({
            columns,
            lines: [{ rows: shown }],
            heights: { headings: headingHeight(columns), row: behindHeight },
          }),
        ]
      : [textLines([line("Nothing is behind or at risk.")], WIDTHS)]),
    ...(more > 0 ? [textLines([line(`And ${more} more, on the sheet Commitments.`)], WIDTHS)] : []),
    gap(),
  ];
}

/** How commitments stand by directorate, and what was spent through its contracts in the year. */
function directorateSections({ directorates }: CabinetPage, register: Register): readonly Section[] {
  if (directorates.length === 0) return [];
  const columns = directorateColumns(register);
  return [
    sectionRow("By directorate"),
    table({
      columns,
      lines: [{ rows: directorates }],
      heights: { headings: headingHeight(columns), wrapped: "directorate" },
    }),
    gap(),
  ];
}

function directorateColumns({ quarter, tierNames }: Register) {
  return columnsFor<DirectorateStanding>()([
    {
      key: "directorate",
      heading: "Directorate",
      width: 30,
      row: { style: "groupTitle", content: ({ directorate }) => given(directorateInWords(directorate)) },
    },
    {
      key: "states",
      heading: "Commitments",
      width: 32,
      row: { style: "given", content: commitmentsOf },
    },
    money("total", `Spend in the supply chain, ${yearOf(quarter)}`, 20),
    money("local", `Local: ${localMeaning(tierNames)}`, 18),
    {
      key: "share",
      heading: "Local share",
      headingStyle: "headingOfFigures",
      width: 12,
      row: {
        style: "share",
        content: ({ spend }, at) => formula(shareFormula(at("local"), at("total")), spend.localShare ?? ""),
      },
    },
  ]);
}

/** "1 at risk, 2 behind, 9 on track of 12"; without bands how many are in force. */
function commitmentsOf(
  { directorate, commitments, states }: DirectorateStanding,
  at: (key: "directorate") => string,
): Content {
  const own = says("Commitment_Directorate", at("directorate"), directorateInWords(directorate));
  const all = countWhere([own]);
  if (states.length === 0) return formula(`${all}&" in force"`, `${commitments} in force`);
  const told = DUE_STATES.map((state) => ({
    text: `${countWhere([own, saysText("Commitment_State", state)])}&" ${state.toLowerCase()}"`,
    said: `${states.find((each) => each.state === state)?.count ?? 0} ${state.toLowerCase()}`,
  }));
  return formula(
    `${told.map(({ text: each }) => each).join('&", "&')}&" of "&${all}`,
    `${told.map(({ said }) => said).join(", ")} of ${commitments}`,
  );
}

function money<const Key extends "total" | "local">(
  key: Key,
  heading: string,
  width: number,
): Column<never, DirectorateStanding, Key, never> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width,
    row: { style: "money", content: ({ spend }) => given(spend[key] / 100) },
  };
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

const BEHIND_NAMES = {
  measure: ({ row }: CommitmentLine) => row.measure.headline,
  title: ({ row }: CommitmentLine) => row.contract.title,
  serviceArea: ({ row }: CommitmentLine) => row.serviceArea,
};

function behindHeight(each: CommitmentLine): number {
  return labelHeight([
    { text: BEHIND_NAMES.measure(each), width: 30 },
    { text: BEHIND_NAMES.title(each), width: 32 },
    { text: BEHIND_NAMES.serviceArea(each), width: 20 },
  ]);
}

function behindColumns(settings: Settings) {
  const { ratedBy = "validated" } = settings;
  return columnsFor<CommitmentLine>()([
    text("measure", "Measure", 30, BEHIND_NAMES.measure),
    text("title", "Contract", 32, BEHIND_NAMES.title),
    text("serviceArea", "Service area", 20, BEHIND_NAMES.serviceArea),
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
