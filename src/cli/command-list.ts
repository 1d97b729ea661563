import type { Command } from "./command";

/** A command as the list of them has it; all else of it is loaded when it is asked for. */
export interface ListedCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** In the order of the list. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: "edition",
    summary: "show, compare or export editions of the framework, or make the next one",
    load: async () => (await import("./commands/edition")).editionCommand,
  },
  {
    name: "assess",
    summary: "make a contract's opportunity assessment, and begin its tender",
    load: async () => (await import("./commands/assess")).assessCommand,
  },
  {
    name: "tender",
    summary: "make a tender's scoring workbook, or one for each of its lots",
    load: async () => (await import("./commands/tender")).tenderCommand,
  },
  {
    name: "change",
    summary: "change a tender's setup and keep what was typed",
    load: async () => (await import("./commands/change")).changeCommand,
  },
  {
    name: "response",
    summary: "make the workbooks in which a bidder answers a tender",
    load: async () => (await import("./commands/response")).responseCommand,
  },
  {
    name: "receive",
    summary: "read bidders' responses",
    load: async () => (await import("./commands/receive")).receiveCommand,
  },
  {
    name: "evaluator",
    summary: "make the file in which one evaluator marks",
    load: async () => (await import("./commands/evaluator")).evaluatorCommand,
  },
  {
    name: "evaluate",
    summary: "read evaluators' files into a tender",
    load: async () => (await import("./commands/evaluate")).evaluateCommand,
  },
  {
    name: "check",
    summary: "list what is wrong in workbooks",
    load: async () => (await import("./commands/check")).checkCommand,
  },
  {
    name: "rescore",
    summary: "score bids again after one was withdrawn or corrected",
    load: async () => (await import("./commands/rescore")).rescoreCommand,
  },
  {
    name: "scheme",
    summary: "try a tender's weights on invented bids",
    load: async () => (await import("./commands/scheme")).schemeCommand,
  },
  {
    name: "lots",
    summary: "award the lots of a tender from the workbook of each",
    load: async () => (await import("./commands/lots")).lotsCommand,
  },
  {
    name: "summaries",
    summary: "make an assessment summary for each bidder",
    load: async () => (await import("./commands/summaries")).summariesCommand,
  },
  {
    name: "award",
    summary: "make the contract that comes of a tender",
    load: async () => (await import("./commands/award")).awardCommand,
  },
  {
    name: "notice",
    summary: "make the open data of a contract award notice",
    load: async () => (await import("./commands/notice")).noticeCommand,
  },
  {
    name: "commitments",
    summary: "make a contract's commitments workbook",
    load: async () => (await import("./commands/commitments")).commitmentsCommand,
  },
  {
    name: "contracts",
    summary: "make the workbook in which the council keeps its contracts",
    load: async () => (await import("./commands/contracts")).contractsCommand,
  },
  {
    name: "council",
    summary: "make the council file: area, bands, targets, contacts and the rest",
    load: async () => (await import("./commands/council")).councilCommand,
  },
  {
    name: "area",
    summary: "make what counts as local to a council, from a postcode file",
    load: async () => (await import("./commands/area")).areaCommand,
  },
  {
    name: "return",
    summary: "make quarterly return workbooks",
    load: async () => (await import("./commands/return")).returnCommand,
  },
  {
    name: "consolidate",
    summary: "make the register of a quarter from its returns",
    load: async () => (await import("./commands/consolidate")).consolidateCommand,
  },
  {
    name: "spend",
    summary: "work out local spend from payments ledgers",
    load: async () => (await import("./commands/spend")).spendCommand,
  },
  {
    name: "warehouse",
    summary: "keep many councils' ledgers and registers, and work out their figures",
    load: async () => (await import("./commands/warehouse")).warehouseCommand,
  },
];
