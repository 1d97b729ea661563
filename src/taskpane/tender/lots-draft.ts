import type { Draft, Kept, LotDraft } from "./draft";
import { titleIds } from "./title-ids";
import { typedFigure, typedValues } from "./typed-figures";

/** Lots as tender.json says them, in the order of award, which is the order of the form; nothing where there is none. */
export function lotsOf({ lots, mostToWin }: Pick<Draft, "lots" | "mostToWin">): Kept {
  if (lots.length === 0) return {};
  const ids = titleIds(lots, "lot");
  return {
    lots: {
      each: lots.map((lot, index) => ({
        ...lot.kept,
        id: ids[index],
        title: lot.title.trim(),
        ...typedValues(lot),
        ...biddingOf(lot),
      })),
      ...typedFigure("mostToWin", mostToWin),
    },
  };
}

function biddingOf({ bidders }: LotDraft): Kept {
  const names = bidders
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 0 ? { bidders: names } : {};
}

/** The same for the form; `next` gives the key of a row. */
export function lotsDraft(lots: unknown, next: () => number): Pick<Draft, "lots" | "mostToWin"> {
  const { each, mostToWin, preference } = fieldsOf(lots);
  const order = Array.isArray(preference) ? preference : [];
  const place = ({ id }: Kept) => (order.includes(id) ? order.indexOf(id) : order.length);
  const rows = (Array.isArray(each) ? each : [])
    .map(fieldsOf)
    .sort((one, other) => place(one) - place(other));
  return {
    mostToWin: textOf(mostToWin),
    lots: rows.map(({ id, title, value, valueIncludingVat, valueWithOptions, bidders, ...kept }) => ({
      key: next(),
      ...(typeof id === "string" ? { id } : {}),
      title: textOf(title),
      value: textOf(value),
      valueIncludingVat: textOf(valueIncludingVat),
      valueWithOptions: textOf(valueWithOptions),
      bidders: Array.isArray(bidders) ? bidders.map(textOf).join("\n") : "",
      kept,
    })),
  };
}

/** A lot that nothing is typed of yet. */
export function addLot(draft: Draft): Draft {
  const lot = { ...BLANK, key: draft.nextKey };
  return { ...draft, lots: [...draft.lots, lot], nextKey: draft.nextKey + 1 };
}

const BLANK = {
  title: "",
  value: "",
  valueIncludingVat: "",
  valueWithOptions: "",
  bidders: "",
  kept: {},
} as const;

function fieldsOf(value: unknown): Kept {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Kept) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
