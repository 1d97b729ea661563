import type { Fill, Font, Worksheet } from "exceljs";
import { parseRange } from "../../workbook/address";
import { listBreach, ruleBreach } from "../../workbook/formula-limits";
import { LIMITS } from "../../workbook/limits";
import type { Comparison, ConditionalFormat, Limit, Validation, ValidationRule } from "../../workbook/plan";
import type { Attributes, Element } from "../../xlsx/scan";
import { hex } from "./read-style";

/** Takes a sheet's validations while its part is scanned: one for each rectangle of a rule. */
export class ValidationReading {
  readonly found: Validation[] = [];
  private ranges: string[] = [];
  private around: Omit<Validation, "range" | "rule"> | undefined;
  private type = "";
  private comparison: Comparison = "between";
  private formulas: [string, string] = ["", ""];

  /** What stands in the element dataValidations. */
  get element(): Element {
    return {
      inside: {
        dataValidation: {
          open: (attributes) => this.open(attributes),
          inside: { formula1: this.formula(0), formula2: this.formula(1) },
          close: () => this.close(),
        },
      },
    };
  }

  private open(attributes: Attributes): void {
    const text = (name: string, most: number) => (attributes.get(name) ?? "").slice(0, most);
    const style = attributes.get("errorStyle");
    const { validationTitle } = LIMITS;
    const prompt = { title: text("promptTitle", validationTitle), message: text("prompt", LIMITS.prompt) };
    this.ranges = (attributes.get("sqref") ?? "").split(/\s+/);
    this.type = attributes.get("type") ?? "";
    this.comparison = (attributes.get("operator") as Comparison | undefined) ?? "between";
    this.formulas = ["", ""];
    this.around = {
      ignoreBlank: attributes.flag("allowBlank"),
      error: {
        style: style === "warning" || style === "information" ? style : "stop",
        title: text("errorTitle", validationTitle),
        message: text("error", LIMITS.refusal),
      },
      ...(prompt.title + prompt.message === "" ? {} : { prompt }),
    };
  }

  private breachOf(formula: string): string | undefined {
    return this.type === "list" ? listBreach(formula) : ruleBreach(formula);
  }

  private formula(index: 0 | 1): Element {
    return { text: (text) => void (this.formulas[index] += text) };
  }

  private close(): void {
    const rule = validationRule(this.type, this.comparison, this.formulas);
    if (!rule || !this.around || this.formulas.some((each) => this.breachOf(each) !== undefined)) return;
    for (const address of this.ranges) {
      const range = parseRange(address);
      if (range) this.found.push({ range, ...this.around, rule });
    }
  }
}

function validationRule(
  type: string,
  comparison: Comparison,
  [first, second]: readonly [string, string],
): ValidationRule | undefined {
  if (first === "") return undefined;
  switch (type) {
    case "list": {
      // A list that is typed out stands in quotes: "Yes,No".
      const [, listed] = /^"(.*)"$/s.exec(first) ?? [];
      return { type, source: listed ?? `=${first}` };
    }
    case "custom":
      return { type, formula: `=${first}` };
    case "whole":
    case "decimal":
    case "date":
    case "textLength":
      return { type, comparison, first: limit(first), ...(second === "" ? {} : { second: limit(second) }) };
    default:
      return undefined;
  }
}

function limit(formula: string): Limit {
  return Number.isNaN(Number(formula)) ? `=${formula}` : Number(formula);
}

/** Those that are a formula; the one with the lowest number comes first. */
export function readConditionalFormats(sheet: Worksheet): ConditionalFormat[] {
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: readonly {
      readonly ref: string;
      readonly rules: readonly {
        readonly type: string;
        readonly priority: number;
        readonly formulae?: readonly string[];
        readonly style?: { readonly font?: Partial<Font>; readonly fill?: Fill };
      }[];
    }[];
  };
  const found = conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.flatMap(({ type, priority, formulae, style }) => {
      const range = parseRange(ref);
      const [formula] = formulae ?? [];
      if (type !== "expression" || !range || formula === undefined || ruleBreach(formula)) return [];
      const colour = hex(style?.font?.color);
      const fill =
        style?.fill?.type === "pattern" ? hex(style.fill.bgColor ?? style.fill.fgColor) : undefined;
      const look = {
        ...(style?.font?.bold === undefined ? {} : { bold: style.font.bold }),
        ...(colour === undefined ? {} : { colour }),
        ...(fill === undefined ? {} : { fill }),
      };
      return [{ priority, format: { range, formula: `=${formula}`, look } }];
    }),
  );
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}
