import type { RowColumn } from "./block";
import { given } from "./piece";

/** A line's number, from 1; `index` counts from 0. */
export function numberColumn<Row extends { readonly index: number }>(
  name?: string,
): RowColumn<Row, "number", never> {
  return {
    key: "number",
    heading: "No.",
    headingStyle: "headingOfFigures",
    width: 5,
    ...(name === undefined ? {} : { name }),
    row: { style: "count", content: ({ index }) => given(index + 1) },
  };
}
