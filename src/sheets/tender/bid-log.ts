import { isLate, LOG_KINDS, LOG_LINES, type LogEntry } from "../../domain/tender/evaluation-record";
import type { Grid } from "../../workbook/grid";
import { columnsFor, type Lines } from "../language/block";
import { type Entry, readBlock } from "../language/entries";
import { reasonRule } from "../language/entry-rules";
import { logKindMeant } from "./lists";
import type { TenderModel } from "./model";
import { serialOfMoment } from "../../domain/values/moment";
import { momentMeant } from "../language/meant-days";
import { allOf, anyOf, countIn, isNumber, orEmpty, quoted } from "../language/formulas";
import { marked } from "../language/palette";
import { type EntryRule, formula, given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { endOf, gap, layOut, placeLayout, stack } from "../language/section";
import { footer, printArea, printedRows, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";

export const BID_LOG = "Bid log";

/** What happened to bids, with the deadline above. */
export function placeBidLog(model: TenderModel): PlacedSheet {
  const columns = logColumns(model);
  const deadline = table({
    columns: deadlineColumns(model),
    lines: DEADLINE_LINES,
    heights: { headings: 20 },
  });
  const log = table({ columns, lines: logLines(model), heights: { headings: 34 } });
  const layout = layOut(BID_LOG, stack([titleRow(`Bid log: ${model.tender.title}`), deadline, gap(), log]));
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    freeze: frozen(layout, log, 0),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, log),
      area: printArea(columns, "officer", endOf(layout, log)),
      areaRows: { name: "BidLog_Printed", formula: PRINTED_ROWS },
      footer: footer(model.tender),
    },
  });
}

const ENTERED = ["Kind", "Bidder", "Date", "Detail", "Officer"].map((column) => `(BidLog_${column}<>"")`);

/** To the last line that is filled, in a log of two hundred. */
const PRINTED_ROWS = printedRows("BidLog_Kind", `(${ENTERED.join("+")}>0)`);

/** The log's entries, those of empty lines left out, and the columns that were altered. */
export function readBidLog(grid: Grid, model: TenderModel) {
  const deadline = readBlock(grid, deadlineColumns(model, grid.date1904), DEADLINE_LINES);
  const log = readBlock(grid, logColumns(model, grid.date1904), logLines(model));
  return {
    entries: [...deadline.entries, ...filledLines(log.entries)],
    altered: [...deadline.altered, ...log.altered],
  };
}

/** Lines with something in them follow each other in tender.json, wherever they stand on the sheet. */
function filledLines(entries: readonly Entry[]): readonly Entry[] {
  const typed = entries.filter(({ value }) => value !== undefined);
  const filled = [...new Set(typed.map(({ path }) => Number(path[1])))].toSorted((a, b) => a - b);
  return entries.flatMap((entry) => {
    const index = filled.indexOf(Number(entry.path[1]));
    return index < 0 ? [] : [{ ...entry, path: ["bidLog", index, ...entry.path.slice(2)] }];
  });
}

interface LogLine {
  readonly index: number;
  readonly entry: LogEntry | undefined;
}

function logLines({ tender }: TenderModel): readonly Lines<never, LogLine>[] {
  const rows = Array.from({ length: LOG_LINES }, (_, index) => ({ index, entry: tender.bidLog?.[index] }));
  return [{ rows }];
}

const DEADLINE_LINES: readonly Lines<never, null>[] = [{ rows: [null] }];

function deadlineColumns({ tender }: TenderModel, date1904 = false) {
  const late = (tender.bidLog ?? []).filter((entry) => isLate(entry, tender.deadline)).length;
  return columnsFor<null>()([
    {
      key: "deadline",
      heading: "Deadline for bids",
      width: 24,
      name: "BidLog_Deadline",
      row: {
        style: "entryMoment",
        content: () => given(tender.deadline === undefined ? null : serialOfMoment(tender.deadline)),
        rule: () => momentRule("Deadline"),
        path: () => ["deadline"],
        meaning: (typed) => momentMeant(typed, date1904),
      },
    },
    {
      key: "late",
      heading: "Late bids",
      width: 30,
      row: { style: "count", content: () => formula(countIn("BidLog_Late", "Late"), late) },
      marks: [{ when: (at) => `${at("late")}>0`, look: marked.wrong }],
    },
  ]);
}

function momentRule(title: string): EntryRule {
  return {
    rule: { type: "date", comparison: "between", first: 36_526, second: 73_050 },
    title,
    refusal: "Enter a date, with its time where that is known: 30/04/2026 12:00.",
    hint: "A date, with its time where that is known: 30/04/2026 12:00.",
  };
}

function logColumns({ tender }: TenderModel, date1904 = false) {
  const path = (field: string) => (line: LogLine) => ["bidLog", line.index, field];
  return columnsFor<LogLine>()([
    {
      key: "kind",
      heading: "What it is about",
      width: 24,
      name: "BidLog_Kind",
      row: {
        style: "entryChoice",
        content: ({ entry }) => given(entry && LOG_KINDS[entry.kind]),
        rule: () => ({
          rule: { type: "list", source: "=List_LogKind" },
          title: "What it is about",
          refusal: "Choose one of the list, or leave the cell empty.",
        }),
        path: path("kind"),
        meaning: (typed) => logKindMeant(String(typed)),
      },
    },
    {
      key: "bidder",
      heading: "Bidder",
      width: 30,
      name: "BidLog_Bidder",
      row: {
        style: "entryChoice",
        content: ({ entry }) => given(entry?.bidder),
        rule: () => ({
          rule: { type: "list", source: "=Scoring_Bidder" },
          title: "Bidder",
          refusal:
            "Choose a bidder of the list, or leave the cell empty where the entry is about no one bidder.",
        }),
        path: path("bidder"),
        meaning: String,
      },
    },
    {
      key: "date",
      heading: "Date and time",
      width: 18,
      name: "BidLog_Date",
      row: {
        style: "entryMoment",
        content: ({ entry }) => given(entry ? serialOfMoment(entry.date) : null),
        rule: () => momentRule("Date and time"),
        path: path("date"),
        meaning: (typed) => momentMeant(typed, date1904),
      },
    },
    {
      key: "late",
      heading: "Late",
      width: 8,
      name: "BidLog_Late",
      row: {
        style: "given",
        content: ({ entry }, at) => {
          const minutesAfter = `ROUND((N(${at("date")})-N(BidLog_Deadline))*1440,0)`;
          const receivedAfter = allOf(
            `${at("kind")}="Received"`,
            isNumber(at("date")),
            isNumber("BidLog_Deadline"),
            `${minutesAfter}>0`,
          );
          return formula(
            orEmpty(anyOf(`${at("kind")}="Late"`, receivedAfter), quoted("Late")),
            entry && isLate(entry, tender.deadline) ? "Late" : "",
          );
        },
      },
      marks: [{ when: (at) => `${at("late")}="Late"`, look: marked.wrong }],
    },
    {
      key: "detail",
      heading: "Detail",
      width: 60,
      name: "BidLog_Detail",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry?.detail),
        rule: () => reasonRule("Detail"),
        path: path("detail"),
        meaning: String,
      },
    },
    {
      key: "officer",
      heading: "Officer",
      width: 24,
      name: "BidLog_Officer",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry?.officer),
        path: path("officer"),
        meaning: String,
      },
    },
  ]);
}
