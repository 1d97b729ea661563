import { capital } from "../../domain/issues/words/sentences";
import { tierMeant, TIERS, type TierWords } from "../../domain/council/tiers";
import { placeHiddenLists } from "./hidden-lists";
import type { EntryRule, PlacedSheet } from "./piece";

/** The choices of an assessment's entries, by the name of their list; a file writes each in lower case with hyphens. */
const CHOICES = {
  YesNo: ["Yes", "No"],
  Kind: [
    "Goods",
    "Services",
    "Works",
    "Light touch",
    "Framework",
    "Concession",
    "Light touch concession",
    "Utilities works",
    "Utilities goods and services",
    "Utilities light touch",
  ],
  FrameworkBuys: ["Goods", "Services", "Works", "Light touch"],
  Route: ["Tender", "Quotation"],
  LocalArea: [
    "Own area",
    "Own area and bordering",
    "County or London borough",
    "Joint buyers areas",
    "United Kingdom",
    "Other",
  ],
  KeptTo: ["No one else", "SMEs", "VCSEs", "SMEs and VCSEs"],
} as const;

export type ChoiceList = keyof typeof CHOICES;

/** A column for each list, and one for the tiers by what the council calls them. */
export function placeChoices(tierNames: TierWords): PlacedSheet {
  return placeHiddenLists("Assessment lists", [
    ...Object.entries(CHOICES).map(([list, choices]) => [listName(list), choices] as const),
    [listName("Tier"), tierChoices(tierNames)],
  ]);
}

function tierChoices(names: TierWords): readonly string[] {
  return TIERS.map((tier) => names[tier]);
}

function listName(list: string): string {
  return `Assessment_List_${list}`;
}

export function choiceRule(list: ChoiceList, title: string, hint?: string): EntryRule {
  return ruleOf(list, CHOICES[list], { title, hint });
}

/** Where a business is, by what the council calls its tiers. */
export function tierRule(names: TierWords, title: string): EntryRule {
  return ruleOf("Tier", tierChoices(names), { title, hint: "What it is by its address, or not known." });
}

/** What was typed as a tier's name, as a file says it: the council's name, or the standard one. */
export function tierTyped(typed: string | number | boolean, names: TierWords): string {
  return tierMeant(String(typed), names) ?? choiceMeant(typed);
}

function ruleOf(
  list: string,
  choices: readonly string[],
  { title, hint }: { readonly title: string; readonly hint: string | undefined },
): EntryRule {
  return {
    rule: { type: "list", source: `=${listName(list)}` },
    title,
    refusal: `Choose ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}, or leave the cell empty.`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** "Light touch" of "light-touch", "SMEs" of "smes". */
export function choiceWords(option: string): string {
  const listed = Object.values<readonly string[]>(CHOICES)
    .flat()
    .find((words) => choiceMeant(words) === option);
  if (listed !== undefined) return listed;
  const words = option.replaceAll("-", " ");
  return capital(words);
}

export function choiceMeant(typed: string | number | boolean): string {
  return String(typed).toLowerCase().replaceAll(" ", "-");
}

export function yesNo(answer: boolean | null | undefined): "Yes" | "No" | null {
  if (answer === null || answer === undefined) return null;
  return answer ? "Yes" : "No";
}

/** True or false of Yes or No in any case; anything else stays as it is, to be refused. */
export function yesNoMeant(typed: string | number | boolean): string | number | boolean {
  const word = String(typed).toLowerCase();
  return word === "yes" ? true : word === "no" ? false : typed;
}
