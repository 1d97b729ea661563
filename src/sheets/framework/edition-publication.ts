import type { RowSource } from "../../domain/framework/publication";
import type { Choice } from "../language/choice-list";
import type { EntryColumn, ListLine } from "../language/entry-list";
import { choiceColumn, choiceOf, chosen, LONG, text, textColumn } from "./edition-columns";
import { type EditionForm, saysPrompts } from "./edition-form";
import { shownChoice, TO_FILL_IN } from "./edition-words";

function day(
  label: string,
  path: Choice["path"],
  name: string,
  parts: Pick<Choice, "about" | "value">,
): Choice {
  return {
    ...{ label, path, name: `Edition_${name}`, holds: "day" as const, ...parts },
    rule: {
      rule: { type: "date", comparison: "greaterThanOrEqual", first: 36_526 },
      title: label,
      refusal: "The date must be a date as dd/mm/yyyy.",
    },
  };
}

/** Where the words are published, for whom the edition is, and for which procurements. */
export function publicationChoices(of: EditionForm): readonly Choice[] {
  const { from } = of;
  const { publication, commenced } = from ?? {};
  return [
    text("Document", ["publication", "document"], "Document", {
      about:
        "The document that the words are from, with its licence and the day on which it was read: all, or none.",
      value: publication?.document,
    }),
    text("Address", ["publication", "address"], "Address", {
      about: "Of the page where it stands.",
      value: publication?.address,
    }),
    text("Licence", ["publication", "licence"], "Licence", {
      about: "Under which its words may be given on, such as Open Government Licence v3.0.",
      value: publication?.licence,
    }),
    text("Attribution", ["publication", "attribution"], "Attribution", {
      about: "What the licence asks to be printed with the words.",
      value: publication?.attribution,
    }),
    day("Read on", ["publication", "read"], "ReadOn", {
      about: "The day, as dd/mm/yyyy.",
      value: publication?.read,
    }),
    chosen("Any buyer uses it", ["anyBuyer"], "AnyBuyer", {
      list: "Edition_List_Answer",
      about: "Yes: each tender says who buys. No, or empty: the council above does.",
      value: from?.anyBuyer,
    }),
    day("For procurements from", ["commenced", "from"], "CommencedFrom", {
      about:
        "The first day on which one may commence that the edition is for, as dd/mm/yyyy; empty where there is none.",
      value: commenced?.from,
    }),
    day("For procurements to", ["commenced", "to"], "CommencedTo", {
      about: "The last such day. A tender of another day is told so.",
      value: commenced?.to,
    }),
    ...(saysPrompts(of)
      ? [
          chosen("By whose law", ["law"], "Law", {
            list: "Edition_List_Law",
            about:
              "Where contracts are procured: an assessment asks what that law asks. England's where it is left empty.",
            value: from?.law,
          }),
        ]
      : []),
    text("Note on the law", ["lawNote"], "LawNote", {
      about: "What an assessment says of the law where other rules hold than those that this product tests.",
      value: from?.lawNote,
      longest: LONG,
    }),
  ];
}

/** Where a row's words were read, and how. */
export function sourceColumns(list: string): readonly EntryColumn[] {
  return [
    textColumn(list, "source.where", "Words read in", {
      width: 30,
      hint: "Where the words of this line were read; of one to be filled in, where they are published.",
    }),
    choiceColumn(list, "source.read", "Words are", {
      width: 22,
      rule: choiceOf("Edition_List_Read", "Words are"),
    }),
  ];
}

export function sourceCells(source: RowSource | undefined): ListLine {
  return {
    "source.where": source?.where,
    "source.read": shownChoice("Edition_List_Read", source?.read),
  };
}

/** The cells of a row whose words are still to be filled in, besides its id and what it belongs to. */
export function emptyCells(where: string): ListLine {
  return { "source.where": where, "source.read": TO_FILL_IN };
}

/** The lines with each empty one behind the last of those that belong to the same. */
export function withEmptyLines(
  lines: readonly ListLine[],
  empty: readonly ListLine[],
  belongs: string,
): readonly ListLine[] {
  return empty.reduce<readonly ListLine[]>((all, line) => {
    const last = all.findLastIndex((other) => other[belongs] === line[belongs]);
    return last < 0 ? [...all, line] : [...all.slice(0, last + 1), line, ...all.slice(last + 1)];
  }, lines);
}
