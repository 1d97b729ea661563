import { counted, penceInWords, shareOrNone } from "../domain/issues/words/sentences";
import { LEFT_OUT_WORDS } from "../domain/spend/left-out";
import { poundsOfPence } from "../domain/values/amount";
import type { CouncilFigures, TotalsOfCouncil, WarehouseFigures } from "../warehouse/figures";

/** Whether some council's figures may lack payments, or be others. */
export function mayBeOthers({ councils }: WarehouseFigures): boolean {
  return councils.some(
    ({ doubts, twice, leftOut }) =>
      doubts.length > 0 || twice !== undefined || leftOut.some(({ mayBePayments }) => mayBePayments),
  );
}

/** What `--json` prints: pounds, and shares as fractions of 1, by the names that `spend --json` has. */
export function figuresJson({ councils, all }: WarehouseFigures) {
  return {
    councils: councils.map((figures) => ({
      council: figures.council,
      spend: figures.spend
        ? {
            ...totalsJson(figures.spend),
            excluded: poundsOfPence(figures.excluded.reduce((sum, { total }) => sum + total, 0)),
          }
        : null,
      lines: (figures.spend?.lines ?? 0) + figures.excluded.reduce((sum, { lines }) => sum + lines, 0),
      leftOut: figures.leftOut.map(({ reason, mayBePayments, lines, pence, unknown }) => ({
        ...{ reason, lines, pounds: poundsOfPence(pence), linesOfUnknownAmount: unknown, mayBePayments },
      })),
      doubts: figures.doubts,
      inMoreThanOneLedger: figures.twice
        ? { lines: figures.twice.lines, pounds: poundsOfPence(figures.twice.pence) }
        : null,
      unmatched: { suppliers: figures.unmatched.suppliers, net: poundsOfPence(figures.unmatched.total) },
      byTier: figures.byTier.map(({ total, ...each }) => ({ ...each, total: poundsOfPence(total) })),
      byServiceArea: figures.byServiceArea.map(({ name: serviceArea, total, local, fromRegister }) => ({
        ...{ serviceArea, total: poundsOfPence(total), local: poundsOfPence(local) },
        ...{ fromRegister: poundsOfPence(fromRegister.pence), linesFromRegister: fromRegister.lines },
      })),
      byQuarter: figures.byQuarter.map(({ name: quarter, total, local }) => ({
        ...{ quarter, total: poundsOfPence(total), local: poundsOfPence(local) },
      })),
      returns: figures.returns.map(({ quarter, returns, measures, supplyChain }) => ({
        ...{ quarter, returns, measures },
        supplyChain: supplyChain ? totalsJson(supplyChain) : null,
      })),
    })),
    all: all
      ? {
          councils: all.councils,
          ...totalsJson(all),
          averageLocalShare: all.averageLocalShare,
          lines: all.lines,
        }
      : null,
  };
}

function totalsJson({ localShare, localShareLow, localShareHigh, ...sums }: Omit<TotalsOfCouncil, "lines">) {
  const { total, local, wider, elsewhere, unknown, sme, vcse } = sums;
  const money = Object.entries({ total, local, wider, elsewhere, unknown, sme, vcse }).map(
    ([name, pence]) => [name, poundsOfPence(pence)] as const,
  );
  return { ...Object.fromEntries(money), localShare, localShareLow, localShareHigh };
}

/** The figures in lines to read. */
export function figuresText({ councils, all }: WarehouseFigures): readonly string[] {
  return [
    ...councils.flatMap(councilText),
    ...(all
      ? [
          `All ${all.councils} councils`,
          ...totalsText(all),
          `  The average of the councils' shares is another figure: ${shareOrNone(all.averageLocalShare)}`,
        ]
      : []),
  ];
}

function councilText(figures: CouncilFigures): readonly string[] {
  const { council, spend, excluded, leftOut, doubts, twice, unmatched, returns } = figures;
  return [
    council,
    ...(spend ? [...totalsText(spend), tiersText(figures)] : []),
    ...excluded.map(
      ({ rule, lines, total }) => `  Left out: ${rule}, ${linesOf(lines)} (${penceInWords(total)})`,
    ),
    ...leftOut.map(
      ({ reason, lines, pence, unknown }) =>
        `  Not counted: ${LEFT_OUT_WORDS[reason]}, ${linesOf(lines)} (${
          unknown === lines ? "of unknown amount" : penceInWords(pence)
        })`,
    ),
    ...(unmatched.suppliers > 0
      ? [
          `  Without a place: ${counted(count(unmatched.suppliers), "supplier")}, ${linesOf(unmatched.lines)} (${penceInWords(unmatched.total)})`,
        ]
      : []),
    ...(twice
      ? [
          `  Check ${linesOf(twice.lines)} (${penceInWords(twice.pence)}) that stand in more than one ledger: they count twice`,
        ]
      : []),
    ...(doubts.length > 0 ? [`  These figures may be others: ${count(doubts.length)} to check`] : []),
    ...doubts.slice(0, DOUBTS_PRINTED).map(({ file, message }) => `    ${file}: ${message}`),
    ...returns.map(({ quarter, returns: byStatus, supplyChain }) => {
      const came = Object.entries(byStatus).map(
        ([status, number]) => `${count(number)} ${status.toLowerCase()}`,
      );
      const spent = supplyChain
        ? `; suppliers spent ${penceInWords(supplyChain.total)}, local ${penceInWords(supplyChain.local)} (${shareOrNone(supplyChain.localShare)})`
        : "";
      return `  Returns ${quarter}: ${came.join(", ")}${spent}`;
    }),
  ];
}

const DOUBTS_PRINTED = 5;

function totalsText({
  lines,
  total,
  local,
  unknown,
  localShare,
  localShareLow,
  localShareHigh,
}: TotalsOfCouncil): readonly string[] {
  return [
    `  Spend in scope ${penceInWords(total)} (${linesOf(lines)}), unknown ${penceInWords(unknown)}`,
    `  Local share by value: ${shareOrNone(localShare)} (${penceInWords(local)}; from ${shareOrNone(localShareLow)} to ${shareOrNone(localShareHigh)} when what is unknown is known)`,
  ];
}

/** "  Local £1.00, Regional £2.00, Elsewhere £0.00, Unknown £0.00", by the council's own names. */
function tiersText({ byTier }: CouncilFigures): string {
  return `  ${byTier.map(({ name, total }) => `${name} ${penceInWords(total)}`).join(", ")}`;
}

function linesOf(lines: number): string {
  return counted(count(lines), "line");
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
