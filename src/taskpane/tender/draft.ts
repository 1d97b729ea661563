import type { ProxyPack } from "../../domain/framework/proxies";
import type { NewMeasure } from "../parts/new-measure";
import type { YesNo } from "../parts/yes-no-input";

/** What an officer has typed so far; figures stay text until `toTenderJson` reads them. */
export interface Draft {
  readonly reference: string;
  readonly title: string;
  readonly serviceArea: string;
  readonly value: string;
  /** Pounds with VAT; and with VAT and all options, by which the law's thresholds go. */
  readonly valueIncludingVat: string;
  readonly valueWithOptions: string;
  readonly kind: string;
  readonly route: string;
  /** When bids have to be in, as it is typed: "31/03/2026 12:00". */
  readonly deadline: string;
  /** For quotations: whether a local supplier is asked, and the reason of an exception. */
  readonly localSupplierAsked: YesNo;
  readonly quotationReason: string;
  readonly framework: string;
  /** Who buys, under an edition that any buyer uses. */
  readonly authority: string;
  /** When the procurement commences, as it is typed: "31/03/2026". */
  readonly commenced: string;
  readonly weights: { readonly price: string; readonly quality: string; readonly socialValue: string };
  readonly split: { readonly quantitative: string; readonly qualitative: string };
  readonly methods: {
    readonly price: string;
    readonly quality: string;
    readonly socialValueQuantitative: string;
  };
  /** The tender's rules for what is offered nothing, for a bid that leaves a half of social value blank, and for equal totals. */
  readonly rules: {
    readonly nothingOffered: string;
    readonly blankHalf: string;
    /** Empty in a setup that says nothing of it. */
    readonly tieFirst: string;
    readonly tieThen: string;
  };
  /** What decides equal totals in the end, in words. */
  readonly tieRule: string;
  /** What the marks of social value answers mean, a line for each. */
  readonly answerDescriptors: string;
  /** Marks below which a bid is out: of every question without its own, and of both sides of social value answers. */
  readonly minimums: { readonly quality: string; readonly appropriate: string; readonly achievable: string };
  /** Only marks that are agreed are scored. */
  readonly moderation: boolean;
  /** The secret by which evaluators' letters are drawn; empty where they see bidders' names. */
  readonly anonymous: string;
  readonly fullCriteria: FullCriteriaDraft;
  /** Businesses that are to be approached, and whether they were invited. */
  readonly invited: readonly InvitedDraft[];
  /** What the council states beside the measures, by the id of its prompt. */
  readonly statements: Readonly<Record<string, string>>;
  readonly callOff: CallOffDraft;
  /** In the order in which they are awarded; none of a tender that is not divided. */
  readonly lots: readonly LotDraft[];
  readonly mostToWin: string;
  /** Whether bidders name those who do part of the work for them. */
  readonly namesSubcontractors: boolean;
  /** Why social value weighs less than the framework asks; empty where it does not. */
  readonly exceptionReason: string;
  /** The values in pounds by which quantities are scored, where they are. */
  readonly proxyPack?: LoadedPack;
  readonly questions: readonly QuestionDraft[];
  readonly measures: readonly MeasureDraft[];
  /** Measures of this tender alone. */
  readonly bespoke: readonly BespokeDraft[];
  readonly evaluators: readonly RowDraft[];
  readonly bidders: readonly BidderDraft[];
  /** Names that are typed and not yet in their list, a line for each. */
  readonly toAdd: { readonly evaluators: string; readonly bidders: string };
  /** The measures that the assessment found to fit, where the tender began with one. */
  readonly recommended: readonly string[];
  /** The number of the next row that is added; a row's `key` never changes, so that the focus stays with it. */
  readonly nextKey: number;
  /** What an opened file says and this form does not show; saved again as it was. */
  readonly kept: Kept;
}

export type Kept = Readonly<Record<string, unknown>>;

export interface LoadedPack {
  readonly file: string;
  readonly pack: ProxyPack;
}

export interface RowDraft {
  readonly key: number;
  readonly name: string;
  /** The name in the opened file, by which its bids and marks know the bidder or evaluator. */
  readonly openedAs?: string;
}

/** The framework under which a mini-competition is held. */
export interface CallOffDraft {
  readonly title: string;
  readonly reference: string;
  readonly owner: string;
}

/** A lot; what it says itself besides these stays as an opened file has it. */
export interface LotDraft {
  readonly key: number;
  /** The id in the opened file; a new lot's id is made from its title. */
  readonly id?: string;
  readonly title: string;
  readonly value: string;
  readonly valueIncludingVat: string;
  readonly valueWithOptions: string;
  /** Who bids for it, a line for each; empty where all do. */
  readonly bidders: string;
  readonly kept: Kept;
}

/** Where bidders can get the award criteria in full. */
export interface FullCriteriaDraft {
  readonly document: string;
  readonly notice: string;
  readonly address: string;
}

/** What a summary of the assessment says of a supplier besides its name; none of it has to be given. */
export interface BidderDetails {
  readonly address: string;
  readonly email: string;
  readonly identifier: string;
  /** Of a consortium, a line for each. */
  readonly members: string;
}

export interface BidderDraft extends RowDraft, BidderDetails {
  readonly sme: YesNo;
  readonly vcse: YesNo;
  readonly kept: Kept;
}

export interface InvitedDraft extends RowDraft {
  readonly tier: string;
  readonly invited: YesNo;
  readonly date: string;
  readonly kept: Kept;
}

export interface QuestionDraft {
  readonly key: number;
  /** The id in the opened file; a new question's id is made from its title. */
  readonly id?: string;
  readonly title: string;
  readonly weight: string;
  readonly maximum: string;
  readonly minimum: string;
  /** What its marks mean, a line for each. */
  readonly descriptors: string;
  readonly kept: Kept;
}

export interface BespokeDraft extends NewMeasure {
  readonly kept: Kept;
}

export interface MeasureDraft {
  readonly id: string;
  readonly weight: string;
  /** The one level that is asked for; empty where every level is. */
  readonly level: string;
  readonly reference: string;
  /** What one of each level counts as, a line for each. */
  readonly levelWeights: string;
  readonly kept: Kept;
}

/** A new tender: the policy's 20 for social value and the toolkit's halves; the rest is the officer's to say. */
export const emptyDraft: Draft = {
  reference: "",
  title: "",
  serviceArea: "",
  value: "",
  valueIncludingVat: "",
  valueWithOptions: "",
  kind: "",
  route: "tender",
  deadline: "",
  localSupplierAsked: "",
  quotationReason: "",
  framework: "",
  authority: "",
  commenced: "",
  weights: { price: "40", quality: "40", socialValue: "20" },
  split: { quantitative: "50", qualitative: "50" },
  methods: {
    price: "lowest-over-bid",
    quality: "share-of-maximum",
    socialValueQuantitative: "quantity-share-of-highest",
  },
  rules: {
    nothingOffered: "no-marks",
    blankHalf: "scored",
    tieFirst: "shared-rank",
    tieThen: "shared-rank",
  },
  tieRule: "",
  answerDescriptors: "",
  minimums: { quality: "", appropriate: "", achievable: "" },
  moderation: false,
  anonymous: "",
  fullCriteria: { document: "", notice: "", address: "" },
  invited: [],
  statements: {},
  callOff: { title: "", reference: "", owner: "" },
  lots: [],
  mostToWin: "",
  namesSubcontractors: false,
  exceptionReason: "",
  questions: [],
  measures: [],
  bespoke: [],
  evaluators: [],
  bidders: [],
  toAdd: { evaluators: "", bidders: "" },
  recommended: [],
  nextKey: 1,
  kept: {},
};
