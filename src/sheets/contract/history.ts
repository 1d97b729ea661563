import { dayInWords } from "../../domain/values/day";
import { commitmentName, type Contract, termsOn } from "../../domain/contract/contract";
import type { Commitment } from "../../domain/contract/file";
import { hasQuantity, type Measure } from "../../domain/framework/edition";
import { columnsFor, type Lines, type RowColumn } from "../language/block";
import { unitName } from "../../domain/framework/words";
import { textHeight } from "../language/lines";
import type { StyleName } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { VERSIONS } from "./sheet-names";

/** What was agreed from a day on, and why. */
interface Version {
  readonly day: string;
  readonly reason: string;
  readonly supplier: string;
  readonly end: string;
  readonly commitments: readonly Commitment[];
}

interface VersionLine {
  readonly name: string;
  readonly measure: Measure;
  readonly before: Commitment | undefined;
  readonly after: Commitment | undefined;
  readonly change: string;
}

/** Every version of the commitments, oldest first, with what each changed: what was agreed before stays to be seen. */
export function placeHistory(contract: Contract, measures: ReadonlyMap<string, Measure>): PlacedSheet {
  const versions = table({
    columns: COLUMNS,
    lines: versionLines(contract, measures),
    groupStyle: "group",
    heights: {
      headings: headingHeight(COLUMNS),
      group: (version) => textHeight(versionText(version), REASON_ROOM),
      row: ({ name }) => textHeight(name, NAME_ROOM),
    },
    merged: { group: REASON },
  });
  const title = titleRow(`Versions of the commitments: ${contract.title}`);
  const layout = layOut(VERSIONS, stack([title, gap(), versions]));
  return placeLayout(layout, {
    tabColour: "#484C4F",
    columnWidths: widths(COLUMNS),
    freeze: frozen(layout, versions, 0),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, versions),
      footer: footer(contract),
    },
  });
}

function versionsOf(contract: Contract): readonly Version[] {
  const { awardReason, start, supplier, end, commitments, versions = [] } = contract;
  const reason = awardReason === undefined ? "As first agreed." : `As first agreed. Award: ${awardReason}`;
  return [
    { day: start, reason, supplier, end, commitments },
    ...versions.map((version) => ({
      ...termsOn(contract, version.from),
      day: version.from,
      reason: version.reason,
    })),
  ];
}

/** A version's own commitments in their order, then those that it has no more. */
function versionLines(
  contract: Contract,
  measures: ReadonlyMap<string, Measure>,
): readonly Lines<Version, VersionLine>[] {
  const versions = versionsOf(contract);
  return versions.map((version, index) => {
    const earlier = versions[index - 1]?.commitments;
    const line = (before: Commitment | undefined, after: Commitment | undefined): VersionLine => {
      const either = after ?? before;
      const measure = either && measures.get(either.measure);
      if (!either || !measure) throw new Error(`unknown measure: ${either?.measure}`);
      const change = earlier ? changeWords(before, after) : "First agreed";
      return { name: commitmentName(either, measures), measure, before, after, change };
    };
    const gone = (earlier ?? []).filter((before) => !sameLine(version.commitments, before));
    return {
      group: version,
      rows: [
        ...version.commitments.map((after) => line(sameLine(earlier ?? [], after), after)),
        ...gone.map((before) => line(before, undefined)),
      ],
    };
  });
}

function sameLine(among: readonly Commitment[], { measure, level }: Commitment): Commitment | undefined {
  return among.find((each) => each.measure === measure && each.level === level);
}

function changeWords(before: Commitment | undefined, after: Commitment | undefined): string {
  if (!before) return "New";
  if (!after) return "Taken out";
  if (before.quantity !== after.quantity) return "Quantity changed";
  return JSON.stringify(before.due) === JSON.stringify(after.due) ? "Unchanged" : "Due quarters changed";
}

function versionText({ reason, supplier, end }: Version): string {
  return `${reason}\nSupplier: ${supplier}. Contract ends on ${dayInWords(end)}.`;
}

const FIGURE = ({ measure }: VersionLine): StyleName =>
  measure.unit === "pounds" ? "money" : measure.decimals === 0 ? "count" : "units";

function figure<const Side extends "before" | "after">(
  side: Side,
  heading: string,
): RowColumn<VersionLine, Side, never> {
  return {
    key: side,
    heading,
    headingStyle: "headingOfFigures",
    width: 16,
    row: {
      style: FIGURE,
      content: (line) => given(hasQuantity(line.measure) ? line[side]?.quantity : null),
    },
  };
}

const COLUMNS = columnsFor<VersionLine, Version>()([
  {
    key: "from",
    heading: "From",
    width: 18,
    group: { style: "groupTitle", content: ({ day }) => given(dayInWords(day)) },
    row: { style: "blank", content: () => given(null) },
  },
  {
    key: "commitment",
    heading: "Commitment",
    width: 40,
    group: { style: "groupTitle", content: (version) => given(versionText(version)) },
    row: { style: "given", content: ({ name }) => given(name) },
  },
  {
    key: "unit",
    heading: "Unit",
    width: 14,
    row: { style: "given", content: ({ measure }) => given(unitName(measure)) },
  },
  figure("before", "Quantity before"),
  figure("after", "Quantity from then on"),
  {
    key: "change",
    heading: "Change",
    width: 22,
    row: { style: "given", content: ({ change }) => given(change) },
  },
]);

/** A version's reason runs over all columns but its day's. */
const REASON = { column: 1, columns: COLUMNS.length - 1 };
/** Characters; bold letters are an eighth wider. */
const REASON_ROOM = widths(COLUMNS.slice(REASON.column)).reduce((sum, width) => sum + width, 0) / 1.125;
const NAME_ROOM = 40;
