import type { Issue } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import type { Tender } from "../tender/tender";
import { repeats } from "../values/repeats";
import { type NoticeAsked, ORGANISATION_ID } from "./asked";
import type { Party, PartyReference } from "./release";

/** A bidder with where it stands among the tender's. */
export interface Tenderer {
  readonly index: number;
  /** From 1, of all who tendered, for this lot or another. */
  readonly number: number;
  readonly bidder: Tender["bidders"][number];
}

/** Whether the supplier is an SME or a VCSE, as it was given for the notice. */
export type Kinds = Pick<NoticeAsked, "sme" | "vcse">;

export function buyerParty(name: string, { buyerId, buyerAddress, buyerEmail }: NoticeAsked): Party {
  return {
    id: buyerId,
    name,
    identifier: { ...splitId(buyerId), legalName: name },
    ...contactOf({ address: buyerAddress, email: buyerEmail }),
    roles: ["buyer"],
  };
}

/** The supplier as regulation 27 of the Procurement Regulations 2024 wants it: address, email, identifier, size and kind. */
export function supplierParty({ bidder, number }: Tenderer, asked: Kinds): Party {
  return {
    ...identified({ bidder, number: `${number}` }),
    ...contactOf(bidder),
    roles: ["tenderer", "supplier"],
    ...detailsOf({ sme: asked.sme ?? bidder.sme, vcse: asked.vcse ?? bidder.vcse }),
  };
}

function detailsOf({ sme, vcse }: Pick<Tenderer["bidder"], "sme" | "vcse">): Pick<Party, "details"> {
  const details = {
    ...(sme === undefined ? {} : { scale: sme ? ("sme" as const) : ("large" as const) }),
    ...(vcse === undefined ? {} : { vcse }),
  };
  return Object.keys(details).length > 0 ? { details } : {};
}

/** The members of a consortium, who are the suppliers of its contract. One who has the bidder's own identifier leads it. */
export function memberParties({ bidder: { members = [] }, number }: Tenderer): readonly Party[] {
  return members.map(({ sme, vcse, ...member }, place) => ({
    ...identified({ bidder: member, number: `${number}-member-${place + 1}` }),
    roles: ["supplier"],
    ...detailsOf({ sme, vcse }),
  }));
}

/** Of another tenderer its name and identifier alone. */
export function tendererParty({ bidder, number }: Tenderer): Party {
  return { ...identified({ bidder, number: `${number}` }), roles: ["tenderer"] };
}

function identified(of: {
  readonly bidder: Pick<Tenderer["bidder"], "name" | "identifier">;
  /** Tells those apart who have no identifier. */
  readonly number: string;
}) {
  const { name, identifier } = of.bidder;
  return {
    id: identifier !== undefined && ORGANISATION_ID.test(identifier) ? identifier : `tenderer-${of.number}`,
    name,
    ...(identifier === undefined ? {} : { identifier: { ...splitId(identifier), legalName: name } }),
  };
}

/** The register and the number in it, where the identifier says its register. */
function splitId(identifier: string): { readonly scheme?: string; readonly id: string } {
  const [, scheme, id] = ORGANISATION_ID.exec(identifier) ?? [];
  return scheme === undefined || id === undefined ? { id: identifier } : { scheme, id };
}

function contactOf(of: { readonly address?: string | undefined; readonly email?: string | undefined }) {
  return {
    ...(of.address === undefined ? {} : { address: { streetAddress: of.address } }),
    ...(of.email === undefined ? {} : { contactPoint: { email: of.email } }),
  };
}

export function referenceTo({ id, name }: Party): PartyReference {
  return { id, name };
}

/** What of the council's details a notice states and nobody has given. */
export function missingOfCouncil(asked: NoticeAsked): readonly Issue[] {
  return unsaid(asked, { buyerAddress: "council's postal address", buyerEmail: "council's email address" });
}

/** The same of a supplier's. */
export function missingOfSupplier(asked: Kinds, { bidder, index }: Tenderer): readonly Issue[] {
  const { name, members } = bidder;
  const kinds = { sme: asked.sme ?? bidder.sme, vcse: asked.vcse ?? bidder.vcse };
  return [
    ...unsaid(bidder, SUPPLIER, ["bidders", index], name),
    ...(members
      ? members.flatMap((member, place) =>
          unsaid(member, MEMBER, ["bidders", index, "members", place], member.name),
        )
      : unsaid(kinds, SUPPLIER_KIND, [], name)),
  ];
}

const SUPPLIER = {
  address: "supplier's address",
  email: "supplier's email",
  identifier: "supplier's identifier",
};
const SUPPLIER_KIND = {
  sme: "supplier's size (an SME or not)",
  vcse: "supplier's kind (a VCSE or not)",
};
const MEMBER = {
  identifier: "member's identifier",
  sme: "member's size (an SME or not)",
  vcse: "member's kind (a VCSE or not)",
};

/** A warning for each detail that is not there. */
function unsaid<Key extends string>(
  of: Readonly<Partial<Record<NoInfer<Key>, unknown>>>,
  details: Readonly<Record<Key, string>>,
  path: readonly (string | number)[] = [],
  subject?: string,
): readonly Issue[] {
  const each = Object.entries<string>(details) as [Key, string][];
  return each.flatMap(([key, detail]) =>
    of[key] === undefined ? [warningAt([...path, key], "notice-detail-missing", { detail }, subject)] : [],
  );
}

/** Identifiers of which nobody can tell in what register they stand. */
export function unclearIdentifiers(named: readonly Tenderer[]): readonly Issue[] {
  return named.flatMap(({ index, bidder: { name, identifier } }) =>
    identifier === undefined || ORGANISATION_ID.test(identifier)
      ? []
      : [warningAt(["bidders", index, "identifier"], "notice-register-unknown", { identifier }, name)],
  );
}

/** Identifiers by which two of those who are named would be taken for one. */
export function sharedIdentifiers(buyer: PartyReference, named: readonly Tenderer[]): readonly Issue[] {
  const ids = [
    buyer.id,
    ...named.map(({ bidder: { identifier }, number }) => identifier ?? `none ${number}`),
  ];
  return repeats(ids).flatMap(([at, identifier]) => {
    const own = named[at - 1];
    const first = ids.findIndex((id) => id.toLowerCase() === identifier.toLowerCase());
    const other = first === 0 ? buyer.name : named[first - 1]?.bidder.name;
    if (!own || other === undefined) return [];
    const path = ["bidders", own.index, "identifier"];
    return [errorAt(path, "notice-identifier-shared", { identifier, other }, own.bidder.name)];
  });
}
