import { SURROUNDINGS, type Surroundings } from "../domain/council/councils";
import { WrongArguments } from "./command";

/** What `--around` says; undefined where it is left out. */
export function surroundingsIn(text: string | undefined): Surroundings | "none" | undefined {
  const kinds = [...SURROUNDINGS, "none"] as const;
  const found = kinds.find((kind) => kind === text);
  if (text !== undefined && found === undefined)
    throw new WrongArguments(`--around must be one of ${kinds.join(", ")}; it is ${text}`);
  return found;
}
