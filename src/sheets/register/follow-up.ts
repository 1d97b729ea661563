import { dayInWords, serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { Register, ReturnEntry } from "../../domain/register/model";
import { hasQuantity } from "../../domain/framework/edition";
import { refusedInstead } from "../../domain/register/still-missing";
import { EARLIER_NOT_KNOWN, type KpiRating, kpiRatings, type Rating } from "../../domain/register/ratings";
import type { Bands, RatingBasis } from "../../domain/council/sections/ratings";
import { columnsFor, type Column } from "../language/block";
import { marked, type StyleName } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import { noteRow, sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, heightFor, widths } from "../language/sheet-setup";
import { table } from "../language/table";
import { bandWords, dueColumn, ratedFormula, toDateColumn, toldFormula } from "./rating-columns";

export const FOLLOW_UP = "Follow up";

/** Whom to ask for a return, and how key performance indicators are rated where the council has set bands. */
export function placeFollowUp(register: Register): PlacedSheet {
  const { quarter, asOf, settings } = register;
  const missing = register.returns.filter(({ status }) => status === "Missing");
  const isRefused = refusedInstead(register);
  const asked = missing.map((entry): Asked => ({ ...entry, came: isRefused(entry) ? "Refused" : "Nothing" }));
  const chased: readonly (Asked | undefined)[] = asked.length > 0 ? asked : [undefined];
  const rated = kpiRatings(register);
  const { bands, ratedBy = "validated" } = settings;
  const words = bandWords(bands, ratedBy);
  const layout = layOut(
    FOLLOW_UP,
    stack([
      titleRow(`Follow up: ${quarterInWords(quarter)}`),
      noteRow(`As on ${dayInWords(asOf)}.`, 3, 18),
      sectionRow("Returns that did not come, or were refused"),
      table({
        columns: CHASE,
        lines: [{ rows: chased }],
        heights: {
          headings: headingHeight(CHASE),
          wrapped: ["title", "supplier", "contact", "officer"],
        },
      }),
      gap(),
      sectionRow("Key performance indicators"),
      noteRow(words, CHASE.length, heightFor(words, 120) + 4),
      ...(bands && rated.length > 0 ? [ratingTable(ratingColumns(bands, ratedBy), rated)] : []),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(CHASE),
    print: {
      orientation: "landscape",
      footer: footer({ reference: `Register ${quarterInWords(quarter)}` }),
    },
  });
}

function ratingTable(columns: ReturnType<typeof ratingColumns>, rows: readonly KpiRating[]) {
  const heights = { headings: headingHeight(columns), wrapped: "measure" } as const;
  return table({ columns, lines: [{ rows }], heights });
}

function column<Row, const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (row: Row) => string | number | null | undefined,
  style: StyleName = "given",
): Column<never, Row | undefined, Key, never> {
  return {
    key,
    heading,
    width,
    row: { style, content: (row) => given(row === undefined ? null : content(row)) },
  };
}

/** A return to be asked for, and whether one came that was not taken. */
type Asked = ReturnEntry & { readonly came: "Nothing" | "Refused" };

const CHASE = columnsFor<Asked | undefined>()([
  column("contract", "Contract", 18, ({ reference }) => reference, "label"),
  column("title", "Title", 30, ({ contract }) => contract?.title),
  column("supplier", "Supplier", 24, ({ supplier }) => supplier),
  column("deadline", "Due on", 14, ({ deadline }) => (deadline === null ? null : serialOf(deadline)), "date"),
  {
    ...column("late", "Days late", 14, ({ daysLate }) => daysLate, "count"),
    headingStyle: "headingOfFigures",
  },
  column("quarter", "For the quarter", 24, ({ quarter }) => quarterInWords(quarter)),
  column("contact", "Contact", 24, ({ contract }) => contract?.contact),
  column("officer", "Officer", 24, ({ contract }) => contract?.officer),
  column("came", "What came", 18, ({ came }) => came),
]);

function ratingColumns(bands: Bands, ratedBy: RatingBasis) {
  return columnsFor<KpiRating>()([
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
    dueColumn(),
    toDateColumn("toDate", ratedBy, ({ toDate }: KpiRating) => toDate),
    {
      key: "rating",
      heading: "Rating",
      width: 24,
      row: {
        style: "given",
        content: ({ row, rating }, at) => {
          if (rating === EARLIER_NOT_KNOWN) return given(rating);
          const wordsOf = (each: Rating) => each;
          const words = { ratedBy, wordsOf, open: "Other", none: "Other" };
          return formula(
            hasQuantity(row.measure)
              ? ratedFormula(at("toDate"), at("due"), bands, wordsOf)
              : toldFormula(row, at, words),
            rating,
          );
        },
      },
      marks: [{ when: (at) => `${at("rating")}="Inadequate"`, look: marked.wrong }],
    },
  ]);
}
