import { poundsText } from "../../domain/framework/words";
import type { StyleName } from "../language/palette";
import type { Content } from "../language/piece";

/** What a typed fact comes to: a formula for the answer, and one for the reason where it has one. */
export interface Finding {
  readonly label: string;
  readonly name: string;
  readonly answer: Content;
  readonly why: Content;
  /** Of the answer; "given" where absent. */
  readonly style?: StyleName;
}

/** A finding in a sentence or two, outside the sheet. */
export function findingText({ answer, why, style }: Finding): string {
  const { value } = answer;
  const shown = style === "givenMoney" && typeof value === "number" ? poundsText(value) : String(value ?? "");
  return `${shown}${shown.endsWith(" if") ? "" : "."} ${String(why.value ?? "")}`;
}
