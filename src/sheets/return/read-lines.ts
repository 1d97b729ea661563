import { commitmentName } from "../../domain/contract/contract";
import { hasQuantity } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import type { Claim } from "../../domain/return/lines";
import { cellOf, type FoundBlock, placeOf, spreadCellOf, tidy } from "../language/found-block";
import type { ReturnKey } from "./columns";
import { alteredInLine } from "./locked";
import type { FormLine, ReturnModel } from "./model";
import { linesOf } from "./sheet";
import type { Take } from "../language/take-entries";
import { plainValue, foundInWords, readDone, readFigure, readText } from "../language/typed-cells";

const TEXTS = [
  ["evidence", "Evidence reference"],
  ["narrative", "What was done"],
  ["confidential", "Confidential because"],
] as const;

/** The claims in the form's order, and the rows that they stand in; lines are known by the measure and level on them. */
export function readReturnLines(model: ReturnModel, block: FoundBlock<ReturnKey>, take: Take) {
  const { rows, issues } = matchLines(model, block);
  const claims = linesOf(model).map((line) => {
    const row = rows.get(line.index);
    return row === undefined ? {} : readClaim(block, row, line, take);
  });
  const altered = linesOf(model).flatMap((line) => {
    const row = rows.get(line.index);
    return row === undefined ? [] : alteredInLine(block, row, line, { model, subject: nameOf(line) });
  });
  return { claims, rows, issues: [...issues, ...altered] };
}

function nameOf({ commitment, measure }: FormLine): string {
  return commitmentName(commitment, new Map([[measure.id, measure]]));
}

function keyOf(measure: string, level: string | undefined): string {
  return `${tidy(measure)}\n${tidy(level ?? "")}`;
}

/** The row of each line of the form, by its index. */
function matchLines(model: ReturnModel, block: FoundBlock<ReturnKey>) {
  const waiting = linesOf(model).map((line) => ({
    line,
    key: keyOf(line.measure.headline, line.commitment.level),
  }));
  const known = new Set(waiting.map(({ key }) => key));
  const rows = new Map<number, number>();
  const issues: Issue[] = [];
  for (let row = block.top; row <= block.last; row += 1) {
    const key = shownKey(block, row);
    if (key === undefined) {
      issues.push(...astray(block, row));
      continue;
    }
    const found = waiting.findIndex((one) => one.key === key);
    const [matched] = found < 0 ? [] : waiting.splice(found, 1);
    if (matched) rows.set(matched.line.index, row);
    else issues.push(unmatched(block, row, known.has(key)));
  }
  return { rows, issues: [...waiting.map(({ line }) => missing(block, line)), ...issues] };
}

function shownKey(block: FoundBlock<ReturnKey>, row: number): string | undefined {
  const measure = plainValue(cellOf(block, row, "measure"));
  if (measure === undefined) return undefined;
  const level = plainValue(cellOf(block, row, "level"));
  return keyOf(String(measure), level === undefined ? undefined : String(level));
}

function shownName(block: FoundBlock<ReturnKey>, row: number): string {
  const level = plainValue(cellOf(block, row, "level"));
  const measure = foundInWords(plainValue(cellOf(block, row, "measure")));
  return level === undefined ? measure : `${measure}, level ${level}`;
}

function unmatched(block: FoundBlock<ReturnKey>, row: number, repeated: boolean): Issue {
  const code = repeated ? "return-line-repeated" : "return-line-unknown";
  const limits = { name: shownName(block, row) };
  return { code, severity: "error", place: placeOf(block, row, "measure"), limits };
}

function missing({ sheet }: FoundBlock<ReturnKey>, line: FormLine): Issue {
  const place = { sheet: sheet.name };
  return { code: "return-line-missing", severity: "error", place, limits: { name: nameOf(line) } };
}

/** A figure or text in a row that has no measure. */
function astray(block: FoundBlock<ReturnKey>, row: number): readonly Issue[] {
  return (["claimed", "evidence", "narrative"] as const).flatMap((key): readonly Issue[] => {
    const value = plainValue(cellOf(block, row, key));
    if (value === undefined) return [];
    const limits = { found: foundInWords(value) };
    return [{ code: "return-entry-astray", severity: "error", place: placeOf(block, row, key), limits }];
  });
}

function readClaim(block: FoundBlock<ReturnKey>, row: number, line: FormLine, take: Take): Claim {
  const subject = nameOf(line);
  const quantity = hasQuantity(line.measure)
    ? take({
        path: ["claims", line.index, "quantity"],
        label: "This quarter",
        subject,
        cell: cellOf(block, row, "claimed"),
        place: placeOf(block, row, "claimed"),
        read: readFigure,
      })
    : undefined;
  const done = hasQuantity(line.measure)
    ? undefined
    : take({
        path: ["claims", line.index, "done"],
        label: "This quarter",
        subject,
        cell: cellOf(block, row, "claimed"),
        place: placeOf(block, row, "claimed"),
        read: readDone,
      });
  const texts = TEXTS.flatMap(([field, label]) => {
    const text = take({
      path: ["claims", line.index, field],
      label,
      subject,
      cell: spreadCellOf(block, row, field),
      place: placeOf(block, row, field),
      read: readText,
    });
    return text === undefined ? [] : [[field, text] as const];
  });
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(done === undefined ? {} : { done }),
    ...Object.fromEntries(texts),
  };
}
