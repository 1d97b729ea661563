import { quarterInWords, serialOf } from "../../domain/values/calendar";
import type { Register, Restatement } from "../../domain/register/model";
import { bridgeOf, type BridgeLine } from "../../domain/register/snapshots";
import { type Column, placeBlock } from "../language/block";
import type { StyleName } from "../language/palette";
import { across, cell, given, joinPieces, type PlacedSheet } from "../language/piece";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";

export const CHANGES = "Changes";

const HEADING_ROW = 2;

/** What was restated in earlier quarters, and the way from published figures to those of now. Undefined where there is neither. */
export function placeChanges(register: Register): PlacedSheet | undefined {
  const { restatements, snapshots } = register.state;
  if (restatements.length === 0 && snapshots.length === 0) return undefined;
  const lines = restatements.length > 0 ? restatements : [undefined];
  const bridges = snapshots.flatMap((snapshot) => bridgeOf(snapshot, register));
  const figures = snapshots.flatMap(({ quarter, published, figures: own }) =>
    own.map((figure) => ({ ...figure, quarter, published })),
  );
  const bridgeRow = HEADING_ROW + lines.length + 4;
  const snapshotRow = bridgeRow + Math.max(1, bridges.length) + 4;
  return joinPieces(
    {
      name: CHANGES,
      tabColour: "#505A5F",
      columnWidths: widths(RESTATED),
      rowHeights: { 0: TITLE_HEIGHT, 1: 34 },
      print: {
        orientation: "landscape",
        footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given("Changes to earlier quarters")),
      across(
        { row: 1, column: 0, rows: 1, columns: RESTATED.length },
        "note",
        given(
          "Earlier quarters are restated only here: what was claimed by the register before, what is claimed now, and why. Figures that were published stay as they went out; the bridge below leads from them to the figures of now.",
        ),
      ),
      placeBlock({ sheet: CHANGES, headingRow: HEADING_ROW }, RESTATED, [{ rows: lines }]),
      ...(snapshots.length > 0
        ? [
            cell(
              { row: bridgeRow - 1, column: 0 },
              "section" as const,
              given("Bridge from published figures"),
            ),
            placeBlock({ sheet: CHANGES, headingRow: bridgeRow }, BRIDGE, [
              { rows: bridges.length > 0 ? bridges : [undefined] },
            ]),
            cell({ row: snapshotRow - 1, column: 0 }, "section" as const, given("Figures as published")),
            placeBlock({ sheet: CHANGES, headingRow: snapshotRow }, PUBLISHED, [
              { rows: figures.length > 0 ? figures : [undefined] },
            ]),
          ]
        : []),
    ],
  );
}

function column<Row>(
  key: string,
  heading: string,
  width: number,
  content: (row: Row) => string | number | null,
  style: StyleName = "given",
): Column<never, Row | undefined> {
  const figures = style === "units" ? { headingStyle: "headingOfFigures" as const } : {};
  return {
    key,
    heading,
    ...figures,
    width,
    row: { style, content: (row) => given(row === undefined ? null : content(row)) },
  };
}

const RESTATED: readonly Column<never, Restatement | undefined>[] = [
  column("quarter", "Quarter", 14, ({ quarter }) => quarter),
  column("contract", "Contract", 20, ({ contract }) => contract),
  column("measure", "Measure's id", 26, ({ measure }) => measure),
  column("level", "Level", 12, ({ level }) => level),
  column("before", "Before", 14, ({ before }) => before, "units"),
  column("after", "After", 14, ({ after }) => after, "units"),
  column("on", "Restated on", 14, ({ on }) => serialOf(on), "date"),
  column("why", "Why", 46, ({ why }) => why),
];

const BRIDGE: readonly Column<never, BridgeLine | undefined>[] = [
  column("quarter", "Quarter", 14, ({ quarter }) => quarter),
  column("serviceArea", "Service area", 20, ({ serviceArea }) => serviceArea || "All"),
  column("what", "Measure's id", 26, ({ what }) => what),
  column("state", "State", 12, ({ state }) => state.charAt(0).toUpperCase() + state.slice(1)),
  column("published", "Published", 14, ({ published }) => published, "units"),
  column("now", "Now", 14, ({ now }) => now, "units"),
  column("change", "Change", 14, ({ published, now }) => Number((now - published).toFixed(8)), "units"),
];

type PublishedFigure = Register["state"]["snapshots"][number]["figures"][number] & {
  readonly quarter: string;
  readonly published: string;
};

const PUBLISHED: readonly Column<never, PublishedFigure | undefined>[] = [
  column("quarter", "Quarter", 14, ({ quarter }) => quarter),
  column("serviceArea", "Service area", 20, ({ serviceArea }) => serviceArea),
  column("measure", "Measure's id", 26, ({ measure }) => measure),
  column("date", "Published", 12, ({ published }) => serialOf(published), "date"),
  column("claimed", "Claimed", 14, ({ claimed }) => claimed, "units"),
  column("evidenced", "Evidenced", 14, ({ evidenced }) => evidenced, "units"),
  column("validated", "Validated", 14, ({ validated }) => validated, "units"),
];
