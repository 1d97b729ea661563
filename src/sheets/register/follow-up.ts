import { dayInWords, quarterInWords, serialOf } from "../../domain/values/calendar";
import type { Register, ReturnEntry } from "../../domain/register/model";
import { type KpiRating, kpiRatings } from "../../domain/register/ratings";
import { type Bands } from "../../domain/council/settings";
import { type Column, placeBlock } from "../language/block";
import { says, saysText, sumWhere } from "../language/exact-sum";
import { marked, type StyleName } from "../language/palette";
import { across, cell, formula, given, joinPieces, type PlacedSheet } from "../language/piece";
import { figureStyle, QUARTER_END } from "./names";
import { footer, heightFor, TITLE_HEIGHT, widths } from "../language/sheet-setup";

export const FOLLOW_UP = "Follow up";

const HEADING_ROW = 3;

/** Whom to ask for a return, and how key performance indicators are rated where the council has set bands. */
export function placeFollowUp(register: Register): PlacedSheet {
  const { quarter, asOf, settings } = register;
  const missing = register.returns.filter((each) => each.quarter === quarter && each.status === "Missing");
  const chased: readonly (ReturnEntry | undefined)[] = missing.length > 0 ? missing : [undefined];
  const rated = kpiRatings(register);
  const { bands, ratedBy = "validated" } = settings;
  const ratingRow = HEADING_ROW + chased.length + 4;
  return joinPieces(
    {
      name: FOLLOW_UP,
      tabColour: "#505A5F",
      columnWidths: widths(CHASE),
      rowHeights: { 0: TITLE_HEIGHT, 1: 18, [ratingRow - 1]: heightFor(bandWords(bands, ratedBy), 120) + 4 },
      print: {
        orientation: "landscape",
        footer: footer({ reference: `Register ${quarterInWords(quarter)}` }),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`Follow up: ${quarterInWords(quarter)}`)),
      across({ row: 1, column: 0, rows: 1, columns: 3 }, "note", given(`As on ${dayInWords(asOf)}.`)),
      cell({ row: 2, column: 0 }, "section", given("Returns that did not come")),
      placeBlock({ sheet: FOLLOW_UP, headingRow: HEADING_ROW }, CHASE, [{ rows: chased }]),
      cell({ row: ratingRow - 2, column: 0 }, "section", given("Key performance indicators")),
      across(
        { row: ratingRow - 1, column: 0, rows: 1, columns: CHASE.length },
        "note",
        given(bandWords(bands, ratedBy)),
      ),
      ...(bands && rated.length > 0
        ? [
            placeBlock({ sheet: FOLLOW_UP, headingRow: ratingRow }, ratingColumns(bands, ratedBy), [
              { rows: rated },
            ]),
          ]
        : []),
    ],
  );
}

function bandWords(bands: Bands | undefined, ratedBy: string): string {
  if (!bands) return "The council has set no bands, so nothing is rated. The law sets none.";
  return `Rated by what was ${ratedBy} to date as a share of what is due. Good from ${bands.good}%, approaching target from ${bands.approachingTarget}%, requires improvement from ${bands.requiresImprovement}%; less is inadequate, and other is what is not due yet. The law sets no bands: these are the council's choice.`;
}

function column<Row>(
  key: string,
  heading: string,
  width: number,
  content: (row: Row) => string | number | null | undefined,
  style: StyleName = "given",
): Column<never, Row | undefined> {
  return {
    key,
    heading,
    width,
    row: { style, content: (row) => given(row === undefined ? null : content(row)) },
  };
}

const CHASE: readonly Column<never, ReturnEntry | undefined>[] = [
  column("contract", "Contract", 18, ({ reference }) => reference, "label"),
  column("title", "Title", 30, ({ contract }) => contract?.title),
  column("supplier", "Supplier", 24, ({ supplier }) => supplier),
  column("deadline", "Due on", 14, ({ deadline }) => (deadline === null ? null : serialOf(deadline)), "date"),
  {
    ...column("late", "Days late", 14, ({ daysLate }) => daysLate, "count"),
    headingStyle: "headingOfFigures",
  },
  column("contact", "Contact", 24, ({ contract }) => contract?.contact),
  column("officer", "Officer", 24, ({ contract }) => contract?.officer),
];

function ratingColumns(bands: Bands, ratedBy: "claimed" | "validated"): readonly Column<never, KpiRating>[] {
  const sums = ratedBy === "claimed" ? "Register_ClaimedCounted" : "Register_ValidatedCounted";
  const figures = { headingStyle: "headingOfFigures", width: 14 } as const;
  return [
    {
      key: "contract",
      heading: "Contract",
      width: 18,
      row: { style: "label", content: ({ row }) => given(row.contract.reference) },
    },
    {
      key: "measure",
      heading: "Measure",
      width: 30,
      row: { style: "given", content: ({ row }) => given(row.measure.headline) },
    },
    {
      key: "level",
      heading: "Level",
      width: 24,
      row: { style: "given", content: ({ row }) => given(row.level) },
    },
    {
      key: "due",
      heading: "Due by now",
      ...figures,
      row: { style: ({ row }) => figureStyle(row.measure), content: ({ row }) => given(row.due) },
    },
    {
      key: "toDate",
      heading: ratedBy === "claimed" ? "Claimed to date" : "Validated to date",
      ...figures,
      row: {
        style: ({ row }) => figureStyle(row.measure),
        content: ({ row, toDate }, at) =>
          formula(
            `ROUND(${sumWhere(sums, [
              says("Register_Contract", at("contract"), row.contract.reference),
              saysText("Register_Code", row.measure.id),
              ...(row.level === null ? [] : [says("Register_Level", at("level"), row.level)]),
              { column: "Register_QuarterEnd", is: QUARTER_END, compared: "<=" },
            ])},8)`,
            toDate,
          ),
      },
    },
    {
      key: "rating",
      heading: "Rating",
      width: 24,
      row: {
        style: "given",
        content: ({ rating }, at) => {
          const percent = `ROUND(100*${at("toDate")}/${at("due")},8)`;
          return formula(
            `IF(${at("due")}<=0,"Other",IF(${percent}>=${bands.good},"Good",IF(${percent}>=${bands.approachingTarget},"Approaching target",IF(${percent}>=${bands.requiresImprovement},"Requires improvement","Inadequate"))))`,
            rating,
          );
        },
      },
      marks: [{ when: (at) => `${at("rating")}="Inadequate"`, look: marked.wrong }],
    },
  ];
}
