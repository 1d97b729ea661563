import type { Settings } from "../../domain/council/settings";
import { RatingBasis } from "../../domain/council/sections/ratings";
import { listRule, textRule } from "../language/entry-rules";
import type { Choice, ChoiceGroup } from "../language/choice-list";
import { type CouncilModel, showsCouncil } from "./model";
import { ownGroups } from "./own-choices";
import { number, percent } from "./rules";

/** The single values of the settings on their first sheet, by what they are for. */
export function choiceGroups(model: Pick<CouncilModel, "settings" | "formVersion">): readonly ChoiceGroup[] {
  const { settings } = model;
  return [
    ...(showsCouncil(model) ? ownGroups(model) : []),
    { title: "Ratings of what was delivered", choices: ratings(settings) },
    { title: "Publication", choices: publication(settings) },
    { title: "Local share of supply chain spend", choices: shares(settings, "localShare", "Supply") },
    { title: "Local share of direct spend", choices: shares(settings, "directLocalShare", "Direct") },
    { title: "Annual report", choices: report(settings) },
    { title: "Pounds", choices: pounds(settings) },
  ];
}

function ratings({ bands, ratedBy, plausible }: Settings): readonly Choice[] {
  const band = (label: string, field: keyof NonNullable<Settings["bands"]>, name: string): Choice => ({
    label,
    path: ["bands", field],
    name,
    holds: "figure",
    rule: percent(label, name),
    about: "The least percentage of what is due. The law sets none; without all three nothing is rated.",
    value: bands?.[field],
  });
  return [
    band("Good from", "good", "Council_Good"),
    band("Approaching target from", "approachingTarget", "Council_ApproachingTarget"),
    band("Requires improvement from", "requiresImprovement", "Council_RequiresImprovement"),
    {
      label: "Rated by what was",
      path: ["ratedBy"],
      name: "Council_RatedBy",
      holds: "choice",
      rule: listRule("Rated by", "List_RatedBy", RatingBasis.options.join(" or ")),
      about: "Validated where it is left empty.",
      value: ratedBy,
    },
    {
      label: "Point out a claim of more than so many times",
      path: ["plausible", "times"],
      name: "Council_PlausibleTimes",
      holds: "figure",
      rule: number("Times", 2, 1000, "a number from 2 to 1,000"),
      about: "Of what is due, committed or was claimed before. 10 where it is left empty.",
      value: plausible?.times,
    },
  ];
}

function publication({ suppressBelow }: Settings): readonly Choice[] {
  return [
    {
      label: "Leave out counts of people below",
      path: ["suppressBelow"],
      name: "Council_SuppressBelow",
      holds: "figure",
      rule: number("Counts of people", 1, 100, "a whole number from 1 to 100"),
      about: "In what is published, so that nobody can be recognised. 5 where it is left empty.",
      value: suppressBelow,
    },
  ];
}

function shares(
  settings: Settings,
  field: "localShare" | "directLocalShare",
  name: string,
): readonly Choice[] {
  const found = settings[field];
  return (["baseline", "target"] as const).flatMap((which): readonly Choice[] => {
    const Which = which === "baseline" ? "Baseline" : "Target";
    return [
      {
        label: `${Which}: year`,
        path: [field, which, "year"],
        name: `Council_${name}${Which}Year`,
        holds: "text",
        rule: textRule("Year", 20, "Such as 2025-26."),
        about: "Year and percentage, or neither.",
        value: found?.[which]?.year,
      },
      {
        label: `${Which}: percentage`,
        path: [field, which, "percent"],
        name: `Council_${name}${Which}Percent`,
        holds: "figure",
        rule: percent(`${Which}: percentage`, `Council_${name}${Which}Percent`),
        about: "Of the spend that is local.",
        value: found?.[which]?.percent,
      },
    ];
  });
}

function report({ report: { year, quotations } = {} }: Settings): readonly Choice[] {
  const count = (label: string, field: "invited" | "withLocal", name: string): Choice => ({
    label,
    path: ["report", "quotations", field],
    name,
    holds: "figure",
    rule: number("Quotations", 0, 1_000_000, "a whole number, 0 or higher"),
    about: "Both, or neither.",
    value: quotations?.[field],
  });
  return [
    {
      label: "Year of the report",
      path: ["report", "year"],
      name: "Council_ReportYear",
      holds: "text",
      rule: textRule("Year", 20, "Such as 2026-27."),
      about: "The year of the register's quarter where it is left empty.",
      value: year,
    },
    count("Invitations to quote", "invited", "Council_QuotationsInvited"),
    count("Of them with a local supplier", "withLocal", "Council_QuotationsWithLocal"),
  ];
}

function pounds({ proxyPack }: Settings): readonly Choice[] {
  return [
    {
      label: "Proxy pack",
      path: ["proxyPack"],
      name: "Council_ProxyPack",
      holds: "text",
      rule: textRule("Proxy pack", 255, "The name of its file, beside this workbook."),
      about: "For contracts that name none of their own.",
      value: proxyPack,
    },
  ];
}
