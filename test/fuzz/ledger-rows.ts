import type { LedgerFileRead } from "../../src/jobs/read-ledgers";

/**
 * What a payments ledger in text without quotation marks holds that is neither counted nor said to be left out, and
 * amounts in plain pounds and pence that are counted as another figure: rows are cut here at line ends and separators alone.
 */
export function unaccounted(text: string, { ledgers }: LedgerFileRead): readonly string[] {
  const [first] = ledgers;
  if (!first || /["\r\u0000]/.test(text)) return [];
  const rows = text.replace(/^\uFEFF/, "").split("\n");
  const counted = new Map(
    ledgers.flatMap(({ ledger }) => [...ledger.lines].map((line) => [line.line, line.pence])),
  );
  const leftOut = ledgers.flatMap(({ ledger }) => ledger.leftOut);
  const told = new Set([
    ...leftOut.map(({ line }) => line),
    ...ledgers.map(({ ledger }) => ledger.headingLine),
  ]);
  const more = leftOut.reduce((sum, { line, lines }) => sum + (line === undefined ? lines : 0), 0);
  const untold = rows.flatMap((row, index) => {
    const line = index + 1;
    // A row of one cell heads a group or notes something, and headings may stand again.
    const mayPay =
      line > first.ledger.headingLine && filled(row) > 1 && row !== rows[first.ledger.headingLine - 1];
    return mayPay && !counted.has(line) && !told.has(line)
      ? [`line ${line} is in no figure: ${row.slice(0, 80)}`]
      : [];
  });
  const twice = [...counted.keys()].filter((line) => leftOut.some((each) => each.line === line));
  return [
    ...untold.slice(more),
    ...twice.map((line) => `line ${line} is counted and left out`),
    ...otherwiseCounted(rows, counted, first.ledger.columns.roles.amount?.index ?? -1),
  ];
}

function filled(row: string): number {
  return row.split(SEPARATOR).filter((cell) => cell.trim() !== "").length;
}

const SEPARATOR = /[,;\t|]/;

function otherwiseCounted(
  rows: readonly string[],
  counted: ReadonlyMap<number, number>,
  amount: number,
): readonly string[] {
  return [...counted].flatMap(([line, pence]) => {
    const cell = (rows[line - 1] ?? "").split(SEPARATOR)[amount] ?? "";
    const plain = /^-?\d{1,7}\.\d\d$/.test(cell) ? Math.round(Number(cell) * 100) : pence;
    return plain === pence ? [] : [`line ${line} says ${cell}, and ${pence} pence are counted`];
  });
}
