import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { rounded } from "../values/decimals";
import { repeats } from "../values/repeats";
import { sum } from "../values/shares";
import { sameName } from "./bids";
import type { Lot, LotOf, Lots, TenderFile } from "./file";

/** As many characters as a tender's reference and title may have. */
const LONGEST_LINE = 255;

/** The tender of each lot, in the order in which they stand; a tender without lots has none. */
export function lotTenders(tender: TenderFile): readonly TenderFile[] {
  const { lots } = tender;
  return lots ? lots.each.map((lot) => lotTender(tender, lots, lot)) : [];
}

/** What a lot says itself takes the place of what the whole tender says; its values are never those of the whole. */
function lotTender(whole: TenderFile, lots: Lots, lot: Lot): TenderFile {
  const {
    lots: _lots,
    bids: _none,
    value,
    valueIncludingVat,
    valueWithOptions,
    reference,
    title,
    bidders,
    ...shared
  } = whole;
  const { id, title: own, bidders: bidding, ...differs } = lot;
  return {
    ...shared,
    reference: lotReference(reference, id),
    title: lotTitle(title, own),
    bidders: bidders.filter(
      ({ name }) => bidding === undefined || bidding.some((each) => sameName(each, name)),
    ),
    ...differs,
    lot: {
      id,
      tender: {
        reference,
        title,
        value,
        ...(valueIncludingVat === undefined ? {} : { valueIncludingVat }),
        ...(valueWithOptions === undefined ? {} : { valueWithOptions }),
      },
      lots: inOrderOfAward(lots).map((each) => ({ id: each.id, title: each.title })),
      mostToWin: Math.min(lots.mostToWin ?? lots.each.length, lots.each.length),
    },
  };
}

function lotReference(reference: string, id: string): string {
  return `${reference} lot ${id}`;
}

function lotTitle(title: string, lot: string): string {
  return `${title}: ${lot}`;
}

function inOrderOfAward({ each, preference = [] }: Lots): readonly Lot[] {
  const place = ({ id }: Lot) => preference.indexOf(id);
  return preference.length > 0 ? each.toSorted((one, other) => place(one) - place(other)) : each;
}

/** The whole that the policy's threshold goes by: what is divided into lots is one procurement still. */
export function wholeOf<Part extends Pick<TenderFile, "lot" | "value">>(
  tender: Part,
): Part | LotOf["tender"] {
  return tender.lot?.tender ?? tender;
}

/** The title of the lot that a tender is of. */
export function titleOfLot({ id, lots }: LotOf): string {
  const found = lots.find((lot) => lot.id === id);
  if (!found) throw new Error(`a lot that is not among its tender's: ${id}`);
  return found.title;
}

/** What bidders read of the lots, each with its label. */
export function lotFacts(lot: LotOf): readonly { readonly label: string; readonly text: string }[] {
  const { tender, lots, mostToWin } = lot;
  return [
    {
      label: "Lot",
      text: `${lot.id}: ${titleOfLot(lot)}, one of the ${lots.length} lots of ${tender.reference}: ${tender.title}`,
    },
    { label: "Most lots to win", text: mostLotsWords(lot) },
    ...(mostToWin < lots.length ? [{ label: "Award by lot", text: orderWords(lot) }] : []),
  ];
}

/** "A bidder can win at most 1 of the 3 lots." */
export function mostLotsWords({ lots, mostToWin }: Pick<LotOf, "lots" | "mostToWin">): string {
  return mostToWin < lots.length
    ? `A bidder can win at most ${mostToWin} of the ${lots.length} lots.`
    : `A bidder can win every one of the ${lots.length} lots.`;
}

/** The order of preference by which the limit is applied, in words. */
export function orderWords({ lots, mostToWin }: Pick<LotOf, "lots" | "mostToWin">): string {
  const order = lots.map(({ id, title }) => `${id} (${title})`).join(", then ");
  const won = mostToWin === 1 ? "1 lot" : `${mostToWin} lots`;
  return `Lots are awarded one after the other: ${order}. Each goes to the bid that ranks first in it. A bidder that has won ${won} by then is passed over, and the lot goes to the bid that ranks next.`;
}

/** What the evaluation brings to a tender is of one lot. */
const OF_ONE_LOT = ["bids", "award", "bidLog", "evaluatorFiles", "rescorings", "redactions", "lot"] as const;

/** The lots of a tender: their own rules, and what `check` says of each lot's tender and not of the whole. */
export function checkLots(
  tender: TenderFile,
  check: (lot: TenderFile) => readonly Issue[],
): readonly Issue[] {
  const { lots } = tender;
  if (!lots) return checkLot(tender);
  return [
    ...OF_ONE_LOT.flatMap((part) =>
      tender[part] === undefined ? [] : [errorAt([part], "lots-evaluated-apart")],
    ),
    ...checkEach(tender, lots),
    ...checkPreference(lots),
    ...sayOfLots(tender, check),
  ];
}

function checkLot({ lot }: TenderFile): readonly Issue[] {
  if (!lot) return [];
  const ids = lot.lots.map(({ id }) => id);
  return [
    ...(ids.includes(lot.id) ? [] : [errorAt(["lot", "id"], "lot-unknown", { id: lot.id })]),
    ...repeats(ids).map(([index, id]) => errorAt(["lot", "lots", index, "id"], "lot-repeated", { id })),
  ];
}

function checkEach(tender: TenderFile, { each }: Lots): readonly Issue[] {
  const values = each.map(({ value }) => value);
  const total = rounded(sum(values), 2);
  return [
    ...repeats(each.map(({ id }) => id)).map(([index, id]) =>
      errorAt(["lots", "each", index, "id"], "lot-repeated", { id }),
    ),
    ...repeats(each.map(({ title }) => title.toLowerCase())).map(([index]) =>
      errorAt(["lots", "each", index, "title"], "lot-title-repeated", { title: each[index]?.title ?? "" }),
    ),
    ...(total === rounded(tender.value, 2)
      ? []
      : [errorAt(["lots", "each"], "lot-values-sum", { sum: total, value: tender.value })]),
    ...each.flatMap((lot, index) => [...checkBidding(tender, lot, index), ...checkNames(tender, lot, index)]),
  ];
}

function checkBidding({ bidders }: TenderFile, { title, bidders: bidding = [] }: Lot, index: number) {
  return bidding.flatMap((name, at) =>
    bidders.some((bidder) => sameName(bidder.name, name))
      ? []
      : [errorAt(["lots", "each", index, "bidders", at], "unknown-bidder", { name }, title)],
  );
}

function checkNames({ reference, title }: TenderFile, lot: Lot, index: number): readonly Issue[] {
  const names = [
    ["id", lotReference(reference, lot.id)],
    ["title", lotTitle(title, lot.title)],
  ] as const;
  return names.flatMap(([part, { length }]) =>
    length > LONGEST_LINE
      ? [
          errorAt(
            ["lots", "each", index, part],
            "lot-name-long",
            { length, maximum: LONGEST_LINE },
            lot.title,
          ),
        ]
      : [],
  );
}

function checkPreference({ each, preference }: Lots): readonly Issue[] {
  if (!preference) return [];
  const ids = each.map(({ id }) => id);
  const missing = ids.filter((id) => !preference.includes(id));
  return [
    ...preference.flatMap((id, index) =>
      ids.includes(id) ? [] : [errorAt(["lots", "preference", index], "lot-unknown", { id })],
    ),
    ...repeats(preference).map(([index, id]) =>
      errorAt(["lots", "preference", index], "lot-repeated", { id }),
    ),
    ...(missing.length > 0
      ? [errorAt(["lots", "preference"], "lot-preference-lacks", { lots: missing.join(", ") })]
      : []),
  ];
}

/** What a lot may say itself. */
const OWN = [
  "value",
  "valueIncludingVat",
  "valueWithOptions",
  "weights",
  "qualityQuestions",
  "measures",
] as const;

/** What `check` says of a lot's own parts, or of the whole's beside them and not of the whole; at the lot that it comes of. */
export function sayOfLots(
  tender: TenderFile,
  check: (lot: TenderFile) => readonly Issue[],
): readonly Issue[] {
  const { lots, ...whole } = tender;
  if (!lots) return [];
  const { each } = lots;
  const known = new Set(check(whole).map(said));
  return lotTenders(tender).flatMap((lotsOwn, index) => {
    const lot = each[index];
    return check(lotsOwn)
      .filter((issue) => isOfOwn(issue) && !(known.has(said(issue)) && lot?.[partOf(issue)] === undefined))
      .map((issue) => ({
        ...issue,
        place: {
          ...issue.place,
          path: ["lots", "each", index, ...(issue.place.path ?? [])],
          subject: [lot?.title, issue.place.subject].filter((each) => each !== undefined).join(", "),
        },
      }));
  });
}

function partOf({ place }: Issue): (typeof OWN)[number] {
  return place.path?.[0] as (typeof OWN)[number];
}

function isOfOwn({ place }: Issue): boolean {
  return OWN.some((part) => part === place.path?.[0]);
}

function said({ code, place, limits }: Issue): string {
  return JSON.stringify([code, place.path, limits]);
}
