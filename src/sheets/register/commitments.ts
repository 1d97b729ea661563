import { hasQuantity } from "../../domain/framework/edition";
import { type StateCount, stateCounts } from "../../domain/register/cabinet";
import { directorateInWords, statesDirectorates } from "../../domain/register/directorates";
import type { Register } from "../../domain/register/model";
import {
  type CommitmentLine,
  commitmentLines,
  EARLIER_NOT_KNOWN,
  stateOfRating,
  TO_BE_DECIDED,
} from "../../domain/register/ratings";
import { quarterInWords } from "../../domain/values/calendar";
import { type Column, columnsFor } from "../language/block";
import { countWhere, saysText } from "../language/exact-sum";
import { quoted, shareFormula } from "../language/formulas";
import { marked, type StyleName } from "../language/palette";
import { formula, given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, heightFor, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { COMMITMENTS, figureStyle } from "./names";
import { bandWords, dueColumn, ratedFormula, toDateColumn, toldFormula } from "./rating-columns";
import type { Trace } from "./trace";

const NOTE =
  "Every commitment that is in force at the end of the quarter, by contract. Good is on track; approaching target and requires improvement are behind; inadequate is at risk.";

/** Every commitment with how it stands by the council's bands. */
export function placeCommitmentStates(register: Register, trace: Trace): PlacedSheet {
  const { bands, ratedBy = "validated" } = register.settings;
  const lines = commitmentLines(register);
  const columns = commitmentColumns(register, trace);
  const commitments = table({
    columns,
    lines: [{ rows: lines }],
    heights: {
      headings: headingHeight(columns),
      wrapped: ["title", "supplier", "serviceArea", "directorate", "measure", "officer"],
    },
    summed: true,
  });
  const note = `${NOTE} ${bandWords(bands, ratedBy)}`;
  const layout = layOut(
    COMMITMENTS,
    stack([
      titleRow(`Commitments: ${quarterInWords(register.quarter)}`),
      noteRow(note, noteColumns(register), heightFor(note, NOTE_WIDTH) + 4),
      ...(bands ? [stateTable(stateCounts(lines)), gap()] : []),
      commitments,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    freeze: frozen(layout, commitments, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, commitments),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      ...sideBySide(columns, 1),
    },
  });
}

/** Those of the first printed page. */
function noteColumns(register: Register): number {
  return statesDirectorates(register) ? 6 : 7;
}

const NOTE_WIDTH = 120;

/** How many commitments stand how, to be drawn too. */
export function stateTable(rows: readonly StateCount[]) {
  return table({ columns: COUNT_COLUMNS, lines: [{ rows }] });
}

const COUNT_COLUMNS = columnsFor<StateCount>()([
  {
    key: "state",
    heading: "State",
    width: 18,
    row: { style: "label", content: ({ state }) => given(state) },
  },
  {
    key: "count",
    heading: "Commitments",
    headingStyle: "headingOfFigures",
    width: 30,
    row: {
      style: "count",
      content: ({ state, count }) => formula(countWhere([saysText("Commitment_State", state)]), count),
    },
  },
]);

function text<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (line: CommitmentLine) => string | null | undefined,
  style: StyleName = "given",
): Column<never, CommitmentLine, Key, never> {
  return { key, heading, width, row: { style, content: (line) => given(content(line) ?? null) } };
}

function commitmentColumns(register: Register, trace: Trace) {
  const { bands, ratedBy = "validated" } = register.settings;
  const toDate = `${ratedBy}ToDate` as const;
  return columnsFor<CommitmentLine>()([
    text("contract", "Contract", 18, ({ row }) => row.contract.reference, "label"),
    text("title", "Title", 30, ({ row }) => row.contract.title),
    text("supplier", "Supplier", 24, ({ row }) => row.supplier),
    text("serviceArea", "Service area", 20, ({ row }) => row.serviceArea),
    ...(statesDirectorates(register)
      ? [
          {
            ...text("directorate", "Directorate", 24, ({ row }) => directorateInWords(row.directorate)),
            name: "Commitment_Directorate",
          },
        ]
      : []),
    {
      key: "measure",
      heading: "Measure",
      width: 28,
      row: { style: "label", content: ({ row }) => linked(given(row.measure.headline), trace.ofTotal(row)) },
    },
    text("level", "Level", 8, ({ row }) => row.level),
    text("kpi", "KPI", 8, ({ row }) => (row.kpi ? "Yes" : null)),
    {
      key: "committed",
      heading: "Committed",
      headingStyle: "headingOfFigures",
      width: 14,
      row: {
        style: ({ row }) => figureStyle(row.measure),
        content: ({ row }) => given(hasQuantity(row.measure) ? row.committed : null),
      },
    },
    dueColumn(),
    toDateColumn("claimedToDate", "claimed", ({ claimedToDate }: CommitmentLine) => claimedToDate),
    toDateColumn("validatedToDate", "validated", ({ validatedToDate }: CommitmentLine) => validatedToDate),
    {
      key: "share",
      heading: `Of what is due, ${ratedBy}`,
      headingStyle: "headingOfFigures",
      width: 14,
      row: {
        style: "share",
        content: ({ row, state, [toDate]: delivered }, at) =>
          hasQuantity(row.measure) && state !== EARLIER_NOT_KNOWN
            ? formula(shareFormula(at(toDate), at("due")), row.due > 0 ? delivered / row.due : "")
            : given(null),
      },
    },
    {
      key: "state",
      heading: "State",
      width: 14,
      name: "Commitment_State",
      row: {
        style: "given",
        content: ({ row, state }, at) => {
          if (!hasQuantity(row.measure)) {
            const words = { wordsOf: stateOfRating, open: TO_BE_DECIDED, none: "No quantity" };
            return formula(toldFormula(row, at, { ratedBy, ...words }), state ?? words.none);
          }
          if (!bands || state === undefined) return given("No bands set");
          if (state === EARLIER_NOT_KNOWN) return given(state);
          return formula(ratedFormula(at(toDate), at("due"), bands, stateOfRating), state);
        },
      },
      marks: [
        { when: (at) => `${at("state")}="At risk"`, look: marked.wrong },
        {
          when: (at) =>
            `OR(${["Behind", EARLIER_NOT_KNOWN, TO_BE_DECIDED].map((state) => `${at("state")}=${quoted(state)}`).join(",")})`,
          look: marked.missing,
        },
      ],
    },
    text("officer", "Officer", 20, ({ row }) => row.contract.officer),
  ]);
}
