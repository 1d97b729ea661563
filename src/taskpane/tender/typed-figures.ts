import { readNumber, readPounds } from "../../domain/values/typed-in-a-field";
import type { Draft, Kept } from "./draft";

/** A figure as a tender.json has it; nothing where none is typed, and the text where it is no figure. */
export function typedFigure(field: string, text: string, read = readNumber): Kept {
  const figure = read(text);
  return figure === undefined ? {} : { [field]: figure };
}

/** What a contract or a lot is worth, by which thresholds go. */
export function typedValues(of: Pick<Draft, "value" | "valueIncludingVat" | "valueWithOptions">): Kept {
  return {
    ...typedFigure("value", of.value, readPounds),
    ...typedFigure("valueIncludingVat", of.valueIncludingVat, readPounds),
    ...typedFigure("valueWithOptions", of.valueWithOptions, readPounds),
  };
}
