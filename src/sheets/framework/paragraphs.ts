import type { FormerRule, TestedRule } from "../../domain/framework/counting-rule";
import type { Framework, Measure } from "../../domain/framework/edition";
import type { StyleName } from "../language/palette";
import { ruleSentence, ruleWords, whereWordsStand } from "../../domain/framework/words";

/** A line of a form's guidance: its look and its text. */
export type Paragraph = readonly [StyleName, string];

/** A title with texts below it; nothing where there is none. */
export function titled(title: string, texts: readonly string[]): readonly Paragraph[] {
  return texts.length === 0 ? [] : [["section", title], ...texts.map((text): Paragraph => ["given", text])];
}

/** Whose the words of a form's measures are, where its edition tells. */
export function wordsTold(words: Framework["words"], measures: readonly Measure[]): readonly Paragraph[] {
  return words
    ? titled("Whose words these are", [
        `${whereWordsStand(words.policy, measures)} What counts, how a figure is given and what evidence is asked for are not in the policy: ${words.added}.`,
      ])
    : [];
}

/** The rules of an edition that does not tell what is tested; the title stands where there are none too. */
export function formerRules(rules: readonly FormerRule[], words: Framework["words"]): readonly Paragraph[] {
  if (words) return [];
  return [["section", "Rules for counting"], ...rules.map(({ text }): Paragraph => ["given", text])];
}

export function testedRuleParagraphs(rules: readonly TestedRule[]): readonly Paragraph[] {
  return titled(
    "Rules for counting that are tested",
    rules.map((rule) => `${ruleSentence(rule)} ${ruleWords(rule).kept}.`),
  );
}
