/**
 * A release of the Open Contracting Data Standard 1.1 as far as an award's needs it, with fields of its extensions for
 * lots, award criteria, bids, an organisation's scale and the United Kingdom. Amounts are pounds; times have their offset.
 */
export interface Release {
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  readonly language: "en";
  readonly tag: readonly ["award"];
  readonly initiationType: "tender";
  readonly parties: readonly Party[];
  readonly buyer: PartyReference;
  readonly tender: TenderPart;
  readonly bids: Bids;
  readonly awards: readonly AwardPart[];
}

export interface PartyReference {
  readonly id: string;
  readonly name: string;
}

export interface Party extends PartyReference {
  readonly identifier?: { readonly scheme?: string; readonly id: string; readonly legalName: string };
  readonly address?: { readonly streetAddress: string };
  readonly contactPoint?: { readonly email: string };
  readonly roles: readonly ("buyer" | "supplier" | "tenderer")[];
  readonly details?: { readonly scale?: "sme" | "large"; readonly vcse?: boolean };
}

export interface Value {
  /** Without VAT. */
  readonly amount: number;
  /** With VAT. */
  readonly amountGross?: number;
  readonly currency: "GBP";
}

export interface TenderPart {
  readonly id: string;
  readonly title: string;
  readonly status: "complete";
  readonly value: Value;
  readonly procurementMethod?: "open" | "selective" | "limited" | "direct";
  readonly mainProcurementCategory?: "goods" | "services" | "works";
  readonly awardCriteria: "priceOnly" | "ratedCriteria";
  readonly awardCriteriaDetails: string;
  readonly tenderPeriod?: { readonly endDate: string };
  readonly tenderers?: readonly PartyReference[];
  readonly lots: readonly Lot[];
}

/** A tender that is not divided has one lot, which its award relates to: so does Find a Tender. */
export interface Lot {
  readonly id: string;
  readonly title?: string;
  readonly status: "complete";
  readonly value: Value;
  readonly awardCriteria: { readonly criteria: readonly Criterion[] };
}

export interface Criterion {
  readonly type: "price" | "quality";
  readonly name: string;
  readonly description?: string;
  readonly numbers: readonly [{ readonly number: number; readonly weight: "percentageExact" }];
}

export interface Bids {
  readonly statistics: readonly {
    readonly id: string;
    readonly measure: "finalStageBids";
    readonly value: number;
    readonly relatedLot: string;
  }[];
  readonly details?: readonly {
    readonly id: string;
    readonly status: "valid";
    readonly tenderers: readonly PartyReference[];
    readonly relatedLots: readonly string[];
  }[];
}

export interface AwardPart {
  readonly id: string;
  readonly title: string;
  readonly status: "pending" | "active";
  readonly date?: string;
  readonly value?: Value;
  readonly suppliers: readonly PartyReference[];
  readonly contractPeriod: { readonly startDate: string; readonly endDate: string };
  readonly relatedLots: readonly string[];
  readonly relatedBid?: string;
}
