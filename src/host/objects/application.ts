import { asOneOf, asText } from "../protocol/arguments";
import type { Workbook } from "../workbook/shape";
import type { Members } from "../protocol/members";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** The mode is kept and reported; the engine computes in every mode. */
export const applicationMembers: Members<Workbook> = {
  type: "Application",
  properties: {
    calculationMode: {
      since: "1.1",
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = asOneOf(value, MODES);
      },
    },
    calculationState: { since: "1.9", get: () => "Done" },
  },
  methods: {
    calculate: {
      since: "1.1",
      call: (workbook, [type]) => {
        asOneOf(type, ["Recalculate", "Full", "FullRebuild"]);
        workbook.cells.changing();
        workbook.cells.settle();
      },
    },
    // Nothing to do: both last until the end of the sync, and the workbook is drawn and computed only then.
    suspendApiCalculationUntilNextSync: { since: "1.6", call: () => undefined },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
    createWorkbook: {
      since: "1.8",
      returns: "WorkbookCreated",
      call: (workbook, [base64]) => new CreatedWorkbook(workbook, asText(base64 ?? "", "base64File")),
    },
  },
};

class CreatedWorkbook {
  constructor(
    readonly workbook: Workbook,
    readonly base64: string,
  ) {}
}

export const workbookCreatedMembers: Members<CreatedWorkbook> = {
  type: "WorkbookCreated",
  methods: {
    open: {
      since: "1.8",
      call: ({ workbook, base64 }) => workbook.changes.tell({ kind: "workbook-created", base64 }),
    },
  },
};
