import { type Sources, SOURCED } from "../../domain/council/sections/decided";
import { LONGEST_TIER_NAME, NAMED_TIERS, type NamedTier, TIER_WORDS } from "../../domain/council/tiers";
import { Settings } from "../../domain/council/settings";
import { labelAt } from "../../domain/issues/labels";
import { capital } from "../../domain/issues/words/sentences";
import type { Choice, ChoiceGroup } from "../language/choice-list";
import { textRule } from "../language/entry-rules";
import { asksForEdition, type CouncilModel, showsLeftOut, showsSummaryWords, showsTierNames } from "./model";
import { number, percent } from "./rules";

/** What a council is, whom suppliers deal with, and with what its tenders and letters begin. */
export function ownGroups(model: Pick<CouncilModel, "settings" | "formVersion">): readonly ChoiceGroup[] {
  const { settings } = model;
  const tiers = showsTierNames(model) ? tierNames(settings) : [];
  return [
    { title: "The council", choices: [...identity(settings), ...tiers, ...calendar(settings)] },
    { title: "What suppliers are told", choices: [...contacts(settings), ...letters(model)] },
    { title: "New tenders", choices: newTenders(model) },
  ];
}

interface TextParts {
  readonly label: string;
  readonly about: string;
  readonly longest?: number;
  readonly hint?: string;
}

function text(
  path: readonly string[],
  name: string,
  value: string | undefined,
  { label, about, longest = 255, hint = about }: TextParts,
): Choice {
  return {
    label,
    path,
    name,
    holds: "text",
    rule: textRule(label, longest, hint),
    about,
    value,
  };
}

function identity({ name, area }: Settings): readonly Choice[] {
  return [
    text(["name"], "Council_Name", name, {
      label: "Council's name",
      about: "Whose file this is. It stands in the pane, and jobs say for which council they work.",
    }),
    text(["area", "name"], "Council_AreaName", area?.name, {
      label: "Name of what is local",
      about:
        "The borough's name in forms and figures. Its postcode sectors and districts are on the sheet Area.",
    }),
    text(["area", "wider", "name"], "Council_WiderName", area?.wider.name, {
      label: "Name of what lies round it",
      about: "Such as a combined authority or a county: the second tier of local. May be left empty.",
    }),
  ];
}

const TIER_LABELS: Readonly<Record<NamedTier, string>> = {
  borough: "What the local tier is called",
  "wider-area": "What the tier round it is called",
  elsewhere: "What all else is called",
};

/** As every sheet, form and figure shows them. */
function tierNames({ area }: Settings): readonly Choice[] {
  return NAMED_TIERS.map((tier) =>
    text(["area", "tiers", tier], `Council_Tier${capital(tier).replace("-area", "")}`, area?.tiers?.[tier], {
      label: TIER_LABELS[tier],
      about: `${TIER_WORDS[tier]} where it is left empty. Letters, figures, blanks and . , ' & ( ) / -, such as ${TIER_EXAMPLES[tier]}.`,
      longest: LONGEST_TIER_NAME,
    }),
  );
}

const TIER_EXAMPLES: Readonly<Record<NamedTier, string>> = {
  borough: "Local, or Within 20 miles",
  "wider-area": "Regional, or County",
  elsewhere: "National, or Rest of UK",
};

function calendar({ calendar: own }: Settings): readonly Choice[] {
  const month = (
    label: string,
    field: "socialValueFirstMonth" | "spendFirstMonth",
    name: string,
  ): Choice => ({
    label,
    path: ["calendar", field],
    name,
    holds: "figure",
    rule: number("First month", 1, 12, "a whole number from 1 to 12"),
    about: "Of new contracts: 1 for January, 4 for April. Both, or neither: 4 where they are left empty.",
    value: own?.[field],
  });
  return [
    month("First month of the social value year", "socialValueFirstMonth", "Council_SocialValueFirstMonth"),
    month("First month of the spend year", "spendFirstMonth", "Council_SpendFirstMonth"),
  ];
}

function contacts({ contacts: { contact, returnTo, returnWithinDays } = {} }: Settings): readonly Choice[] {
  return [
    text(["contacts", "contact"], "Council_Contact", contact, {
      label: "Whom suppliers ask",
      about: "Of new contracts that name nobody: a team or a shared mailbox.",
    }),
    text(["contacts", "returnTo"], "Council_ReturnTo", returnTo, {
      label: "Where returns are sent back",
      about: "Of new contracts that say nothing else: an address, such as a shared mailbox.",
    }),
    {
      label: "Days in which a quarter's return is due",
      path: ["contacts", "returnWithinDays"],
      name: "Council_ReturnWithinDays",
      holds: "figure",
      rule: number("Days", 1, 365, "a whole number from 1 to 365"),
      about: "From the quarter's end, of new contracts that say nothing else. Without it nothing is late.",
      value: returnWithinDays,
    },
  ];
}

function letters(model: Pick<CouncilModel, "settings" | "formVersion">): readonly Choice[] {
  const { askOpening, askClosing } = model.settings.letters ?? {};
  return [
    text(["letters", "askOpening"], "Council_AskOpening", askOpening, {
      label: "Letter that asks for a return: first words",
      about: "After the greeting, before what is asked. May be left empty.",
      longest: 5000,
    }),
    text(["letters", "askClosing"], "Council_AskClosing", askClosing, {
      label: "Letter that asks for a return: last words",
      about: "Below what is asked: a closing and the team that writes. May be left empty.",
      longest: 5000,
    }),
    ...(showsSummaryWords(model) ? summaryWords(model.settings) : []),
  ];
}

const FILLED_IN =
  "{bidder}, {tender} and {reference} stand for each bidder's name, the contract's title and its reference.";

function summaryWords({
  letters: { summaryOpening, summaryNext, summaryClosing } = {},
}: Settings): readonly Choice[] {
  return [
    text(["letters", "summaryOpening"], "Council_SummaryOpening", summaryOpening, {
      label: "Assessment summary: first words",
      about: `Below the title of the letter to each bidder. ${FILLED_IN} May be left empty.`,
      longest: 5000,
    }),
    text(["letters", "summaryNext"], "Council_SummaryNext", summaryNext, {
      label: "Assessment summary: what happens next",
      about: `Below all scores, such as when the standstill period ends. ${FILLED_IN} May be left empty.`,
      longest: 5000,
    }),
    text(["letters", "summaryClosing"], "Council_SummaryClosing", summaryClosing, {
      label: "Assessment summary: last words",
      about: `A closing, and whom a bidder asks. ${FILLED_IN} May be left empty.`,
      longest: 5000,
    }),
  ];
}

const MARKS = ["5", "4", "3", "2", "1", "0"] as const;

function newTenders(model: Pick<CouncilModel, "settings" | "formVersion">): readonly Choice[] {
  const { tender } = model.settings;
  const share = (
    label: string,
    [of, field]: readonly ["weights" | "socialValueSplit", string],
    name: string,
    about: string,
  ): Choice => ({
    label,
    path: ["tender", of, field],
    name,
    holds: "figure",
    rule: percent(label, name),
    about,
    value: (tender?.[of] as Readonly<Record<string, number>> | undefined)?.[field],
  });
  const weights =
    "The three sum to 100. Where they are left empty social value has the framework's weight, and price and quality halve the rest.";
  const split = "Both sum to 100. Where they are left empty they are halves.";
  return [
    text(["tender", "framework"], "Council_Framework", tender?.framework, {
      label: "Framework edition",
      about: asksForEdition(model)
        ? "The id of the edition that new assessments and tenders follow, such as ppn-026. Where it is left empty the pane asks."
        : "The id of the edition that the pane's new assessments and tenders follow, such as rotherham-2019.",
    }),
    share("Weight of price", ["weights", "price"], "Council_WeightPrice", weights),
    share("Weight of quality", ["weights", "quality"], "Council_WeightQuality", weights),
    share("Weight of social value", ["weights", "socialValue"], "Council_WeightSocialValue", weights),
    share("Of social value: quantities", ["socialValueSplit", "quantitative"], "Council_Quantitative", split),
    share("Of social value: answers", ["socialValueSplit", "qualitative"], "Council_Qualitative", split),
    ...MARKS.map((mark) =>
      text(["tender", "answerDescriptors", mark], `Council_Mark${mark}`, tender?.answerDescriptors?.[mark], {
        label: `What the mark ${mark} of an answer means`,
        about: "As bidders read it, for appropriate and achievable alike. May be left empty.",
        longest: 5000,
      }),
    ),
  ];
}

/** Where each section was decided. */
export function sourceGroups(model: CouncilModel): readonly ChoiceGroup[] {
  const { sources } = model.settings;
  const sections = SOURCED.filter((section) => showsLeftOut(model) || !LATER_SECTIONS.includes(section));
  return [{ title: "Where it is decided", choices: sections.map((section) => sourceOf(section, sources)) }];
}

/** Sections that a workbook does not show before what is left out of ledgers. */
const LATER_SECTIONS: readonly (keyof Sources)[] = ["suppressMeasures", "leftOut"];

function sourceOf(section: keyof Sources, sources: Sources | undefined): Choice {
  return text(["sources", section], `Council_Source${capital(section)}`, sources?.[section], {
    label: capital(labelAt(Settings, [section])),
    about: "Such as a paper, a minute, a contract procedure rule or a law, with its day.",
    longest: 5000,
  });
}
