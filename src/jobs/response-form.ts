import { type Area, parseArea } from "../domain/council/area";
import type { Result } from "../domain/issues/issue";
import { placeResponse } from "../sheets/response/workbook";
import { fileName, fileNameAmong } from "./file-names";
import type { NamedPlan } from "./job";
import { readOptionalJson } from "./read-json";
import type { Source } from "./source";
import type { TenderToScore } from "./tender";

export interface ResponseFormChoices {
  /** Whose name the form gives; without it each bidder types its own, and one form is for all. */
  readonly bidder?: string | undefined;
  /** What counts as local; Rotherham where none is given. */
  readonly area?: Source | undefined;
}

/** The form in which bidders answer a tender that was read. */
export async function responseFormToSend(
  setup: Result<TenderToScore>,
  { bidder, area }: ResponseFormChoices = {},
): Promise<Result<NamedPlan>> {
  const local = await readOptionalJson(area, parseArea);
  const issues = [...setup.issues, ...local.issues];
  if (!setup.ok || !local.ok) return { ok: false, issues };
  return { ok: true, value: placeForm(setup.value, bidder, local.value), issues };
}

function placeForm(
  { tender, edition, proxyPack }: TenderToScore,
  bidder: string | undefined,
  area: Area | undefined,
): NamedPlan {
  const nameFor = (who: string) => `Bid response ${tender.reference} ${who}`;
  const name =
    bidder === undefined
      ? fileName(`Bid response ${tender.reference}`)
      : fileNameAmong(
          tender.bidders.map((each) => nameFor(each.name)),
          nameFor(bidder),
        );
  const whose = bidder === undefined ? {} : { bidder };
  return {
    name,
    plan: placeResponse(tender, { editions: [edition], proxyPack, ...whose, ...(area ? { area } : {}) }),
  };
}
