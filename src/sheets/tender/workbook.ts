import { tenderCover } from "./cover";
import type { Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { placeBidLog } from "./bid-log";
import { placeDisclosedMethod } from "./disclosed-method";
import { placeEvaluatorFiles } from "./evaluators";
import { placeFramework } from "../framework/sheet";
import { placeCharts } from "./charts";
import { placeInvited } from "./invited";
import { placeLists } from "./lists";
import { hasCover, type PlacingOptions, type TenderModel, tenderModel } from "./model";
import { placeModeration } from "./moderation";
import { joinSheets } from "../language/join-sheets";
import { placeQuality } from "./quality";
import { placeRescoring } from "./rescoring";
import { placeScoring, SCORING } from "./scoring";
import { placeSocialValue } from "./social-value";
import { stampTender } from "./stamp";

/** The workbook in which a tender's bids are entered, marked and scored. */
export function placeTender(tender: Tender, options: PlacingOptions = {}): Plan {
  return placeModel(tenderModel(tender, options));
}

/** The same for a model that is at hand. */
export function placeModel(model: TenderModel): Plan {
  const { tender } = model;
  return joinSheets(
    {
      kind: "tender",
      title: `Tender scoring: ${tender.title}`,
      subject: tender.reference,
      activeSheet: SCORING,
    },
    [
      placeScoring(model),
      ...(tender.qualityQuestions.length > 0 ? [placeQuality(model)] : []),
      ...(tender.measures.length > 0 ? [placeSocialValue(model)] : []),
      ...(model.hasModerationSheet ? [placeModeration(model)] : []),
      ...placeInvited(model),
      placeBidLog(model),
      ...placeRescoring(model),
      ...placeEvaluatorFiles(model),
      placeDisclosedMethod(model),
      placeFramework(model.edition),
      placeCharts(model),
      placeLists(),
      stampTender(model),
    ],
    hasCover(model) ? tenderCover(model) : undefined,
  );
}
