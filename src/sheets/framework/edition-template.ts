import type { ListLine } from "../language/entry-list";
import { emptyCells } from "./edition-publication";

/** Where the words of a framework stand that belongs to someone else: none of them come with the product. */
const WHERE = "The framework's own document, as its licence allows";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const THEMES = numbers(5);
const OUTCOMES = THEMES.flatMap((theme) => numbers(2).map((outcome) => ({ theme, outcome })));
const MEASURES = OUTCOMES.flatMap((of) => numbers(2).map((measure) => ({ ...of, measure })));

/** The lines of a framework by themes, outcomes and measures, with ids of their own and no words: those are the council's to load. */
export const TEMPLATE: Readonly<Record<"priorities" | "outcomes" | "measures", readonly ListLine[]>> = {
  priorities: THEMES.map((theme) => ({ id: `theme-${theme}` })),
  outcomes: OUTCOMES.map(({ theme, outcome }) => ({
    ...{ id: `outcome-${theme}-${outcome}`, priority: `theme-${theme}` },
    ...emptyCells(WHERE),
  })),
  measures: MEASURES.map(({ theme, outcome, measure }) => ({
    ...{ id: `measure-${theme}-${outcome}-${measure}`, outcome: `outcome-${theme}-${outcome}` },
    ...emptyCells(WHERE),
  })),
};
