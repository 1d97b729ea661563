import type { LargePayments } from "../domain/contract/large-payments";
import { tierWords } from "../domain/council/tiers";
import { localLabel, widerLabel } from "../domain/council/area";
import { beyondWords } from "../domain/spend/basis";
import type { ComparedFigure } from "../domain/spend/compared";
import { fromRegisterWords, SIZE_WORDS } from "../domain/spend/local-spend";
import type { SpendTotals } from "../domain/spend/sums";
import { Listed } from "../domain/values/listed";
import { counted, oneDecimal, penceInWords, shareOrNone } from "../domain/issues/words/sentences";
import { LEFT_OUT_WORDS, sumLeftOut } from "../domain/spend/left-out";
import type { LocalSpendMade } from "../jobs/local-spend";
import { type LedgerTable, tableName } from "../jobs/read-ledgers";
import type { NextSuppliers } from "../jobs/supplier-register";
import { progressSentences } from "../domain/suppliers/next";
import { wordColumns } from "../domain/spend/word-columns";

/** The figures in lines to read. */
export function spendText(made: Omit<LocalSpendMade, "workbook">): readonly string[] {
  const { figures, area, dates, sources, compared, differences } = made;
  const { total, local, unmatched, redacted } = figures;
  const names = tierWords(area);
  return [
    "Columns, to be confirmed:",
    ...sources.map((source) => `  ${source}`),
    `${counted(count(figures.placed.length), "line")}${dates ? ` from ${dates.first} to ${dates.last}` : ""}`,
    "",
    row("Spend in scope", total),
    ...figures.exclusions.map(({ rule, total: sum, lines: left }) =>
      row(`Left out: ${rule} (${count(left)} lines)`, sum),
    ),
    ...leftOutRows(made),
    row(area.tiers?.borough === undefined ? area.name : localLabel(area), local),
    row(widerLabel(area), figures.wider),
    row(names.elsewhere, figures.elsewhere),
    row(names.unknown, figures.unknown),
    row("SMEs", figures.sme),
    row("Voluntary and community sector", figures.vcse),
    `Local share by value: ${shareOrNone(figures.localShare)} (${penceInWords(local)} of ${penceInWords(total)}; from ${shareOrNone(figures.localShareLow)} to ${shareOrNone(figures.localShareHigh)} when what is unknown is known)`,
    ...[beyondWords([figures.localShareLow, figures.localShareHigh])].filter((words) => words !== ""),
    `Local share by number of lines: ${shareOrNone(figures.localShareOfLines)}`,
    ...compared.map(comparedWords),
    ...differences.flatMap(({ period, reasons }) => [
      `Before you compare with ${period}:`,
      ...reasons.map((reason) => `  ${reason}`),
    ]),
    "",
    ...partRows(
      "By service area",
      figures.byServiceArea,
      ({ serviceArea }) => serviceArea,
      ({ fromRegister }) => (fromRegister.lines === 0 ? "" : `, ${fromRegisterWords(fromRegister)}`),
    ),
    ...partRows("By quarter", figures.byQuarter, ({ quarter }) => quarter),
    ...partRows("By category", figures.byCategory, ({ category }) => category),
    ...partRows("By supplier size", figures.bySize, ({ isSme }) => SIZE_WORDS[isSme]),
    ...(figures.toPlace.length > 0
      ? [
          "Place these suppliers first (of unknown place, and the local share if it were local):",
          ...figures.toPlace.map(
            ({ supplier, unknown, shareIfLocal }) =>
              `${row(supplier, unknown)} ${shareOrNone(shareIfLocal).padStart(10)}`,
          ),
          "",
        ]
      : []),
    `Suppliers without a postcode: ${count(unmatched.length)}${unmatched.length > 20 ? ", the largest 20:" : ""}`,
    ...unmatched.first(20).map(({ supplier, total: sum }) => row(supplier, sum)),
    ...(redacted.lines > 0 ? [row(`Redacted names (${count(redacted.lines)} lines)`, redacted.total)] : []),
  ];
}

/** So many parts are printed; the workbook and the JSON have more. */
const MOST_PARTS = 30;

/** Lines of each part of the spend: its total, what of it is local, and the share. */
function partRows<Part extends SpendTotals>(
  title: string,
  all: readonly Part[] | Listed<Part>,
  nameOf: (part: Part) => string,
  more: (part: Part) => string = () => "",
): readonly string[] {
  return [
    `${title} (total, local, share):`,
    ...(all instanceof Listed ? all.first(MOST_PARTS) : all.slice(0, MOST_PARTS)).map(
      (each) =>
        `${row(nameOf(each), each.total)} ${penceInWords(each.local).padStart(18)} ${shareOrNone(each.localShare).padStart(9)}${more(each)}`,
    ),
    ...(all.length > MOST_PARTS ? [`  and ${count(all.length - MOST_PARTS)} more`] : []),
    "",
  ];
}

/** How a ledger will be read: its columns, and its first lines. */
export function previewText({
  file,
  sheet,
  columns,
  recognised,
  lines,
  dates,
  first,
}: LedgerTable): readonly string[] {
  const name = tableName(file, sheet);
  if (!recognised) return [`${name}: its columns are not known. It has ${columns.headings.join(", ")}`];
  return [
    `${name}: ${wordColumns(columns)}`,
    `  ${counted(count(lines), "line")}${dates ? ` from ${dates.first} to ${dates.last}` : ""}, of which the first are read as`,
    ...first.map(
      ({ line, date, supplier, serviceArea, pence }) =>
        `  line ${line}: ${[date ?? "no date", supplier || "no supplier", ...(serviceArea === "" ? [] : [serviceArea]), penceInWords(pence)].join(" | ")}`,
    ),
  ];
}

/** What is in no figure, the totals that the ledgers state, and that the figures may be others. */
function leftOutRows({
  leftOut,
  ownTotals,
  doubts,
}: Pick<LocalSpendMade, "leftOut" | "ownTotals" | "doubts">): readonly string[] {
  return [
    ...sumLeftOut(leftOut).map(({ reason, lines, pence, unknown }) => {
      const amount = unknown === lines ? "of unknown amount" : penceInWords(pence);
      const without = unknown > 0 && unknown < lines ? `, ${count(unknown)} of unknown amount` : "";
      return `  ${`Not counted: ${LEFT_OUT_WORDS[reason]} (${count(lines)}${without})`.padEnd(48)} ${amount.padStart(18)}`;
    }),
    ...ownTotals.flatMap(({ file, sheet, line, pence, counted }) => [
      row(`Total on line ${line} of ${tableName(file, sheet)}`, pence),
      row("  less what is counted of it", pence - counted),
    ]),
    ...(doubts.length > 0
      ? [`  These figures may be others: ${count(doubts.length)} to check, as printed above`]
      : []),
  ];
}

/** "Local share, %: target 2026-27 45.0, now 42.1 (2.9 lower)". */
function comparedWords({ kind, label, now, other }: ComparedFigure): string {
  const shown = (figure: number) =>
    ({ spend: penceInWords(Math.round(figure)), share: oneDecimal(figure), lines: count(figure) })[kind];
  if (now === null) return `${label} ${shown(other)}, now no share`;
  const way = now < other ? "lower" : "higher";
  const change = now === other ? "the same" : `${shown(Math.abs(now - other))} ${way}`;
  return `${label} ${shown(other)}, now ${shown(now)} (${change})`;
}

function row(label: string, pence: number): string {
  return `  ${label.padEnd(48)} ${penceInWords(pence).padStart(18)}`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

/** What of large payments went into a file, and what did not. */
export function largePaymentWords({ payments, toOthers }: LargePayments, file: string): readonly string[] {
  const unsure = payments.filter(({ certain }) => !certain).length;
  return [
    `Made ${file}: ${counted(payments.length, "payment")} of more than £30,000 to the contracts' suppliers`,
    ...(unsure > 0 ? [`${unsure} of them only with VAT at 20%, which the ledger does not have`] : []),
    ...(toOthers > 0
      ? [
          `${counted(toOthers, "payment")} as large to others, who are the supplier of none of these contracts`,
        ]
      : []),
  ];
}

/** How far the next supplier register gets, and what it was made with. */
export function nextSuppliersWords(
  { progress, registers }: NextSuppliers,
  paths: readonly string[],
): readonly string[] {
  return [
    "",
    ...registers.map(({ source, date, rows }) => `Looked up in ${source} of ${date}: ${count(rows)} rows`),
    ...progressSentences(progress),
    ...paths.map((path) => `Made ${path}`),
  ];
}
