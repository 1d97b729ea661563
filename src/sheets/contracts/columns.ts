import { MOST_OWN_MEASURES, OWN_LONGEST } from "../../domain/tender/own-measures";
import { MOST_AMOUNT } from "../../domain/values/fields";
import type { Holds } from "../language/entry-list";
import { listRule, textRule } from "../language/entry-rules";
import type { EntryRule } from "../language/piece";

/** A column in which something of a contract is typed. */
export interface ContractColumn {
  /** Where the contract, or the entry of one of its lists, holds it: "callOff.title". */
  readonly field: string;
  readonly heading: string;
  /** Workbook-wide, by which it is found. */
  readonly name: string;
  readonly width: number;
  readonly holds: Holds;
  readonly rule: EntryRule;
  /** The form of the workbook since which it is there; from the first where absent. */
  readonly since?: number;
}

/** The first form that says which council a contract is of, and by which pack it is valued from a day on. */
export const COUNCILS_FORM = 2;
/** The first form that has a cover. */
export const COVER_FORM = 3;

/** A sheet of lines, each of one contract. */
export interface ContractSheet {
  readonly sheet: string;
  /** Below its title: what stands on it and how to change it. */
  readonly note: string;
  readonly columns: readonly ContractColumn[];
  /** Lines that a blank workbook has, and that a filled one has to spare. */
  readonly blank: number;
}

/** Which contract a line is of. */
export const CONTRACT = "contract";
/** The version that a line is of. */
export const VERSION = "version";

interface Texts {
  readonly width: number;
  readonly longest?: number;
  readonly hint: string;
}

type Parts = readonly [field: string, heading: string, name: string];

const LINE = 255;
const PROSE = 5000;

function text([field, heading, name]: Parts, { width, longest = LINE, hint }: Texts): ContractColumn {
  return { field, heading, name, width, holds: "text", rule: textRule(heading, longest, hint) };
}

function choice([field, heading, name]: Parts, list: string, width: number, words: string): ContractColumn {
  const rule = listRule(heading, list, words);
  return { field, heading, name, width, holds: "choice", rule };
}

function answer([field, heading, name]: Parts, words: string): ContractColumn {
  const rule = { ...listRule(heading, "Contracts_List_YesNo", "Yes or No"), hint: words };
  return { field, heading, name, width: 9, holds: "answer", rule };
}

function day([field, heading, name]: Parts, hint: string): ContractColumn {
  return {
    field,
    heading,
    name,
    width: 14,
    holds: "day",
    rule: {
      rule: { type: "date", comparison: "greaterThanOrEqual", first: 36_526 },
      title: heading,
      refusal: `${heading} must be a date as dd/mm/yyyy.`,
      hint,
    },
  };
}

function figure(
  [field, heading, name]: Parts,
  parts: {
    readonly holds?: "figure" | "money";
    readonly most?: number;
    readonly width?: number;
    hint: string;
  },
): ContractColumn {
  const { holds = "figure", most = MOST_AMOUNT, width = 14, hint } = parts;
  return {
    field,
    heading,
    name,
    width,
    holds,
    rule: {
      rule: { type: "decimal", comparison: "between", first: 0, second: most },
      title: heading,
      refusal: `${heading} must be a number from 0 to ${most.toLocaleString("en-GB")}.`,
      hint,
    },
  };
}

/** The contract that a line is of, chosen from those on the sheet Contracts. */
function ofContract(name: string): ContractColumn {
  const parts = [CONTRACT, "Contract", name] as const;
  return choice(parts, "Contracts_Reference", 18, "a reference of the sheet Contracts");
}

const VERSION_HINT =
  "Empty for what was first agreed; else the number of the version on the sheet Versions that agreed it.";

export const CONTRACTS: ContractSheet = {
  sheet: "Contracts",
  note: "One line a contract, as it was first agreed. Yellow cells are the council's, lines can be added, sorted and filtered, and what is empty is not known. A change from a day on is a new line on Versions; what was agreed before stays.",
  blank: 20,
  columns: [
    text(["reference", "Reference", "Contracts_Reference"], {
      width: 18,
      hint: "By which returns and other sheets know the contract. Each stands once.",
    }),
    text(["title", "Title", "Contracts_Title"], { width: 34, hint: "What the contract is for." }),
    text(["supplier", "Supplier", "Contracts_Supplier"], {
      width: 28,
      hint: "As first agreed. A new supplier is told on Versions, with the day.",
    }),
    text(["serviceArea", "Service area", "Contracts_ServiceArea"], {
      width: 20,
      hint: "By which figures are added up. Capitals and blanks are no matter.",
    }),
    text(["directorate", "Directorate", "Contracts_Directorate"], {
      width: 20,
      hint: "The part of the council that the service area belongs to.",
    }),
    figure(["value", "Value without VAT", "Contracts_Value"], {
      holds: "money",
      width: 18,
      hint: "Pounds without VAT: the price that won.",
    }),
    day(["start", "Start", "Contracts_Start"], "The contract's first day, as dd/mm/yyyy."),
    day(["end", "End", "Contracts_End"], "The last day as first agreed. An extension is told on Versions."),
    choice(
      ["framework", "Framework edition", "Contracts_Edition"],
      "Contracts_List_Edition",
      34,
      "the edition of the framework under which the contract was let",
    ),
    text(["contact", "Contact", "Contracts_Contact"], {
      width: 24,
      hint: "Whom the supplier asks: a team or a role.",
    }),
    text(["officer", "Officer", "Contracts_Officer"], {
      width: 24,
      hint: "Who manages the contract for the council: a role.",
    }),
    text(["returnTo", "Send returns to", "Contracts_ReturnTo"], {
      width: 28,
      hint: "Where suppliers send their returns, such as a shared mailbox.",
    }),
    figure(["returnWithinDays", "Days for a return", "Contracts_ReturnWithinDays"], {
      most: 365,
      width: 12,
      hint: "Days after a quarter's end by which its return is due.",
    }),
    choice(
      ["calendar.socialValueFirstMonth", "Social value year begins in", "Contracts_SocialValueMonth"],
      "Contracts_List_Month",
      14,
      "a month",
    ),
    choice(
      ["calendar.spendFirstMonth", "Spend year begins in", "Contracts_SpendMonth"],
      "Contracts_List_Month",
      14,
      "a month",
    ),
    text(["area", "Local area", "Contracts_Area"], {
      width: 24,
      hint: "What counts as local: the name of an area that comes with the product, such as rotherham, or the area's file beside this workbook.",
    }),
    {
      ...text(["council", "Council", "Contracts_Council"], {
        width: 24,
        hint: "Whose contract it is, where several councils or partners report together. Empty for the council of the council file.",
      }),
      since: COUNCILS_FORM,
    },
    choice(["kind", "Kind of contract", "Contracts_Kind"], "Contracts_List_Kind", 22, "the kind of contract"),
    figure(["estimate", "Estimate before the tender", "Contracts_Estimate"], {
      holds: "money",
      width: 16,
      hint: "Pounds without VAT, where it is not the value.",
    }),
    figure(["valueIncludingVat", "Value with VAT", "Contracts_ValueWithVat"], {
      holds: "money",
      width: 16,
      hint: "The estimate before the tender in pounds with VAT.",
    }),
    figure(["valueWithOptions", "Value with VAT and options", "Contracts_ValueWithOptions"], {
      holds: "money",
      width: 16,
      hint: "The estimate with VAT and all options, extensions and renewals.",
    }),
    text(["callOff.title", "Called off under", "Contracts_CallOffTitle"], {
      width: 26,
      hint: "The framework under which a mini-competition was held.",
    }),
    text(["callOff.reference", "Its reference", "Contracts_CallOffReference"], {
      width: 18,
      hint: "Of the framework's notice or contract.",
    }),
    text(["callOff.owner", "Its owner", "Contracts_CallOffOwner"], {
      width: 24,
      hint: "Who set the framework up.",
    }),
    text(["proxyPack", "Proxy pack", "Contracts_ProxyPack"], {
      width: 20,
      hint: "The name of its file, beside this workbook.",
    }),
    text(["awardReason", "Reason for the award", "Contracts_AwardReason"], {
      width: 30,
      longest: PROSE,
      hint: "Why the contract went to another than the first in rank.",
    }),
    answer(
      ["earlierKnown", "Earlier quarters known", "Contracts_EarlierKnown"],
      "Yes where the sheet Earlier figures has all that was accepted so far, even nothing.",
    ),
    text(["notes", "Notes", "Contracts_Notes"], {
      width: 40,
      longest: PROSE,
      hint: "What the council notes for itself. No names of people.",
    }),
  ],
};

export const COMMITMENTS: ContractSheet = {
  sheet: "Commitments",
  note: "One line a commitment, with what is due of it in each quarter; together the quarters are the quantity. To change one from a day on, add the version on Versions, then a line here with its number and all the figures that hold from then on: the line above stays, and what a version does not name stays as it was.",
  blank: 60,
  columns: [
    ofContract("Commitments_Contract"),
    figure([VERSION, "Version", "Commitments_Version"], { most: 50, width: 9, hint: VERSION_HINT }),
    choice(
      ["measure", "Measure", "Commitments_Measure"],
      "Contracts_List_Measure",
      30,
      "a measure of the contract's framework edition, or type one of its own from Own measures",
    ),
    text(["level", "Level", "Commitments_Level"], {
      width: 8,
      hint: "For a measure that is stated by level, such as 3.",
    }),
    figure(["quantity", "Quantity", "Commitments_Quantity"], {
      width: 14,
      hint: "Over the whole contract, in the measure's unit; 0 for a measure in words.",
    }),
    answer(["kpi", "KPI", "Commitments_KPI"], "Yes for a key performance indicator."),
    choice(
      ["dueFrom", "Due by", "Commitments_DueFrom"],
      "Contracts_List_DueFrom",
      15,
      "Bidder's plan where the quarters are as the bidder's plan says, or leave the cell empty",
    ),
    answer(
      ["takenOut", "Taken out", "Commitments_TakenOut"],
      "Yes on a line of a version that takes the commitment out.",
    ),
    text(["promise", "Promise", "Commitments_Promise"], {
      width: 36,
      longest: PROSE,
      hint: "What was promised, in the bidder's words.",
    }),
  ],
};

export const VERSIONS: ContractSheet = {
  sheet: "Versions",
  note: "One line for each variation, extension, novation or renaming: its day, why, and who agreed it. A return of a quarter is held against the version in force on the quarter's last day.",
  blank: 20,
  columns: [
    ofContract("Versions_Contract"),
    figure([VERSION, "Version", "Versions_Version"], {
      most: 50,
      width: 9,
      hint: "1 for the contract's first change, 2 for the second, and so on.",
    }),
    day(["from", "From", "Versions_From"], "The first day on which it holds, as dd/mm/yyyy."),
    text(["reason", "Reason", "Versions_Reason"], {
      width: 50,
      longest: PROSE,
      hint: "What was changed, and why.",
    }),
    text(["agreedBy", "Agreed by", "Versions_AgreedBy"], {
      width: 28,
      hint: "A role or a meeting. No names of people.",
    }),
    day(["end", "New end", "Versions_End"], "The contract's new last day, where it changes."),
    text(["supplier", "New supplier", "Versions_Supplier"], {
      width: 28,
      hint: "The new supplier, or its new name, where it changes.",
    }),
    {
      ...text(["proxyPack", "New proxy pack", "Versions_ProxyPack"], {
        width: 22,
        hint: "The name of the file, beside this workbook, by which the contract is valued from then on. Pounds by the pack before stay beside.",
      }),
      since: COUNCILS_FORM,
    },
  ],
};

export const MEMBER = "Member of the consortium";
export const SUBCONTRACTOR = "Subcontractor";

export const ORGANISATIONS: ContractSheet = {
  sheet: "Who does the work",
  note: "Members of a consortium, and those whom the supplier named to do part of the work.",
  blank: 20,
  columns: [
    ofContract("Organisations_Contract"),
    choice(
      ["part", "Part", "Organisations_Part"],
      "Contracts_List_Part",
      26,
      `${MEMBER} or ${SUBCONTRACTOR}`,
    ),
    text(["name", "Organisation", "Organisations_Name"], { width: 40, hint: "Its registered name." }),
    text(["identifier", "Identifier", "Organisations_Identifier"], {
      width: 24,
      hint: "Such as GB-COH-01234567.",
    }),
    answer(["sme", "SME", "Organisations_SME"], "Yes or No; empty where it is not known."),
    answer(["vcse", "VCSE", "Organisations_VCSE"], "Yes or No; empty where it is not known."),
    figure(["share", "Share of the work, %", "Organisations_Share"], {
      most: 100,
      hint: "A percentage from 0 to 100, typed as a number without %.",
    }),
  ],
};

export const OWN_MEASURES: ContractSheet = {
  sheet: "Own measures",
  note: "What a bidder offered of its own, to be chosen on Commitments by its headline. It is never added to anything else. The number stays once returns have come.",
  blank: 15,
  columns: [
    ofContract("OwnMeasures_Contract"),
    figure(["number", "No.", "OwnMeasures_Number"], {
      most: MOST_OWN_MEASURES,
      width: 7,
      hint: "1 for the contract's first measure of its own, 2 for the second, and so on.",
    }),
    text(["headline", "Headline", "OwnMeasures_Headline"], {
      width: 40,
      longest: OWN_LONGEST.headline,
      hint: "A few words, as the bidder calls it.",
    }),
    text(["unit", "Unit", "OwnMeasures_Unit"], {
      width: 20,
      longest: OWN_LONGEST.unit,
      hint: "Such as events. Empty where it is described in words.",
    }),
    text(["evidence", "Evidence", "OwnMeasures_Evidence"], {
      width: 50,
      longest: OWN_LONGEST.evidence,
      hint: "What the bidder says that it will give.",
    }),
  ],
};

export const STATEMENTS: ContractSheet = {
  sheet: "Statements",
  note: "What the council stated in the tender beside the measures; terms of the contract.",
  blank: 15,
  columns: [
    ofContract("Statements_Contract"),
    choice(["id", "On what", "Statements_OnWhat"], "Contracts_List_Prompt", 32, "what the statement is on"),
    text(["text", "Statement", "Statements_Text"], {
      width: 100,
      longest: PROSE,
      hint: "As it stands in the tender.",
    }),
  ],
};

export const EARLIER: ContractSheet = {
  sheet: "Earlier figures",
  note: "What was accepted before the first register was kept. A register that is given with a return says it better, and then nothing is needed here.",
  blank: 20,
  columns: [
    ofContract("Earlier_Contract"),
    text(["quarter", "Quarter", "Earlier_Quarter"], { width: 14, hint: "As 2026-27 Q1." }),
    choice(
      ["measure", "Measure", "Earlier_Measure"],
      "Contracts_List_Measure",
      30,
      "a measure to which the contract commits",
    ),
    text(["level", "Level", "Earlier_Level"], { width: 8, hint: "As on Commitments." }),
    figure(["quantity", "Claimed", "Earlier_Claimed"], { hint: "What the supplier claimed." }),
    figure(["validated", "Validated", "Earlier_Validated"], { hint: "What the council validated." }),
  ],
};

/** In the order of the workbook. */
export const CONTRACT_SHEETS = [
  CONTRACTS,
  COMMITMENTS,
  VERSIONS,
  ORGANISATIONS,
  OWN_MEASURES,
  STATEMENTS,
  EARLIER,
] as const;
