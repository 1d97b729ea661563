import { serialOfMoment } from "../../domain/values/moment";
import type { Cover, CoverTask } from "../language/cover";
import { COVER } from "../language/cover-names";
import { isNumber, quoted } from "../language/formulas";
import { illustration } from "../language/illustration";
import { formula } from "../language/piece";
import { footer } from "../language/sheet-setup";
import { BID_LOG } from "./bid-log";
import { CHARTS } from "./charts";
import { FRAMEWORK } from "../framework/sheet";
import { TENDER } from "./disclosed-method";
import { EVALUATORS } from "./evaluators";
import { INVITED } from "./invited";
import type { TenderModel } from "./model";
import { MODERATION } from "./moderation-marks";
import { QUALITY } from "./quality";
import { RESCORING } from "./rescoring";
import { SCORING } from "./scoring";
import { SOCIAL_VALUE } from "./social-value";

/** What the workbook of a tender is, for the people who score it. */
export function tenderCover(model: TenderModel): Cover {
  const { tender } = model;
  const { reference, title, serviceArea } = tender;
  return {
    sheet: COVER,
    prefix: "Tender",
    title: `${illustration(model)}Tender: ${title}`,
    about: [
      `Here the bids for ${title} (${reference}, ${serviceArea}) are entered, marked and scored, by what the sheet Tender says.`,
      "It is for the officer who runs the tender and for those who evaluate it. It holds prices: do not send it to bidders or to evaluators who may not see them.",
    ],
    tasks: tasks(model),
    sheets: SHEETS,
    footer: footer(tender),
  };
}

function tasks({ tender, hasModerationSheet }: TenderModel): readonly CoverTask[] {
  const { deadline, evaluators, measures } = tender;
  const known = isNumber("BidLog_Deadline");
  const unknown = "Enter the deadline on Bid log";
  return [
    {
      who: "Officer",
      what: "Logs each bid as it comes, on Bid log.",
      when: {
        moment: formula(
          `IF(${known},BidLog_Deadline,${quoted(unknown)})`,
          deadline === undefined ? unknown : serialOfMoment(deadline),
        ),
      },
    },
    {
      who: "Officer",
      what: `Enters prices on Scoring${measures.length > 0 ? ", and what each bid offers on Social value" : ""}.`,
      when: "After the deadline",
    },
    ...(hasModerationSheet
      ? [
          {
            who: "Evaluators",
            what: `Mark alone, each in a file of their own: ${evaluators.join(", ")}.`,
            when: "After the deadline",
          },
          {
            who: "Those who moderate",
            what: "Agree each mark and give its reason, on Moderation.",
            when: "When each evaluator has marked",
          },
        ]
      : [{ who: "Officer", what: "Enters marks and their reasons.", when: "After the deadline" }]),
    {
      who: "Officer",
      what: "Sees that Scoring says that every bid is complete or out, then makes the assessment summaries.",
      when: "Before the award",
    },
  ];
}

const SHEETS: Readonly<Record<string, string>> = {
  [SCORING]: "Prices, and each bid's status, total and rank. The weights stand above.",
  [QUALITY]: "The quality questions: marks and scores of each bid.",
  [SOCIAL_VALUE]: "What each bid offers, measure by measure, and how it scores.",
  [MODERATION]: "Evaluators' marks side by side, the mark that is agreed, and why.",
  [INVITED]: "Local businesses to approach.",
  [BID_LOG]: "The deadline, and what happened to each bid.",
  [RESCORING]: "How the result changed where bids were scored again.",
  [EVALUATORS]: "Whose marks were read in, with each declaration of interests.",
  [TENDER]: "How bids are scored, in words, as it was told to bidders.",
  [FRAMEWORK]: "The framework's measures and rules.",
  [CHARTS]: "Scores by criterion and by measure, drawn.",
};
