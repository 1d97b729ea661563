import type { FieldError } from "./error-summary";
import { SelectInput } from "./select-input";

/** Empty while it is not answered. */
export type YesNo = "" | "yes" | "no";

const ANSWERS = [
  { key: "", text: "Not answered yet" },
  { key: "yes", text: "Yes" },
  { key: "no", text: "No" },
] as const;

/** A question that is answered with yes or no, or not yet. */
export function YesNoInput(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (answer: YesNo) => void;
  readonly errors: readonly FieldError[];
  readonly hint?: string;
}) {
  const choose = (key: string) => props.onChoose(ANSWERS.find((answer) => answer.key === key)?.key ?? "");
  return <SelectInput {...props} options={ANSWERS} onChoose={choose} />;
}
