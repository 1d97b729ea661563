import type { Issue } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import type { Tender } from "../tender/tender";
import { repeats } from "../values/repeats";
import { type NoticeAsked, ORGANISATION_ID } from "./asked";
import type { Party, PartyReference } from "./release";

/** A bidder with where it stands among the tender's. */
export interface Tenderer {
  readonly index: number;
  readonly bidder: Tender["bidders"][number];
}

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
export function supplierParty({ bidder, ...place }: Tenderer, { sme, vcse }: NoticeAsked): Party {
  const details = {
    ...(sme === undefined ? {} : { scale: sme ? ("sme" as const) : ("large" as const) }),
    ...(vcse === undefined ? {} : { vcse }),
  };
  return {
    ...identified({ bidder, ...place }),
    ...contactOf(bidder),
    roles: ["tenderer", "supplier"],
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}

/** Of another tenderer its name and identifier alone. */
export function tendererParty(tenderer: Tenderer): Party {
  return { ...identified(tenderer), roles: ["tenderer"] };
}

function identified({ bidder: { name, identifier }, index }: Tenderer) {
  return {
    id: identifier !== undefined && ORGANISATION_ID.test(identifier) ? identifier : `tenderer-${index + 1}`,
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

/** What of the council's and the supplier's details a notice states and nobody has given. */
export function missingDetails(asked: NoticeAsked, { bidder, index }: Tenderer): readonly Issue[] {
  const missing = (path: readonly (string | number)[], detail: string, subject?: string) =>
    warningAt(path, "notice-detail-missing", { detail }, subject);
  const ofBuyer = [
    ["buyerAddress", "council's postal address"],
    ["buyerEmail", "council's email address"],
  ] as const;
  const ofSupplier = ["address", "email", "identifier"] as const;
  const answers = [
    ["sme", "supplier's size (an SME or not)"],
    ["vcse", "supplier's kind (a VCSE or not)"],
  ] as const;
  return [
    ...ofBuyer.flatMap(([key, detail]) => (asked[key] === undefined ? [missing([key], detail)] : [])),
    ...ofSupplier.flatMap((key) =>
      bidder[key] === undefined ? [missing(["bidders", index, key], `supplier's ${key}`, bidder.name)] : [],
    ),
    ...answers.flatMap(([key, detail]) =>
      asked[key] === undefined ? [missing([key], detail, bidder.name)] : [],
    ),
  ];
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
  const ids = [buyer.id, ...named.map(({ bidder: { identifier }, index }) => identifier ?? `none ${index}`)];
  return repeats(ids).flatMap(([at, identifier]) => {
    const own = named[at - 1];
    const first = ids.findIndex((id) => id.toLowerCase() === identifier.toLowerCase());
    const other = first === 0 ? buyer.name : named[first - 1]?.bidder.name;
    if (!own || other === undefined) return [];
    const path = ["bidders", own.index, "identifier"];
    return [errorAt(path, "notice-identifier-shared", { identifier, other }, own.bidder.name)];
  });
}
