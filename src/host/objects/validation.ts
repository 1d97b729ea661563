import { LIMITS } from "../../workbook/limits";
import { asFlag, asObject, asOneOf, asText } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import { mayChange } from "../workbook/protection";
import type { CellRange } from "../workbook/shape";
import type { Json, Members } from "../protocol/members";
import { RangeAreas } from "../workbook/range-areas";
import { asJson, parseRule, ruleType } from "../workbook/validation-rule";
import { noErrorAlert, noPrompt, type CellRule, type ErrorAlert, type Prompt } from "../workbook/validation";
import { invalidCells } from "../workbook/validation-check";

export const dataValidationMembers: Members<RangeAreas> = {
  type: "DataValidation",
  properties: {
    type: { since: "1.8", get: (areas) => ruleType(rulesOf(areas)) },
    rule: {
      since: "1.8",
      get: (areas) => asJson(only(areas)?.rule),
      set: (areas, value) => {
        const rule = parseRule(value);
        for (const area of areas.areas) setRule(area, rule);
      },
    },
    errorAlert: {
      since: "1.8",
      get: (areas) => ({ ...(only(areas)?.errorAlert ?? noErrorAlert) }),
      set: (areas, value) => {
        const errorAlert = asErrorAlert(value);
        change(areas, (rule) => ({ ...rule, errorAlert }));
      },
    },
    prompt: {
      since: "1.8",
      get: (areas) => ({ ...(only(areas)?.prompt ?? noPrompt) }),
      set: (areas, value) => {
        const prompt = asPrompt(value);
        change(areas, (rule) => ({ ...rule, prompt }));
      },
    },
    ignoreBlanks: {
      since: "1.8",
      get: (areas) => only(areas)?.ignoreBlanks ?? true,
      set: (areas, value) => {
        const ignoreBlanks = asFlag(value);
        change(areas, (rule) => ({ ...rule, ignoreBlanks }));
      },
    },
    valid: { since: "1.8", get: (areas) => areas.areas.every((area) => invalidCells(area).length === 0) },
  },
  methods: {
    clear: {
      since: "1.8",
      call: ({ areas }) => {
        for (const area of areas) {
          mayChange(area.sheet);
          area.sheet.validation.clear(area);
        }
      },
    },
    getInvalidCells: { since: "1.9", returns: "RangeAreas", call: invalid },
    getInvalidCellsOrNullObject: { since: "1.9", returns: "RangeAreas", call: invalid },
  },
};

function invalid({ areas }: RangeAreas): RangeAreas | undefined {
  const found = areas.flatMap(invalidCells);
  return found.length === 0 ? undefined : new RangeAreas(found);
}

function rulesOf({ areas }: RangeAreas): readonly (CellRule | undefined)[] {
  return areas.flatMap((area) => area.sheet.validation.pieces(area).map(({ value }) => value));
}

/** The rule that all cells share; undefined where they differ. */
function only(areas: RangeAreas): CellRule | undefined {
  const rules = new Set(rulesOf(areas));
  return rules.size === 1 ? [...rules][0] : undefined;
}

function setRule(area: CellRange, rule: CellRule["rule"]): void {
  mayChange(area.sheet);
  const anchor = { row: area.row, column: area.column };
  area.sheet.validation.set(area, {
    anchor,
    rule,
    errorAlert: noErrorAlert,
    prompt: noPrompt,
    ignoreBlanks: true,
  });
  area.sheet.workbook.changes.tell({ kind: "redrawn" });
}

/** Changes the cells' rules. A cell without one gets one that allows anything: Excel shows prompts without a rule. */
function change({ areas }: RangeAreas, changed: (rule: CellRule) => CellRule): void {
  for (const area of areas) {
    mayChange(area.sheet);
    for (const piece of area.sheet.validation.pieces(area)) {
      const anchor = { row: piece.area.row, column: piece.area.column };
      const rule = piece.value ?? {
        anchor,
        rule: undefined,
        errorAlert: noErrorAlert,
        prompt: noPrompt,
        ignoreBlanks: true,
      };
      area.sheet.validation.set(piece.area, changed(rule));
    }
  }
}

function limited(value: Json | undefined, most: number): string {
  const text = value === undefined || value === null ? "" : asText(value);
  if (text.length > most) throw invalidArgument(`more than ${most} characters: ${text}`);
  return text;
}

function asErrorAlert(value: Json): ErrorAlert {
  const { showAlert, style, title, message } = asObject(value, "errorAlert");
  return {
    showAlert: showAlert === undefined ? true : asFlag(showAlert),
    style: asOneOf(style, ["Stop", "Warning", "Information"], "Stop"),
    title: limited(title, LIMITS.validationTitle),
    message: limited(message, LIMITS.refusal),
  };
}

function asPrompt(value: Json): Prompt {
  const { showPrompt, title, message } = asObject(value, "prompt");
  return {
    showPrompt: showPrompt === undefined ? true : asFlag(showPrompt),
    title: limited(title, LIMITS.validationTitle),
    message: limited(message, LIMITS.prompt),
  };
}
