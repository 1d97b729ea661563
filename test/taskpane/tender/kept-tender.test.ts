import { changeDraft } from "../../../src/taskpane/tender/change-draft";
import { emptyDraft, type Draft } from "../../../src/taskpane/tender/draft";
import { readKeptTender, titleOfKept } from "../../../src/taskpane/tender/kept-tender";
import { AT_REVIEW, AT_THE_BEGINNING } from "../../../src/taskpane/tender/steps";
import { fromTenderJson } from "../../../src/taskpane/tender/tender-json";
import { forgetDraft, keepDraft, offeredDraft } from "../../../src/taskpane/parts/kept-drafts";
import { pack } from "../../domain/framework/pack";
import { inLots } from "../../domain/tender/lot-tenders";
import { bid, groundsMaintenance } from "../../domain/tender/tenders";

const typed: Draft = [
  { type: "add-bespoke" } as const,
  { type: "add-question" } as const,
  { type: "add-invited" } as const,
  { type: "add-lot" } as const,
  { type: "to-add", list: "bidders", text: "Bidder Z" } as const,
  { type: "text", field: "value", text: "about 250" } as const,
  { type: "proxy-pack", loaded: { file: "council.json", pack } } as const,
].reduce(changeDraft, fromTenderJson({ ...groundsMaintenance, bids: [bid("Bidder A")] }));

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a set-up that the browser keeps", () => {
  it.each([
    ["an empty one", emptyDraft],
    ["one of a file", fromTenderJson(groundsMaintenance)],
    ["one in lots", fromTenderJson(inLots)],
    ["one that is half typed", typed],
  ])("is read again letter for letter: %s", (_, draft) => {
    const kept = { draft, progress: AT_REVIEW };
    expect(readKeptTender(again(kept))).toEqual(kept);
  });

  it.each([
    ["nothing", undefined],
    ["a tender file", groundsMaintenance],
    ["a field that is not known", { draft: { ...emptyDraft, colour: "red" }, progress: AT_REVIEW }],
    ["a step that is not known", { draft: emptyDraft, progress: { at: "lots", passed: [] } }],
    ["a field that is missing", { draft: { ...emptyDraft, toAdd: undefined }, progress: AT_REVIEW }],
  ])("is not taken from %s", (_, value) => {
    expect(readKeptTender(value)).toBeUndefined();
  });

  it("is called by its reference and title", () => {
    const named = { ...emptyDraft, reference: " T-2026-014 ", title: "Grounds maintenance" };
    expect(titleOfKept({ draft: named, progress: AT_REVIEW })).toBe(
      "You were setting up T-2026-014, Grounds maintenance",
    );
    expect(titleOfKept({ draft: emptyDraft, progress: AT_REVIEW })).toBe("You were setting up a tender");
  });
});

describe("drafts of several workbooks", () => {
  const storage = new Map<string, string>();
  const beside = (url: string) => Object.assign(globalThis, { Office: { context: { document: { url } } } });
  const of = (reference: string) => ({ draft: { ...emptyDraft, reference }, progress: AT_THE_BEGINNING });
  const offered = () => offeredDraft("tender-draft", readKeptTender);

  beforeEach(() => {
    storage.clear();
    const localStorage = {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, text: string) => storage.set(key, text),
      removeItem: (key: string) => storage.delete(key),
    };
    Object.assign(globalThis, { localStorage });
  });

  it("are kept apart: each workbook is offered its own, and one without is offered the last, said to be another's", () => {
    beside("a.xlsx");
    keepDraft("tender-draft", of("T-1"), readKeptTender);
    beside("b.xlsx");
    expect(offered()).toMatchObject({ workbook: "a.xlsx", isOfThisWorkbook: false });
    keepDraft("tender-draft", of("T-2"), readKeptTender);
    expect(offered()).toMatchObject({ isOfThisWorkbook: true, draft: { draft: { reference: "T-2" } } });
    beside("a.xlsx");
    expect(offered()).toMatchObject({ isOfThisWorkbook: true, draft: { draft: { reference: "T-1" } } });
  });

  it("are kept apart where neither workbook is saved yet, by the session of its pane", () => {
    const sessionOf = (mark: string) =>
      Object.assign(globalThis, { sessionStorage: { getItem: () => mark, setItem: () => undefined } });
    beside("");
    sessionOf("one pane");
    keepDraft("tender-draft", of("T-1"), readKeptTender);
    sessionOf("another pane");
    expect(offered()).toMatchObject({ isOfThisWorkbook: false, draft: { draft: { reference: "T-1" } } });
    keepDraft("tender-draft", of("T-2"), readKeptTender);
    sessionOf("one pane");
    expect(offered()).toMatchObject({ isOfThisWorkbook: true, draft: { draft: { reference: "T-1" } } });
  });

  it("are removed for good when one starts again, the others are not", () => {
    beside("a.xlsx");
    keepDraft("tender-draft", of("T-1"), readKeptTender);
    beside("b.xlsx");
    keepDraft("tender-draft", of("T-2"), readKeptTender);
    forgetDraft("tender-draft", offered(), readKeptTender);
    expect(offered()).toMatchObject({ workbook: "a.xlsx" });
    forgetDraft("tender-draft", offered(), readKeptTender);
    expect(offered()).toBeUndefined();
    expect([...storage]).toEqual([]);
  });

  it("that are no drafts of this version are left aside", () => {
    beside("a.xlsx");
    storage.set(
      "social-value-tender-draft",
      JSON.stringify([{ workbook: "a.xlsx", at: "yesterday", draft: of("T-1") }, 7]),
    );
    expect(offered()).toBeUndefined();
  });
});
