import type { MarkUsed } from "../../domain/evaluation/marks";
import type { At, RowColumn } from "../language/block";
import { usedKey } from "./marking-columns";
import type { BidRow } from "./model";
import { marked } from "../language/palette";
import { formula } from "../language/piece";

/** The mark used, where evaluators' marks stand on the sheet Moderation. */
export function moderatedColumn<
  Row extends BidRow,
  const Thing extends string,
  Refers extends string,
>(thing: {
  readonly key: Thing;
  readonly heading: string;
  readonly width: number;
  /** The cell on Moderation. */
  readonly source: (row: Row) => string;
  readonly used: (row: Row) => MarkUsed;
  readonly isBelow: (at: At<Refers>) => string;
}): RowColumn<Row, `${Thing}.used`, Refers> {
  return {
    key: usedKey(thing),
    heading: thing.heading,
    headingStyle: "headingOfFigures",
    width: thing.width,
    row: { style: "score", content: (row) => formula(thing.source(row), thing.used(row).mark) },
    marks: [{ when: thing.isBelow, look: marked.wrong }],
  };
}
