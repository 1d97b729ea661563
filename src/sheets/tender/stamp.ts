import { Framework } from "../../domain/framework/edition";
import { type Bid, type Marking, statedOf } from "../../domain/tender/bids";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { ProxyPack } from "../../domain/framework/proxies";
import { scoresByPounds } from "../../domain/tender/methods";
import { parseTender, type Tender, withDisclosedRules } from "../../domain/tender/tender";
import type { Grid } from "../../workbook/grid";
import { FORM_VERSION, type TenderModel } from "./model";
import type { PlacedSheet } from "../language/piece";
import { expectStamp } from "../language/expect-stamp";
import { placeStamp, readStamp } from "../language/stamp";

/** The setup and the edition, without what the other sheets hold: figures stand in one place. */
export function stampTender({
  tender,
  edition,
  proxyPack,
  hasModerationSheet,
  form,
}: TenderModel): PlacedSheet {
  const { deadline: _deadline, bidLog: _log, ...setup } = tender;
  const inCells = new Set(tender.measures.flatMap(({ id, levelWeights }) => (levelWeights ? [id] : [])));
  const bids = tender.bids.map((bid) => withoutLevels(withoutEntries(bid, hasModerationSheet), inCells));
  return placeStamp({
    kind: "tender",
    formVersion: form,
    parts: { tender: { ...setup, bids }, edition, ...(proxyPack ? { proxyPack } : {}) },
  });
}

/** What of a bid no cell holds: levels, quantities by level, ways of delivery, plans, answers, subcontractors, and where there is no moderation sheet the reasons in a list. */
function withoutEntries({ bidder, quality, answers, measures, subcontractors }: Bid, areCells: boolean) {
  const reasonsOf = ({ reasons }: Marking) => (reasons === undefined || areCells ? {} : { reasons });
  return {
    bidder,
    quality: mapped(quality, reasonsOf),
    ...(answers === undefined ? {} : { answers }),
    measures: mapped(measures, ({ appropriate, achievable, ...offer }) => ({
      ...statedOf(offer),
      appropriate: reasonsOf(appropriate),
      achievable: reasonsOf(achievable),
    })),
    ...(subcontractors === undefined ? {} : { subcontractors }),
  };
}

/** Quantities by level stand in cells where levels are weighted. */
function withoutLevels(bid: ReturnType<typeof withoutEntries>, inCells: ReadonlySet<string>) {
  const measures = Object.entries(bid.measures).map(([id, offer]) => {
    if (!inCells.has(id)) return [id, offer];
    const { level: _level, byLevel: _byLevel, ...others } = offer;
    return [id, others];
  });
  return { ...bid, measures: Object.fromEntries(measures) as typeof bid.measures };
}

function mapped<From, To>(
  entries: Readonly<Record<string, From>>,
  to: (entry: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, to(entry)]));
}

export interface StampedTender {
  /** As placed, without the bids' entries. */
  readonly tender: Tender;
  readonly edition: Framework;
  /** The values in pounds that the workbook was made with. */
  readonly proxyPack: ProxyPack | undefined;
  /** The form in which its sheets were placed. */
  readonly form: number;
  /** The same as JSON, for entries to be put into. */
  readonly json: unknown;
}

/** The tender that a workbook was made for, or why it is not to be had; the stamp may be at hand. */
export function readTenderStamp(grid: Grid, stamp = readStamp(grid)): Result<StampedTender> {
  const found = expectStamp(grid.source, stamp, {
    kind: "tender",
    known: FORM_VERSION,
    another: () => refusedFile(grid.source, "not-a-tender"),
  });
  if (!found.ok) return found;
  const { parts, formVersion: form } = found.value;
  const edition = Framework.safeParse(parts.edition);
  if (!edition.success) return refusedFile(grid.source, "stamp-damaged");
  const json = withDisclosedRules(parts.tender);
  const pack = ProxyPack.optional().safeParse(parts.proxyPack);
  if (!pack.success) return refusedFile(grid.source, "stamp-damaged");
  const parsed = parseTender(json, [edition.data]);
  if (!parsed.ok) return refusedFile(grid.source, "stamp-damaged");
  if (scoresByPounds(parsed.value) && !pack.data) return refusedFile(grid.source, "proxy-pack-missing");
  return {
    ok: true,
    value: {
      tender: parsed.value,
      edition: edition.data,
      proxyPack: pack.data,
      form,
      json,
    },
    issues: [],
  };
}
