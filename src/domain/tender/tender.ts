import { type Bid, fullBids } from "./bids";
import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Result } from "../issues/issue";
import { readShape } from "../issues/schema-issues";
import { TenderFile } from "./file";
import { checkSoundParts } from "./sound-parts";
import { checkTender } from "./rules";
import { hasError } from "../issues/errors-first";

/**
 * A sound tender: `bids` has one bid for each bidder, in their order, with an entry for every question and
 * measure, blank (null) where nothing is entered. It is itself a tender.json that `parseTender` takes.
 */
export type Tender = Omit<TenderFile, "bids"> & { readonly bids: readonly Bid[] };

/** Reads tender.json. Everything that is wrong comes back, each with its path; `editions` are those at hand. */
export function parseTender(json: unknown, editions: readonly Framework[] = shippedEditions): Result<Tender> {
  const read = readShape(TenderFile, json);
  if (!read.ok)
    return { ok: false, issues: [...read.issues, ...checkSoundParts(json, read.issues, editions)] };
  const issues = checkTender(read.value, editions);
  if (hasError(issues)) return { ok: false, issues };
  return { ok: true, value: withFullBids(read.value), issues };
}

function withFullBids(file: TenderFile): Tender {
  return { ...file, bids: fullBids(file) };
}

export function editionOf(
  tender: Pick<Tender, "framework">,
  editions: readonly Framework[] = shippedEditions,
): Framework {
  const edition = editions.find(({ id }) => id === tender.framework);
  if (!edition) throw new Error(`unknown framework edition: ${tender.framework}`);
  return edition;
}
