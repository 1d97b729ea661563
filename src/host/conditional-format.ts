import type { RangeAddress } from "../workbook/address";

/** A conditional format of the custom (formula) type; changed in place through its objects. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly RangeAddress[];
  /** Begins with "=" once set; relative to the first area's top left cell. */
  formula: string;
  stopIfTrue: boolean;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  /** "#RRGGBB", "" where not set. */
  colour: string;
  fill: string;
}
