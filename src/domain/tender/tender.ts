import { type Bid, fullBids } from "./bids";
import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Result } from "../issues/issue";
import { schemaIssues } from "../issues/schema-issues";
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
  const parsed = TenderFile.safeParse(json);
  if (!parsed.success) {
    const refused = schemaIssues(parsed.error, json);
    return { ok: false, issues: [...refused, ...checkSoundParts(json, refused, editions)] };
  }
  const issues = checkTender(parsed.data, editions);
  if (hasError(issues)) return { ok: false, issues };
  return { ok: true, value: withFullBids(parsed.data), issues };
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
