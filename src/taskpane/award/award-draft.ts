import { sameName } from "../../domain/tender/bids";
import { measuresOffered, type OfferedMeasure } from "../../domain/contract/award";
import type { Contract } from "../../domain/contract/contract";
import { day } from "../../domain/values/fields";
import type { Issue } from "../../domain/issues/issue";
import { tenderMeasures } from "../../domain/tender/measures";
import { wordIssue } from "../../domain/issues/word-issue";
import type { Settings } from "../../domain/council/settings";
import { awardDefaults, awardFrom } from "../../jobs/award";
import type { AreaGiven } from "../../jobs/read-places";
import type { Source } from "../../jobs/source";
import type { TenderSetup, TenderToScore } from "../../jobs/tender";
import type { FieldError } from "../parts/error-summary";
import { readTypedDay } from "../../domain/values/typed-in-a-field";
import { readNumber } from "../../domain/values/typed-in-a-field";
import { proposedAward, rankedBids } from "../summaries/award";

/** The award as it is typed. */
export interface ContractDraft {
  readonly bidder: string;
  readonly reason: string;
  readonly start: string;
  readonly end: string;
  /** Months as numbers: "4". */
  readonly socialValueFirstMonth: string;
  readonly spendFirstMonth: string;
  /** Ids of measures. */
  readonly kpis: readonly string[];
  readonly council: string;
  readonly contact: string;
  readonly officer: string;
  readonly directorate: string;
  readonly returnTo: string;
  readonly returnWithinDays: string;
}

/** The recorded award, or the one bidder with the highest total, and with what the council's contracts begin. */
export function emptyContract(by: TenderToScore, council: Settings | undefined): ContractDraft {
  const { calendar, contacts, whose } = awardDefaults(council);
  const { bidder, reason } = proposedAward(by.tender, rankedBids(by));
  return {
    bidder,
    reason,
    start: "",
    end: "",
    socialValueFirstMonth: String(calendar.socialValueFirstMonth),
    spendFirstMonth: String(calendar.spendFirstMonth),
    kpis: [],
    council: whose.council ?? by.tender.authority ?? "",
    contact: contacts.contact ?? "",
    officer: "",
    directorate: "",
    returnTo: contacts.returnTo ?? "",
    returnWithinDays: contacts.returnWithinDays === undefined ? "" : String(contacts.returnWithinDays),
  };
}

/** What the form asks for: what is typed, and the area's file. */
type ContractField = keyof ContractDraft | "area";

export function contractField(field: ContractField): string {
  return `contract-${field}`;
}

/** The measures that a bidder offers something for: its commitments, of which some may be indicators. */
export function offeredMeasures({ tender, edition }: TenderSetup, bidder: string): readonly OfferedMeasure[] {
  const bid = tender.bids.find((each) => sameName(each.bidder, bidder));
  return bid ? measuresOffered(bid, tenderMeasures(tender, edition), tender.reference) : [];
}

export type ContractMade =
  | { readonly ok: true; readonly contract: Contract; readonly warnings: readonly Issue[] }
  /** The issues are those that no field of the form mends. */
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly issues: readonly Issue[] };

/** The contract that comes of the tender and the typed award. */
export async function makeContract(
  by: TenderToScore,
  draft: ContractDraft,
  files: { readonly area: AreaGiven | undefined; readonly overview?: Source | undefined },
): Promise<ContractMade> {
  const start = readTypedDay(draft.start);
  const end = readTypedDay(draft.end);
  const errors = [
    ...(draft.bidder === "" ? [fieldError("bidder", "Choose the bidder to whom the contract goes")] : []),
    ...dayErrors("start", "Start date", start),
    ...dayErrors("end", "End date", end),
  ];
  if (errors.length > 0 || start === undefined || end === undefined) return { ok: false, errors, issues: [] };
  const offered = offeredMeasures(by, draft.bidder).map(({ id }) => id);
  const made = await awardFrom(by, {
    bidder: draft.bidder,
    reason: draft.reason.trim(),
    start,
    end,
    ...files,
    calendar: {
      socialValueFirstMonth: Number(draft.socialValueFirstMonth),
      spendFirstMonth: Number(draft.spendFirstMonth),
    },
    kpis: draft.kpis.filter((id) => offered.includes(id)),
    ...typed(draft),
  });
  if (made.ok) return { ok: true, contract: made.value, warnings: made.issues };
  const wrong = made.issues.filter(({ severity }) => severity === "error");
  return {
    ok: false,
    errors: wrong.flatMap((issue) => {
      const field = fieldOf(issue);
      return field === undefined ? [] : [fieldError(field, wordIssue(issue))];
    }),
    issues: wrong.filter((issue) => fieldOf(issue) === undefined),
  };
}

/** What is typed; a field left empty is absent. */
function typed({ council, contact, officer, directorate, returnTo, returnWithinDays }: ContractDraft) {
  const texts = Object.entries({ council, contact, officer, directorate, returnTo }).map(
    ([field, text]) => [field, text.trim()] as const,
  );
  const days = readNumber(returnWithinDays);
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text !== "")),
    // The contract's schema refuses a text by the field's name.
    ...(days === undefined ? {} : { returnWithinDays: days as number }),
  };
}

function dayErrors(field: "start" | "end", label: string, read: string | undefined): readonly FieldError[] {
  if (day.safeParse(read).success) return [];
  const message = `${label} must be a day, for example 30/04/2026`;
  return [fieldError(field, read === undefined ? `Enter the ${label.toLowerCase()}` : message)];
}

function fieldError(field: ContractField, message: string): FieldError {
  return { field: contractField(field), message };
}

const FIELDS: Readonly<Record<string, ContractField>> = {
  area: "area",
  start: "start",
  end: "end",
  council: "council",
  contact: "contact",
  officer: "officer",
  directorate: "directorate",
  returnTo: "returnTo",
  returnWithinDays: "returnWithinDays",
  awardReason: "reason",
};

function fieldOf({ place: { file, path = [] } }: Issue): ContractField | undefined {
  if (file !== undefined) return undefined;
  const [first, second] = path;
  if (first === "award" && second === "overview") return undefined;
  if (first === "award") return second === "bidder" || second === "kpis" ? second : "reason";
  return typeof first === "string" ? FIELDS[first] : undefined;
}
