import { type Issue, makeIssue } from "../issues/issue";
import { penceOf } from "../values/amount";
import type { ColumnRole, WantedColumns } from "./columns";
import { isMonth } from "./heading-words";
import { headingsOf, takeHeadings, widestHeadings } from "./ledger-headings";
import { textOf } from "./ledger-text";
import { holdsCodes, proposeColumns } from "./ledger-columns";
import type { LedgerRow, LedgerSource } from "./ledger";
import { ROLE_WORDS } from "./word-columns";

/** Why rows have no headings of a ledger: a column that was chosen is not there, or which of supplier and amount is missing. */
export function headingsMissing(
  { file, sheet }: Omit<LedgerSource, "rows">,
  rows: readonly LedgerRow[],
  { chosen, kept }: WantedColumns,
): readonly Issue[] {
  const place = { file, sheet };
  const unknown = unknownColumn(rows, { chosen, kept });
  if (unknown) return [makeIssue("error", place, "ledger-column-unknown", unknown)];
  const found = widestHeadings(rows);
  if (!found) return [makeIssue("error", place, "ledger-headings-missing")];
  const { index, texts } = found;
  const below = rows.slice(index + 1);
  const { roles, headings } = proposeColumns(texts, below);
  const taken = new Set(Object.values(roles).map((column) => column.index));
  const missing = (["supplier", "amount"] as const).filter((role) => !roles[role] && !(role in chosen));
  if (missing.length === 0) return [makeIssue("error", place, "ledger-headings-missing")];
  return missing.map((role) => {
    const months = role === "amount" ? texts.filter(isMonth) : [];
    const [first, last] = [months[0], months.at(-1)];
    if (first !== undefined && last !== undefined && months.length > 1)
      return makeIssue(
        "error",
        { ...place, subject: `line ${rows[index]?.line ?? 1}` },
        "ledger-months-across",
        {
          ...{ first, last },
        },
      );
    const likeliest = likeliestColumn(role, below, { texts, taken });
    return makeIssue(
      "error",
      { ...place, subject: `line ${rows[index]?.line ?? 1}` },
      "ledger-column-missing",
      {
        role: ROLE_WORDS[role],
        headings: headings.join(", "),
        likeliest: likeliest === undefined ? undefined : texts[likeliest],
      },
    );
  });
}

/** The column whose cells look most like what is missing: amounts, those with pence before others; or names. */
function likeliestColumn(
  role: "supplier" | "amount",
  rows: readonly LedgerRow[],
  { texts, taken }: { readonly texts: readonly string[]; readonly taken: ReadonlySet<number> },
): number | undefined {
  const scoreOf = role === "amount" ? amountScore : nameScore;
  const scored = texts
    .map((text, index) => ({
      index,
      isAside: role === "amount" && OTHER_SUMS.test(text),
      score: text === "" || taken.has(index) ? 0 : scoreOf(rows, index),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => Number(one.isAside) - Number(other.isAside) || other.score - one.score);
  const [best] = scored;
  return best?.index;
}

/** Headings of pounds that are not what was paid, or not in the period alone. */
const OTHER_SUMS =
  /\b(?:y\.?t\.?d|to date|cumulative|running|budget|forecast|variance|balance|outstanding|commit(?:ted|ment)|order(?:ed)?|rate|quantity|qty)\b|%/i;

function amountScore(rows: readonly LedgerRow[], index: number): number {
  return rows.reduce((sum, { cells }) => {
    const cell = cells[index] ?? "";
    if (cell === "" || penceOf(cell) === undefined) return sum;
    return sum + (/\.\d/.test(String(cell)) ? 3 : 1);
  }, 0);
}

/** Names differ from line to line and have letters. */
function nameScore(rows: readonly LedgerRow[], index: number): number {
  if (holdsCodes(rows, index)) return 0;
  const texts = rows.map(({ cells }) => textOf(cells[index])).filter((text) => /[a-z]{2}/i.test(text));
  return new Set(texts).size;
}

/** The chosen column without which there are headings, with what they are. */
function unknownColumn(rows: readonly LedgerRow[], { chosen, kept }: WantedColumns) {
  const roles = Object.keys(chosen) as ColumnRole[];
  const without = roles.map((role) => ({ role, left: { ...chosen, [role]: undefined } }));
  const all = roles.slice(0, 1).map((role) => ({ role, left: {} }));
  for (const { role, left } of [...without, ...all]) {
    const given = Object.fromEntries(Object.entries(left).filter(([, heading]) => heading !== undefined));
    const columns = takeHeadings(rows[Symbol.iterator](), { chosen: given, kept }).found?.columns;
    if (columns) return { role: ROLE_WORDS[role], column: chosen[role] ?? "", headings: headingsOf(columns) };
  }
  return undefined;
}
