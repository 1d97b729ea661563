import { quarterInWords } from "../../domain/values/calendar";
import type { Issue } from "../../domain/issues/issue";
import type { Grid, GridSheet } from "../../workbook/grid";
import { headingRow, tidy } from "../language/found-block";
import { returnColumns } from "./columns";
import type { ReturnModel } from "./model";
import { plainValue, foundInWords } from "../language/typed-cells";
import { filledRows, cellsOfRow } from "../../workbook/cells";

const TITLE = /^quarterly return (.+?):/i;

/**
 * A contract or quarter that a sheet of returns names and the form does not: a sheet that was copied in from another
 * return, or a heading that was typed over.
 */
export function otherFacts(grid: Grid, { contract, quarter }: ReturnModel): readonly Issue[] {
  const own = `${contract.reference}: ${contract.title}`;
  return grid.sheets.flatMap((sheet): readonly Issue[] => {
    const heading = headingRow(sheet, returnColumns());
    if (heading === undefined) return [];
    const place = { file: grid.source };
    const named = contractNamed(sheet, heading);
    if (named !== undefined && tidy(named) !== tidy(own)) {
      const limits = { one: own, other: foundInWords(named) };
      return [{ code: "two-contracts", severity: "error", place, limits }];
    }
    const titled = quarterNamed(sheet, heading);
    const words = quarterInWords(quarter.id);
    return titled === undefined || tidy(titled) === tidy(words)
      ? []
      : [
          {
            code: "two-quarters",
            severity: "error",
            place,
            limits: { one: words, other: foundInWords(titled) },
          },
        ];
  });
}

/** The text beside the label Contract. */
function contractNamed(sheet: GridSheet, before: number): string | undefined {
  for (const texts of textsAbove(sheet, before)) {
    const label = texts.findIndex((text) => tidy(text) === "contract");
    if (label >= 0) return texts[label + 1];
  }
  return undefined;
}

function quarterNamed(sheet: GridSheet, before: number): string | undefined {
  return textsAbove(sheet, before)
    .flat()
    .map((text) => TITLE.exec(text)?.[1])
    .find((found) => found !== undefined);
}

function textsAbove({ cells }: GridSheet, before: number): readonly (readonly string[])[] {
  return filledRows(cells)
    .filter((row) => row < before)
    .map((row) =>
      cellsOfRow(cells, row).flatMap(({ cell }) => {
        const value = plainValue(cell);
        return value === undefined ? [] : [String(value)];
      }),
    );
}
