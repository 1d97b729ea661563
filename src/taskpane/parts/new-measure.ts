import { readNumber } from "../../domain/values/typed-in-a-field";

/** A new measure's fields as they are typed; empty where nothing is. */
export interface NewMeasure {
  /** Never changes, so that the focus stays with the measure. */
  readonly key: number;
  readonly id: string;
  readonly headline: string;
  readonly outcome: string;
  readonly definition: string;
  readonly unit: string;
  readonly accumulation: string;
  readonly decimals: string;
  readonly counting: string;
  readonly evidence: string;
  readonly number: string;
  /** One after the other, with commas. */
  readonly levels: string;
  /** One a line. */
  readonly flaws: string;
  readonly nationalToms: string;
}

export type NewMeasureField = Exclude<keyof NewMeasure, "key">;

export const BLANK_MEASURE: Readonly<Record<NewMeasureField, string>> = {
  ...{ id: "", headline: "", outcome: "", definition: "", unit: "", accumulation: "", decimals: "" },
  ...{ counting: "", evidence: "", number: "", levels: "", flaws: "", nationalToms: "" },
};

export function isNewMeasureField(field: unknown): field is NewMeasureField {
  return typeof field === "string" && Object.hasOwn(BLANK_MEASURE, field);
}

/** The measure as files say it; what was not typed is not said. */
export function toMeasure({ key: _key, levels, flaws, decimals, number, ...texts }: NewMeasure) {
  return {
    ...given(texts),
    ...(levels.trim() !== "" && { levels: parts(levels, ",") }),
    ...(flaws.trim() !== "" && { flaws: parts(flaws, "\n") }),
    ...(decimals.trim() !== "" && { decimals: readNumber(decimals) }),
    ...(number.trim() !== "" && { number: readNumber(number) }),
  };
}

/** The texts that say something. */
export function given(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const typed = Object.entries(texts).map(([field, text]) => [field, text.trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ""));
}

/** The parts of a text, without empty ones. */
export function parts(text: string, between: string): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
