import type { CellAddress } from "../../workbook/address";

export type Operator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ComparedType = "wholeNumber" | "decimal" | "date" | "time" | "textLength";

/** Excel.DataValidationRule with its one member named in `type`. Formulas are text that begins with "=". */
export type Rule =
  | {
      readonly type: ComparedType;
      readonly operator: Operator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "custom"; readonly formula: string };

export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** The validation of a cell. Relative references in its formulas are relative to `anchor`. */
export interface CellRule {
  readonly anchor: CellAddress;
  readonly rule: Rule | undefined;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
  readonly ignoreBlanks: boolean;
}

export const noErrorAlert: ErrorAlert = { showAlert: true, style: "Stop", title: "", message: "" };
export const noPrompt: Prompt = { showPrompt: true, title: "", message: "" };
