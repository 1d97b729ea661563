import { unitName } from "../../domain/framework/words";
import { capital } from "../../domain/issues/words/sentences";
import { serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { rounded } from "../../domain/values/decimals";
import { directorateInWords } from "../../domain/register/directorates";
import type { Register, Restatement } from "../../domain/register/model";
import { bridgeOf, type BridgeLine, tellsDirectorates } from "../../domain/register/snapshots";
import { columnsFor, type Column } from "../language/block";
import type { StyleName } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { table } from "../language/table";

export const CHANGES = "Changes";

/** What was restated in earlier quarters, and the way from published figures to those of now. Undefined where there is neither. */
export function placeChanges(register: Register): PlacedSheet | undefined {
  const { restatements, snapshots } = register.state;
  if (restatements.length === 0 && snapshots.length === 0) return undefined;
  const named = measureNames(register);
  const restated = restatements.map((each) => ({ ...each, measure: named(each.measure) }));
  const bridges = snapshots
    .flatMap((snapshot) => bridgeOf(snapshot, register))
    .map((each) => ({ ...each, what: each.state === "spend" ? `${each.what}, £` : named(each.what) }));
  const figures = snapshots.flatMap(({ quarter, published, figures: own }) =>
    own.map((figure) => ({ ...figure, quarter, published, measure: named(figure.measure) })),
  );
  const layout = layOut(
    CHANGES,
    stack([
      titleRow("Changes to earlier quarters"),
      noteRow(
        "Earlier quarters are restated only here: what was claimed by the register before, what is claimed now, and why. Figures that were published stay as they went out in the register of that day; the bridge below leads from them to the figures of now.",
        RESTATED.length,
        34,
      ),
      table({ columns: RESTATED, lines: [{ rows: orOneEmpty(restated) }] }),
      ...(snapshots.length > 0
        ? [
            gap(2),
            sectionRow("Bridge from published figures"),
            table({
              columns: snapshots.some(tellsDirectorates) ? BRIDGE_BY_BOTH : BRIDGE,
              lines: [{ rows: orOneEmpty(bridges) }],
            }),
            gap(2),
            sectionRow("Figures as published"),
            table({
              columns: snapshots.some(tellsDirectorates) ? PUBLISHED_BY_BOTH : PUBLISHED,
              lines: [{ rows: orOneEmpty(figures) }],
            }),
          ]
        : []),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(RESTATED),
    print: {
      orientation: "landscape",
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}

/** "Local jobs, FTE" of a measure's id, as claims are entered; an id that no line of the register has stays as it is. */
function measureNames({ rows, contracts, editions }: Register): (id: string) => string {
  const used = new Set(contracts.map(({ framework }) => framework));
  const all = [
    ...editions.flatMap((edition) => (used.has(edition.id) ? edition.measures : [])),
    ...rows.map(({ measure }) => measure),
  ];
  const names = new Map(all.map((measure) => [measure.id, `${measure.headline}, ${unitName(measure)}`]));
  return (id) => names.get(id) ?? id;
}

/** A table shows one empty line where it has none. */
function orOneEmpty<Row>(rows: readonly Row[]): readonly (Row | undefined)[] {
  return rows.length > 0 ? rows : [undefined];
}

function column<Row, const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (row: Row) => string | number | null,
  style: StyleName = "given",
): Column<never, Row | undefined, Key, never> {
  const figures = style === "units" ? { headingStyle: "headingOfFigures" as const } : {};
  return {
    key,
    heading,
    ...figures,
    width,
    row: { style, content: (row) => given(row === undefined ? null : content(row)) },
  };
}

const RESTATED = columnsFor<Restatement | undefined>()([
  column("quarter", "Quarter", 14, ({ quarter }) => quarter),
  column("contract", "Contract", 20, ({ contract }) => contract),
  column("measure", "Measure", 36, ({ measure }) => measure),
  column("level", "Level", 12, ({ level }) => level),
  column("before", "Before", 14, ({ before }) => before, "units"),
  column("after", "After", 14, ({ after }) => after, "units"),
  column("on", "Restated on", 14, ({ on }) => serialOf(on), "date"),
  column("why", "Why", 46, ({ why }) => why),
]);

const BRIDGE = columnsFor<BridgeLine | undefined>()([
  column("quarter", "Quarter", 14, ({ quarter }) => quarter),
  column("serviceArea", "Service area", 20, ({ serviceArea }) => serviceArea || "All"),
  column("what", "Measure", 36, ({ what }) => what),
  column("state", "State", 12, ({ state }) => capital(state)),
  column("published", "Published", 14, ({ published }) => published, "units"),
  column("now", "Now", 14, ({ now }) => now, "units"),
  column("change", "Change", 14, ({ published, now }) => rounded(now - published, 8), "units"),
]);

/** Empty where a publication did not tell it. */
const DIRECTORATE = column<{ readonly directorate?: string | null | undefined }, "directorate">(
  "directorate",
  "Directorate",
  46,
  ({ directorate }) => (directorate === undefined ? null : directorateInWords(directorate)),
);

const BRIDGE_BY_BOTH = columnsFor<BridgeLine | undefined>()([...BRIDGE, DIRECTORATE]);

type PublishedFigure = Register["state"]["snapshots"][number]["figures"][number] & {
  readonly quarter: string;
  readonly published: string;
};

const PUBLISHED = columnsFor<PublishedFigure | undefined>()([
  column("quarter", "Quarter", 14, ({ quarter }) => quarter),
  column("serviceArea", "Service area", 20, ({ serviceArea }) => serviceArea),
  column("measure", "Measure", 36, ({ measure }) => measure),
  column("date", "Published", 12, ({ published }) => serialOf(published), "date"),
  column("claimed", "Claimed", 14, ({ claimed }) => claimed, "units"),
  column("evidenced", "Evidenced", 14, ({ evidenced }) => evidenced, "units"),
  column("validated", "Validated", 14, ({ validated }) => validated, "units"),
]);

const PUBLISHED_BY_BOTH = columnsFor<PublishedFigure | undefined>()([...PUBLISHED, DIRECTORATE]);
