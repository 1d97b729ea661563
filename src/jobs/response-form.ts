import type { Area } from "../domain/council/area";
import type { Result } from "../domain/issues/issue";
import { type ResponsePart, responseParts } from "../domain/response/form";
import { placeResponse } from "../sheets/response/workbook";
import { fileName } from "../domain/values/file-name";
import { fileNameAmong } from "./file-names";
import type { NamedPlan } from "./job";
import { type AreaGiven, readArea } from "./read-places";
import type { TenderToScore } from "./tender";

export interface ResponseFormChoices {
  /** Whose name the forms give; without it each bidder types its own, and the forms are for all. */
  readonly bidder?: string | undefined;
  /** What counts as local; it is asked for where none is given. */
  readonly area: AreaGiven | undefined;
}

/** One of the workbooks in which bidders answer. */
export interface ResponseFormToSend extends NamedPlan {
  readonly part: ResponsePart;
}

/** The forms in which bidders answer a tender that was read: one without the price, and one for it where it is scored. */
export async function responseFormsToSend(
  setup: Result<TenderToScore>,
  { bidder, area }: ResponseFormChoices,
): Promise<Result<readonly ResponseFormToSend[]>> {
  const local = await readArea(area);
  const issues = [...setup.issues, ...local.issues];
  if (!setup.ok || !local.ok) return { ok: false, issues };
  const forms = responseParts(setup.value.tender).map((part) =>
    placeForm(setup.value, part, { bidder, area: local.value }),
  );
  return { ok: true, value: forms, issues };
}

/** What the files are called, before whose they are. */
const NAMES: Readonly<Record<ResponsePart, string>> = { offer: "Bid response", price: "Price form" };

function placeForm(
  { tender, edition, proxyPack }: TenderToScore,
  part: ResponsePart,
  { bidder, area }: { readonly bidder: string | undefined; readonly area: Area },
): ResponseFormToSend {
  const nameFor = (who: string) => `${NAMES[part]} ${tender.reference} ${who}`;
  const name =
    bidder === undefined
      ? fileName(`${NAMES[part]} ${tender.reference}`)
      : fileNameAmong(
          tender.bidders.map((each) => nameFor(each.name)),
          nameFor(bidder),
        );
  const whose = bidder === undefined ? {} : { bidder };
  const asked = { editions: [edition], proxyPack, part, ...whose, area };
  return { name, part, plan: placeResponse(tender, asked) };
}
