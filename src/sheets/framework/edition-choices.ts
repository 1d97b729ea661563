import type { Framework } from "../../domain/framework/edition";
import type { Choice, ChoiceGroup } from "../language/choice-list";
import { chosen, figure, numberRule, POUNDS, text } from "./edition-columns";
import { type EditionForm, saysPublication } from "./edition-form";
import { publicationChoices } from "./edition-publication";

/** The single values of an edition. */
export function editionChoices(of: EditionForm): readonly ChoiceGroup[] {
  const { from } = of;
  const published = { title: "Where it is published, and for whom", choices: publicationChoices(of) };
  return [
    { title: "The edition", choices: identity(from) },
    { title: "Whose the words are", choices: words(from) },
    ...(saysPublication(of) ? [published] : []),
    { title: "Contracts that it applies to", choices: threshold(from) },
    { title: "Tenders and contracts", choices: terms(of) },
    { title: "Offers to ask about", choices: flags(from) },
  ];
}

function identity(from: Framework | undefined): readonly Choice[] {
  const { approved } = from ?? {};
  return [
    text("Id", ["id"], "Id", {
      about:
        "Lower-case letters, digits and hyphens, such as borough-2027. Contracts and forms keep an edition by its id: one that changes gets another.",
      value: from?.id,
      longest: 80,
    }),
    text("Title", ["title"], "Title", { about: "As it is printed.", value: from?.title }),
    text("Council", ["council"], "Council", { about: "Whose edition it is.", value: from?.council }),
    text("Published", ["published"], "Published", {
      about: "A year, month or day: 2027, 2027-04 or 2027-04-01.",
      value: from?.published,
      longest: 10,
    }),
    text("Approved by", ["approved", "by"], "ApprovedBy", {
      about: "Such as Cabinet. Both, or neither.",
      value: approved?.by,
    }),
    {
      label: "Approved on",
      path: ["approved", "on"],
      name: "Edition_ApprovedOn",
      holds: "day",
      rule: {
        rule: { type: "date", comparison: "greaterThanOrEqual", first: 36_526 },
        title: "Approved on",
        refusal: "The date must be a date as dd/mm/yyyy.",
      },
      about: "The day, as dd/mm/yyyy.",
      value: approved?.on,
    },
    text("Edition before", ["follows", "edition"], "Before", {
      about:
        "Its id. Leave it empty where this edition begins anew: then nothing is said of what became of measures.",
      value: from?.id,
      longest: 80,
    }),
  ];
}

function words(from: Framework | undefined): readonly Choice[] {
  const said = from?.words;
  return [
    text("Policy", ["words", "policy"], "Policy", {
      about:
        "The document whose words priorities, outcomes, headlines and definitions are, letter for letter. All three, or none.",
      value: said?.policy,
    }),
    text("What is added", ["words", "added"], "Added", {
      about: "Whose the words are that are added to each measure: what counts, evidence, notes.",
      value: said?.added,
    }),
    text("Source of settings", ["words", "settings"], "SettingsSource", {
      about: "Where settings come from that the policy does not have.",
      value: said?.settings,
    }),
  ];
}

function threshold(from: Framework | undefined): readonly Choice[] {
  const { amount, comparison, basis } = from?.threshold ?? {};
  return [
    chosen("Compared as", ["threshold", "comparison"], "Comparison", {
      list: "Edition_List_Comparison",
      about: "Whether a contract of the amount itself is one of them.",
      value: comparison,
    }),
    figure("Amount (£)", ["threshold", "amount"], "Amount", {
      about: "In pounds.",
      value: amount,
      rule: numberRule("Amount", 0, 1e12, POUNDS),
    }),
    chosen("By the", ["threshold", "basis"], "Basis", {
      list: "Edition_List_Basis",
      about: "Which value of a contract it is compared with.",
      value: basis,
    }),
  ];
}

function terms(of: EditionForm): readonly Choice[] {
  const { from } = of;
  return [
    figure("Least weight of social value (%)", ["socialValueWeight"], "Weight", {
      about: "Of the overall score of a tender that it applies to: 20 for 20%.",
      value: from?.socialValueWeight,
      rule: numberRule("Weight", 0, 100, "a percentage from 0 to 100, typed without %"),
    }),
    figure("Delivery plan over (£)", ["deliveryPlanOver"], "PlanOver", {
      about: "Contracts of more are asked for a delivery plan, any other for a milestone tracker.",
      value: from?.deliveryPlanOver,
      rule: numberRule("Delivery plan over", 0, 1e12, POUNDS),
    }),
    figure("KPIs over (£)", ["kpis", "over"], "KpisOver", {
      about: "Contracts of more need key performance indicators.",
      value: from?.kpis.over,
      rule: numberRule("KPIs over", 0, 1e12, POUNDS),
    }),
    ...(saysPublication(of)
      ? [
          chosen("KPIs compared as", ["kpis", "comparison"], "KpisComparison", {
            list: "Edition_List_Comparison",
            about: "Whether a contract of the amount itself needs them; more than, where it is left empty.",
            value: from?.kpis.comparison,
          }),
        ]
      : []),
    figure("Number of KPIs", ["kpis", "count"], "KpiCount", {
      about: "How many.",
      value: from?.kpis.count,
      rule: numberRule("Number of KPIs", 0, 20, "a whole number from 0 to 20"),
    }),
    chosen("FTE counts one year at most", ["fteCappedAtOneYear"], "FteCapped", {
      list: "Edition_List_Answer",
      about: "Yes: one year, or the contract's length where that is shorter. No: each year counts.",
      value: from?.fteCappedAtOneYear,
    }),
  ];
}

function flags(from: Framework | undefined): readonly Choice[] {
  const { timesNext, shareOfValue, priceShareOfMean } = from?.offerFlags ?? {};
  return [
    figure("Times the next highest", ["offerFlags", "timesNext"], "TimesNext", {
      about: "An offer of more is pointed out.",
      value: timesNext,
      rule: numberRule("Times the next highest", 1, 1e6, "a number, 1 or higher"),
    }),
    figure("Share of the contract's value (%)", ["offerFlags", "shareOfValue"], "ShareOfValue", {
      about: "An offer in pounds of more is pointed out.",
      value: shareOfValue,
      rule: numberRule("Share of the value", 0, 100, "a percentage from 0 to 100, typed without %"),
    }),
    figure("Share of the mean price (%)", ["offerFlags", "priceShareOfMean"], "PriceShare", {
      about: "A price of less is pointed out; left empty, none is.",
      value: priceShareOfMean,
      rule: numberRule("Share of the mean price", 0, 100, "a percentage from 0 to 100, typed without %"),
    }),
  ];
}

/** Single values without which an edition is not whole. */
export const NEEDED_CHOICES = [
  "Edition_Id",
  "Edition_Title",
  "Edition_Council",
  "Edition_Published",
  "Edition_Comparison",
  "Edition_Amount",
  "Edition_Basis",
  "Edition_Weight",
  "Edition_PlanOver",
  "Edition_KpisOver",
  "Edition_KpiCount",
  "Edition_FteCapped",
  "Edition_TimesNext",
  "Edition_ShareOfValue",
] as const;
