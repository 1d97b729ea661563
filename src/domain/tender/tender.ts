import { sayEditions } from "../framework/edition-not-said";
import { type Bid, fullBids } from "./bids";
import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Result } from "../issues/issue";
import { readShape } from "../issues/schema-issues";
import { type NothingOffered, TenderFile } from "./file";
import { adviseTender } from "./advice";
import { checkSoundParts } from "./sound-parts";
import { lotTenders, sayOfLots } from "./lots";
import { checkTender } from "./rules";
import { hasError } from "../issues/errors-first";
import { withDefault } from "../values/with-default";

/**
 * A sound tender: `bids` has one bid for each bidder, in their order, with an entry for every question and
 * measure, blank (null) where nothing is entered. It is itself a tender.json that `parseTender` takes.
 */
export type Tender = Omit<TenderFile, "bids" | "nothingOffered"> & {
  readonly nothingOffered: NothingOffered;
  readonly bids: readonly Bid[];
};

/** The rule of a new setup that says none. */
export const NOTHING_OFFERED: NothingOffered = "no-marks";

/** A tender that its schema takes and that is known to be sound, with a bid for each bidder. */
export function withFullBids(file: TenderFile): Tender {
  return { ...file, nothingOffered: file.nothingOffered ?? NOTHING_OFFERED, bids: fullBids(file) };
}

/** The tenders that are evaluated: one for each lot, or the one that is not divided. */
export function byLot(tender: Tender): readonly Tender[] {
  return tender.lots ? lotTenders(tender).map(withFullBids) : [tender];
}

/**
 * A tender.json from a stamp with the rule that the workbook was disclosed with: before there was a choice, what was offered
 * nothing was marked as it was answered.
 */
export function withDisclosedRules(json: unknown): unknown {
  const former: NothingOffered = "marked-as-answered";
  return withDefault(json, "nothingOffered", former);
}

/** Reads tender.json. Everything that is wrong comes back, each with its path; `editions` are those at hand. */
export function parseTender(json: unknown, editions: readonly Framework[] = shippedEditions): Result<Tender> {
  const read = readShape(TenderFile, json);
  if (!read.ok)
    return {
      ok: false,
      issues: [...sayEditions(read.issues, editions), ...checkSoundParts(json, read.issues, editions)],
    };
  const issues = checkTender(read.value, editions);
  if (hasError(issues)) return { ok: false, issues };
  return {
    ok: true,
    value: withFullBids(read.value),
    issues: [
      ...issues,
      ...adviseTender(read.value, editions),
      ...sayOfLots(read.value, (lot) => adviseTender(lot, editions)),
    ],
  };
}

export function editionOf(
  tender: Pick<Tender, "framework">,
  editions: readonly Framework[] = shippedEditions,
): Framework {
  const edition = editions.find(({ id }) => id === tender.framework);
  if (!edition) throw new Error(`unknown framework edition: ${tender.framework}`);
  return edition;
}
