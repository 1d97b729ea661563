import { refusedFile } from "../../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../../domain/issues/issue";
import { type Tender, withDisclosedRules, withFullBids } from "../../domain/tender/tender";
import { Framework } from "../../domain/framework/edition";
import { ProxyPack } from "../../domain/framework/proxies";
import { TenderFile } from "../../domain/tender/file";
import { scoresByPounds } from "../../domain/tender/methods";
import { cellName } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import { locate } from "../language/entries";
import { placeScheme, SCHEME_FORM_VERSION, type SchemeOptions } from "./workbook";
import { expectStamp } from "../language/expect-stamp";
import { readStamp, withoutStamp } from "../language/stamp";
import { plainValue } from "../language/typed-cells";
import { type Checked, checkLocks } from "../language/check-locks";
import { cellAt } from "../../workbook/cells";

/** A scheme's invented bids, and what is locked in its workbook. */
export function checkSchemeWorkbook(grid: Grid, stamp = readStamp(grid)): Checked {
  const stamped = readSchemeStamp(grid, stamp);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const { tender, ...options } = stamped.value;
  const placed = placeScheme(tender, options);
  if (!placed.ok) return { issues: placed.issues, altered: [] };
  const locks = checkLocks(withoutStamp(placed.value), grid);
  const figures = [...FIGURES, ...quantitiesIn(placed.value)];
  return { ...locks, issues: [...figures.flatMap((figure) => checkFigures(grid, figure)), ...locks.issues] };
}

interface StampedScheme extends Omit<SchemeOptions, "invented"> {
  readonly tender: Tender;
}

/** A workbook of the first form has no edition: its bids offer no quantities. */
function readSchemeStamp(grid: Grid, stamp: ReturnType<typeof readStamp>): Result<StampedScheme> {
  const found = expectStamp(grid.source, stamp, {
    kind: "scheme",
    known: SCHEME_FORM_VERSION,
    another: () => refusedFile(grid.source, "stamp-damaged"),
  });
  if (!found.ok) return found;
  const parsed = TenderFile.safeParse(withDisclosedRules(found.value.parts.tender));
  if (!parsed.success) return refusedFile(grid.source, "stamp-damaged");
  const tender = withFullBids(parsed.data);
  const { parts, formVersion: form } = found.value;
  if (form < 2) return { ok: true, value: { tender, form }, issues: [] };
  const edition = Framework.safeParse(parts.edition);
  const pack = ProxyPack.optional().safeParse(parts.proxyPack);
  if (!edition.success || !pack.success) return refusedFile(grid.source, "stamp-damaged");
  if (scoresByPounds(tender) && !pack.data) return refusedFile(grid.source, "proxy-pack-missing");
  return { ok: true, value: { tender, form, editions: [edition.data], proxyPack: pack.data }, issues: [] };
}

interface Figure {
  readonly name: string;
  readonly label: string;
  readonly maximum: number;
  /** Whether 0 itself is refused. */
  readonly above: boolean;
}

const FIGURES: readonly Figure[] = [
  { name: "Scheme_Price", label: "price", maximum: 1e12, above: true },
  { name: "Scheme_QualityPercent", label: "percentage of quality", maximum: 100, above: false },
  { name: "Scheme_SocialValuePercent", label: "percentage of social value", maximum: 100, above: false },
];

/** The columns of what bids offer, which a scheme without quantities does not have. */
function quantitiesIn({ names }: Plan): readonly Figure[] {
  return names
    .filter(({ name }) => /^Scheme_Quantity\d+$/.test(name))
    .map(({ name }) => ({ name, label: "quantity", maximum: 1e12, above: false }));
}

/** What is pasted is not refused by Excel, and a bid with a wrong figure drops out of the trials without a word. */
function checkFigures(grid: Grid, { name, label, maximum, above }: Figure): readonly Issue[] {
  const found = locate(grid, name);
  if (!found) return [{ code: "sheet-altered", severity: "error", place: {}, limits: { name } }];
  const { sheet, range } = found;
  return Array.from({ length: range.rows }, (_, index) => range.row + index).flatMap(
    (row): readonly Issue[] => {
      const value = plainValue(cellAt(sheet.cells, { row, column: range.column }));
      const place = { sheet: sheet.name, cell: cellName({ row, column: range.column }) };
      if (value === undefined) return [];
      if (typeof value !== "number")
        return [makeIssue("error", place, "figure-needed", { label, found: String(value).slice(0, 40) })];
      if (above && value <= 0) return [makeIssue("error", place, "not-above", { label, minimum: 0 })];
      if (value < 0) return [makeIssue("error", place, "too-low", { label, minimum: 0 })];
      return value > maximum ? [makeIssue("error", place, "too-high", { label, maximum })] : [];
    },
  );
}
