import type { Done } from "../return/done";
import type { Day } from "../values/day";
import type { QuarterId } from "../values/calendar";
import type { Contract } from "../contract/contract";
import type { Framework, Measure } from "../framework/edition";
import type { Issue } from "../issues/issue";
import type { ProxyPack } from "../framework/proxies";
import type { Decisions, ClaimDecision } from "./decisions";
import type { Received, ReturnedPayment } from "./received";
import type { Area } from "../council/area";
import type { TierWords } from "../council/tiers";
import type { DirectSpend } from "../spend/compared";
import type { Settings } from "../council/settings";
import type { Acceptance, Standing } from "./standing";

/** What is kept from one consolidation to the next. */
export interface RegisterState {
  readonly received: readonly Received[];
  readonly decisions: Decisions;
  readonly restatements: readonly Restatement[];
  readonly snapshots: readonly Snapshot[];
  /** What counted; undefined in registers before the third form, in which that follows from what was received. */
  readonly accepted: readonly Acceptance[] | undefined;
  /** Returns that did not come when their quarter was consolidated; undefined in registers before the fifth form. */
  readonly missing?: readonly MissingBefore[] | undefined;
}

/** A return that was missing in the register of its quarter: of that quarter nothing was accepted then. */
export interface MissingBefore {
  readonly contract: string;
  readonly quarter: QuarterId;
}

export const EMPTY_STATE: RegisterState = {
  received: [],
  decisions: { validations: [], choices: [] },
  restatements: [],
  snapshots: [],
  accepted: [],
};

export interface ConsolidateOptions {
  readonly contracts: readonly Contract[];
  readonly quarter: QuarterId;
  /** The day of consolidation, on which it is said what is late; no return is declared after it. */
  readonly asOf: Day;
  readonly settings?: Settings | undefined;
  readonly editions?: readonly Framework[] | undefined;
  /** The council's own, for contracts that name none. */
  readonly proxyPack?: ProxyPack | undefined;
  /** The council's own from a day on, by their days; those before stand beside. */
  readonly laterPacks?: readonly LaterPack[] | undefined;
  /** By reference, of contracts that name one; undefined where that is not at hand, so that they have no pounds. */
  readonly contractPacks?: ReadonlyMap<string, ProxyPack | undefined> | undefined;
  /** By reference, the packs that took a contract's own place from a day on, by its versions. */
  readonly laterContractPacks?: ReadonlyMap<string, readonly LaterPack[]> | undefined;
  /** Areas that contracts name by a file, by the contracts' references. */
  readonly areas?: ReadonlyMap<string, NamedArea> | undefined;
  /** What the council paid its suppliers itself in the year to the quarter's end, for the annual report. */
  readonly directSpend?: DirectSpend | undefined;
}

/** What is local to a contract, as far as figures name it. */
export type NamedArea = Pick<Area, "name" | "tiers">;

/** A pack that takes the place of the council's own, or of a contract's, from a day on. */
export interface LaterPack {
  readonly from: Day;
  /** Undefined where it is not at hand: there are no pounds by it then. */
  readonly pack: ProxyPack | undefined;
}

/** Where a row's figures come from; "No return" rows hold what is committed where none counts. */
export type RowStatus = Exclude<Standing, "Refused"> | "No return" | "Contract file";

/** A row of the register: a return, measure and level. */
export interface RegisterRow {
  readonly contract: Contract;
  readonly serviceArea: string;
  /** The contract's own, else that of its service area by the settings; null where neither states one. */
  readonly directorate: string | null;
  /** The name of what is local to the contract. */
  readonly area: string;
  /** Whose contract it is; null where that is not stated. */
  readonly council: string | null;
  readonly supplier: string;
  readonly quarter: QuarterId;
  readonly quarterEnd: Day;
  readonly edition: Framework;
  readonly measure: Measure;
  readonly level: string | null;
  readonly kpi: boolean;
  /** False on rows of replaced returns, of returns to choose from, and of what was claimed without being committed. */
  readonly carriesCommitment: boolean;
  /** 0 on rows that do not carry the commitment. */
  readonly committed: number;
  /** By the quarter's end. */
  readonly due: number;
  readonly status: RowStatus;
  readonly counts: boolean;
  /** The content key of the return; null where there is none. */
  readonly key: string | null;
  /** Where the claim was read from; null where nothing was claimed. */
  readonly source: ClaimSource | null;
  /** For the quarter, as entered. */
  readonly claimed: number | null;
  /** Of a measure without a quantity: whether what was promised for the quarter was done; null where that was not said. */
  readonly done: Done | null;
  readonly countsAs: number;
  readonly evidence: string | null;
  readonly narrative: string | null;
  readonly confidential: string | null;
  /** The decision on what is claimed; undefined where there is none, or where it was made on another figure. */
  readonly validation: ClaimDecision | undefined;
  /** A decision on another figure than is claimed now: the claim is open again. */
  readonly reopened: ClaimDecision | undefined;
  /** Claimed with a reference of evidence; 0 where the row does not count. */
  readonly evidenced: number;
  readonly validated: number;
  /** Of a unit, by the contract's pack or in itself; undefined where there is none. */
  readonly pounds: number | undefined;
  /** The place of what they are by among the register's valuations. */
  readonly valuation: number;
  /** The same by the packs that held before the one in force. */
  readonly poundsBefore: readonly Valued[];
}

/** Pounds of a unit, and the place of what they are by among the register's valuations. */
export interface Valued {
  readonly pounds: number | undefined;
  readonly valuation: number;
}

/** The file and the cell of a claim: "Return!F14". The cell is not known of returns that were received before it was kept. */
export interface ClaimSource {
  readonly file: string;
  readonly cell: string | null;
}

/** The ledger of a return that counts, with what is so of each of its payments. */
export interface RegisterLedger {
  readonly file: string;
  readonly contract: Contract;
  readonly serviceArea: string;
  /** As of a row. */
  readonly directorate: string | null;
  readonly area: string;
  readonly council: string | null;
  readonly quarter: QuarterId;
  /** One at least. */
  readonly spend: readonly ReturnedPayment[];
}

/** A payment of a ledger by itself; its row is that of the ledger in the file. */
export type RegisterPayment = ReturnedPayment & Omit<RegisterLedger, "spend">;

/** A ledger whose payments stand in another too, so that the figures count them twice. */
export interface SharedLedger {
  /** The later by reference, and the one before it that has the same payments. */
  readonly later: RegisterLedger;
  readonly earlier: RegisterLedger;
  /** Payments of the later that the earlier one has too; none where only their sums are the same. */
  readonly shared: readonly ReturnedPayment[];
  /** Where the first of them stands in the earlier one. */
  readonly otherRow: number;
  /** Whole pence that are counted twice, and those of them that are local. */
  readonly pence: number;
  readonly localPence: number;
}

/** A quantity of one unit; units are never added to each other. */
export interface UnitTotal {
  readonly unit: string;
  readonly quantity: number;
}

/** A line of the list of returns: what came, or what did not. */
export interface ReturnEntry {
  readonly status: Standing | "Missing" | "Set apart" | "Put right";
  readonly quarter: QuarterId;
  /** Undefined where a refused file's contract is not known. */
  readonly contract: Contract | undefined;
  readonly reference: string;
  /** By the terms on the quarter's last day; null where the contract is not known. */
  readonly supplier: string | null;
  readonly key: string | null;
  readonly received: Received | undefined;
  readonly declared: Day | null;
  /** The last day for the return; null where the contract sets none. */
  readonly deadline: Day | null;
  /** Days after the deadline: of the first declaration for the quarter, or of a missing return by the day of the register; 0 in time. */
  readonly daysLate: number;
  /** What was claimed by unit, as the measures accumulate: to prove that nothing was lost. */
  readonly controls: readonly UnitTotal[];
  readonly spendPence: number;
}

/** What a measure comes to over some of the register's rows. */
export interface MeasureFigures {
  readonly edition: Framework;
  readonly measure: Measure;
  readonly committed: number;
  readonly due: number;
  readonly claimed: number;
  readonly evidenced: number;
  readonly validated: number;
  /** The same as the measure accumulates: of FTE what the quarter counts in years, as what is due. */
  readonly claimedCounted: number;
  readonly evidencedCounted: number;
  readonly validatedCounted: number;
  /** Of the quarter and those before it, as the measure accumulates. */
  readonly claimedToDate: number;
  readonly validatedToDate: number;
}

export interface MeasureTotal extends MeasureFigures {
  readonly serviceArea: string;
}

export interface DirectorateTotal extends MeasureFigures {
  /** Null where it is not stated. */
  readonly directorate: string | null;
}

export interface AreaTotal extends MeasureFigures {
  readonly area: string;
}

export interface CouncilTotal extends MeasureFigures {
  /** Null where it is not stated. */
  readonly council: string | null;
}

/** Whole pence. */
export interface SupplyChain {
  readonly total: number;
  readonly local: number;
  readonly wider: number;
  readonly elsewhere: number;
  readonly unknown: number;
  readonly sme: number;
  readonly vcse: number;
  /** A fraction; null where the total is 0 or less. */
  readonly localShare: number | null;
  /** With the negative lines of unknown place as local, and the positive ones. */
  readonly localShareLow: number | null;
  readonly localShareHigh: number | null;
}

/** What a quarter's figure of a claim was, and is since. */
export interface Restatement {
  readonly quarter: QuarterId;
  readonly contract: string;
  readonly measure: string;
  readonly level: string | null;
  readonly before: number;
  readonly after: number;
  readonly why: string;
  /** The day of the register that restates it. */
  readonly on: Day;
}

/** A quarter's figures as they went out. */
export interface Snapshot {
  readonly quarter: QuarterId;
  readonly published: Day;
  readonly note: string | null;
  readonly figures: readonly SnapshotFigure[];
  readonly spend: Pick<SupplyChain, "total" | "local" | "unknown">;
}

export interface SnapshotFigure {
  readonly serviceArea: string;
  /** Null where it was not stated; absent where no contract stated one, or where it was frozen before directorates were told. */
  readonly directorate?: string | null | undefined;
  readonly measure: string;
  /** Of the framework; absent where it was frozen before editions were told apart. */
  readonly edition?: string | undefined;
  readonly claimed: number;
  readonly evidenced: number;
  readonly validated: number;
}

export interface ReturnCounts {
  readonly received: number;
  readonly accepted: number;
  readonly replaced: number;
  readonly refused: number;
  readonly missing: number;
}

/** What pounds are by, and what their headings call it. */
export interface Valuation {
  readonly pack: ProxyPack | undefined;
  /** The edition; empty where there is none. */
  readonly label: string;
}

/** A contract in the quarter with quarters before of which neither a return, a register nor its file says anything. */
export interface EarlierNotTold {
  readonly contract: Contract;
  readonly quarters: readonly QuarterId[];
}

/** A contract of another calendar than the others', with what of it the quarter's figures are without. */
export interface SetApart {
  readonly contract: Contract;
  /** The first month of the others' year. */
  readonly usual: number;
  /** Returns that would count. */
  readonly returns: number;
  /** Whole pence of their ledgers. */
  readonly spendPence: number;
}

/** A change of a contract's own pack. */
export interface ContractPackChange extends LaterPack {
  readonly reference: string;
}

/** Everything that the sheets of a register are placed from. */
export interface Register {
  readonly quarter: QuarterId;
  readonly asOf: Day;
  /** Those of one calendar. */
  readonly contracts: readonly Contract[];
  /** Of other calendars, whose returns are listed and are in no figure. */
  readonly apart: readonly SetApart[];
  readonly editions: readonly Framework[];
  readonly settings: Settings;
  /** What its tiers are called: the standard names where its areas call them differently. */
  readonly tierNames: TierWords;
  readonly tierNamesDiffer: boolean;
  /** What pounds are worked out by: one, or several side by side that are never added. */
  readonly valuations: readonly Valuation[];
  /** Changes of the council's pack until the quarter's end. */
  readonly laterPacks: readonly LaterPack[];
  /** The same of contracts, whose versions say so. */
  readonly laterContractPacks: readonly ContractPackChange[];
  /** The references of contracts that no pack is for. */
  readonly withoutPack: readonly string[];
  readonly rows: readonly RegisterRow[];
  /** Those with payments, by quarter and contract. */
  readonly ledgers: readonly RegisterLedger[];
  readonly sharedLedgers: readonly SharedLedger[];
  readonly returns: readonly ReturnEntry[];
  /** Of contracts that had quarters before, those of which nothing is known of any. */
  readonly earlierNotTold: readonly EarlierNotTold[];
  /** Of the quarter. */
  readonly counts: ReturnCounts;
  readonly totals: readonly MeasureTotal[];
  /** The same by directorate; none where no contract states one. */
  readonly directorateTotals: readonly DirectorateTotal[];
  /** The same by what is local to the contracts; none where that is one area. */
  readonly areaTotals: readonly AreaTotal[];
  /** The same by council; none where all contracts are of one. */
  readonly councilTotals: readonly CouncilTotal[];
  readonly supplyChain: SupplyChain;
  /** Undefined where none was given. */
  readonly directSpend?: DirectSpend | undefined;
  /** Errors refuse a file or leave something undecided; warnings were accepted. */
  readonly exceptions: readonly Issue[];
  readonly state: RegisterState;
}
