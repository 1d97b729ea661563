import { asObject, asOneOf, asText, isAbsent } from "../protocol/arguments";
import { accessDenied, invalidOperation } from "../protocol/api-error";
import { protectionOptions } from "../workbook/protection";
import type { Protection, Sheet, Workbook } from "../workbook/shape";
import type { Argument, Json, Members } from "../protocol/members";

export const worksheetProtectionMembers: Members<Sheet> = {
  type: "WorksheetProtection",
  properties: {
    protected: { since: "1.2", get: ({ protection }) => protection !== undefined },
    options: { since: "1.2", get: ({ protection }) => (protection ? optionsOf(protection) : null) },
  },
  methods: {
    // "WorksheetProtection.protect" (@types/office-js): "Fails if the worksheet has already been protected."
    protect: {
      since: "1.2",
      call: (sheet, [options, password]) => {
        if (sheet.protection) throw invalidOperation("the worksheet is already protected");
        sheet.protection = toProtection(options, password);
        sheet.workbook.changes.tell({ kind: "redrawn" });
      },
    },
    unprotect: {
      since: "1.7",
      call: (sheet, [password]) => {
        mustMatch(sheet.protection?.password, password);
        sheet.protection = undefined;
        sheet.workbook.changes.tell({ kind: "redrawn" });
      },
    },
  },
};

export const workbookProtectionMembers: Members<Workbook> = {
  type: "WorkbookProtection",
  properties: {
    protected: { since: "1.7", get: (workbook) => workbook.structureProtection !== undefined },
  },
  methods: {
    protect: {
      since: "1.7",
      call: (workbook, [password]) => {
        if (workbook.structureProtection) throw invalidOperation("the workbook is already protected");
        workbook.structureProtection = { password: toPassword(password) };
      },
    },
    unprotect: {
      since: "1.7",
      call: (workbook, [password]) => {
        mustMatch(workbook.structureProtection?.password, password);
        workbook.structureProtection = undefined;
      },
    },
  },
};

function toProtection(options: Argument, password: Argument): Protection {
  const given = isAbsent(options) ? {} : asObject(options, "options");
  return {
    password: toPassword(password),
    allowed: new Set(protectionOptions.filter((option) => given[option] === true)),
    selectionMode: asOneOf(given["selectionMode"], ["Normal", "Unlocked", "None"], "Normal"),
  };
}

function optionsOf({ allowed, selectionMode }: Protection): Json {
  const flags = Object.fromEntries(protectionOptions.map((option) => [option, allowed.has(option)]));
  return { ...flags, selectionMode };
}

function toPassword(password: Argument): string | undefined {
  if (isAbsent(password) || password === "") return undefined;
  return asText(password, "password");
}

function mustMatch(password: string | undefined, given: Argument): void {
  if (password !== undefined && password !== toPassword(given)) throw accessDenied();
}
