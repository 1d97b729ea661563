import {
  type ResponseForm,
  responseForm,
  type ResponseFormOptions,
  formFingerprint,
} from "../../domain/response/form";
import type { Framework } from "../../domain/framework/edition";
import { ownEditions } from "../../domain/framework/shipped-editions";
import { editionOf, type Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { joinSheets } from "../language/join-sheets";
import { placeResponseAnswers } from "./answers";
import { placeInstructions, responseTitle } from "./instructions";
import { placeResponseMeasures } from "./measures";
import { INSTRUCTIONS, LINKS, RESPONSE_FORM_VERSION, type ResponseEntries, responseModel } from "./model";
import { placeOwnMeasures } from "./own-measures";
import { placeResponsePlan } from "./plan";
import { placeSubcontractors } from "./subcontractors";
import { placeStamp } from "../language/stamp";

export interface ResponseOptions extends ResponseFormOptions {
  /** Whose response it will be; without it the bidder types the name. */
  readonly bidder?: string;
  readonly entries?: ResponseEntries;
}

/** The workbook in which a bidder answers a tender. It names no bidder but the one that it is for. */
export function placeResponse(tender: Tender, options: ResponseOptions): Plan {
  const carried = ownEditions([editionOf(tender, options.editions)]);
  return placeResponseForm(responseForm(tender, options), options.bidder, {
    entries: options.entries,
    edition: carried[0],
  });
}

interface Filling {
  readonly entries?: ResponseEntries | undefined;
  /** Of the council's own, for it to be taken out of the workbook again. */
  readonly edition?: Framework | undefined;
}

/** The same from what a stamp keeps of the tender. */
export function placeResponseForm(
  form: ResponseForm,
  bidder: string | undefined,
  { entries, edition }: Filling = {},
): Plan {
  const model = responseModel(form, bidder, entries);
  return joinSheets(
    {
      kind: "response",
      title: responseTitle(form),
      subject: form.reference,
      activeSheet: INSTRUCTIONS,
    },
    [
      placeInstructions(model),
      ...(model.offers.length > 0 ? [placeResponseMeasures(model), placeResponsePlan(model)] : []),
      ...placeOwnMeasures(model),
      ...placeResponseAnswers(model),
      ...placeSubcontractors(model),
      placeStamp({
        kind: "response",
        formVersion: RESPONSE_FORM_VERSION,
        parts: {
          response: {
            reference: form.reference,
            fingerprint: formFingerprint(form),
            ...(bidder === undefined ? {} : { bidder }),
          },
          form,
          ...(edition ? { edition } : {}),
        },
      }),
    ],
    { guide: INSTRUCTIONS, prefix: LINKS },
  );
}
