import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { insertPlan } from "../../../src/excel/insert";
import type { EmbeddedWorkbook } from "../../../src/host/workbook/embedded-workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { draftOf, prepareUpdate, renamedIn } from "../../../src/taskpane/change/prepare";
import { updateTo } from "../../../src/taskpane/change/use-update";
import { readTenderHere } from "../../../src/taskpane/parts/tender-here";
import { type DraftChange, changeDraft } from "../../../src/taskpane/tender/change-draft";
import { summariesToSend } from "../../../src/jobs/summaries";
import type { BidderDetails, Draft } from "../../../src/taskpane/tender/draft";
import { pack as proxyPack } from "../../domain/framework/pack";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { openExcel } from "../../excel/open";
import { type } from "../../excel/updates";
import { withoutLooks } from "../../excel/without-looks";

const bids = [bid("Bidder A"), bid("Bidder B", { price: 125 }), bid("Bidder C", { price: 160 })];

async function open(
  tender = tenderWith({ bids }),
  scoring: Parameters<typeof placeTender>[1] = {},
): Promise<EmbeddedWorkbook> {
  const { workbook } = await openExcel();
  expect(await insertPlan(withoutLooks(placeTender(tender, scoring)))).toMatchObject({ ok: true });
  return workbook;
}

async function here() {
  const read = await readTenderHere();
  if (!read.ok) throw new Error(read.messages.join(" "));
  return read;
}

const changed = (draft: Draft, ...changes: readonly DraftChange[]) => changes.reduce(changeDraft, draft);
const keyOf = (draft: Draft, bidder: string) => draft.bidders.find(({ name }) => name === bidder)?.key ?? 0;
const rename = (draft: Draft, from: string, text: string): DraftChange => ({
  type: "name",
  list: "bidders",
  key: keyOf(draft, from),
  text,
});

describe("the form of a workbook's tender", () => {
  it("changes nothing where nothing was changed in it", async () => {
    await open();
    const now = await here();
    expect(prepareUpdate(now.tender, now, draftOf(now), shippedEditions)).toMatchObject({
      state: "ready",
      tender: now.tender,
      lost: [],
      gone: [],
    });
  });

  it("holds the proxy pack that the workbook is scored by", async () => {
    const tender = tenderWith({
      proxyPack: "packs/council.json",
      methods: {
        price: "lowest-over-bid",
        quality: "share-of-maximum",
        socialValueQuantitative: "proxy-total-share-of-highest",
      },
      bids,
    });
    await open(tender, { proxyPack });
    const now = await here();
    const prepared = prepareUpdate(now.tender, now, draftOf(now), shippedEditions);
    expect(prepared).toMatchObject({
      state: "ready",
      tender: now.tender,
      proxyPack: now.proxyPack,
      lost: [],
    });
  });

  it("knows who was renamed, evaluators too", () => {
    const tender = tenderWith({ evaluators: ["Evaluator 1"] });
    const [edition] = shippedEditions;
    if (!edition) throw new Error("no edition is shipped");
    const draft = draftOf({ tender, edition, proxyPack: undefined });
    const [evaluator] = draft.evaluators;
    const renamed = changed(draft, rename(draft, "Bidder B", "Bidder B Limited "), {
      type: "name",
      list: "evaluators",
      key: evaluator?.key ?? 0,
      text: "Evaluator One",
    });
    expect(renamedIn(renamed)).toEqual({
      bidders: new Map([["Bidder B", "Bidder B Limited"]]),
      evaluators: new Map([["Evaluator 1", "Evaluator One"]]),
    });
  });
});

describe("updating the workbook from the form", () => {
  it("keeps what was typed after the form was opened, under a new name and beside a new bidder", async () => {
    const workbook = await open();
    const opened = await here();
    const draft = draftOf(opened);
    type(workbook, "Scoring", "C10", "77");
    const wanted = changed(draft, rename(draft, "Bidder A", "Bidder A Limited"), {
      type: "add-names",
      list: "bidders",
      names: ["Bidder D"],
    });
    expect(await updateTo(wanted, opened.tender, shippedEditions, {})).toEqual({ state: "done", notes: [] });
    const { tender } = await here();
    expect(tender.bids.map(({ bidder, price }) => [bidder, price])).toEqual([
      ["Bidder A Limited", 77],
      ["Bidder B", 125],
      ["Bidder C", 160],
      ["Bidder D", null],
    ]);
  });

  it("asks before a bidder's entries go, changes nothing until then, and asks again where there are more", async () => {
    const workbook = await open();
    const opened = await here();
    const draft = draftOf(opened);
    const wanted = changed(draft, { type: "remove", list: "bidders", key: keyOf(draft, "Bidder B") });
    const asked = await updateTo(wanted, opened.tender, shippedEditions, {});
    const lost = ["Bidder B: 1 price, 8 marks and 2 quantities. Bidder B is taken out."];
    expect(asked).toEqual({ state: "asks", rules: [], lost, gone: [] });
    expect((await here()).tender).toEqual(opened.tender);
    type(workbook, "Scoring", "C11", "");
    const again = await updateTo(wanted, opened.tender, shippedEditions, {
      agreed: { rules: [], lost, gone: [] },
    });
    expect(again).toMatchObject({
      state: "asks",
      lost: ["Bidder B: 8 marks and 2 quantities. Bidder B is taken out."],
    });
    const agreed = again.state === "asks" ? again : undefined;
    expect(await updateTo(wanted, opened.tender, shippedEditions, { agreed })).toMatchObject({
      state: "done",
    });
    expect((await here()).tender.bids.map(({ bidder }) => bidder)).toEqual(["Bidder A", "Bidder C"]);
  });

  it("asks before bids that are in are scored by another rule, and changes nothing until then", async () => {
    await open();
    const opened = await here();
    const wanted = changed(draftOf(opened), { type: "text", field: "tieRule", text: "Lots are drawn." });
    const asked = await updateTo(wanted, opened.tender, shippedEditions, {});
    expect(asked).toEqual({
      ...{ state: "asks", lost: [], gone: [] },
      rules: ["Tie rule: was not given, is Lots are drawn."],
    });
    expect((await here()).tender).toEqual(opened.tender);
    const agreed = asked.state === "asks" ? asked : undefined;
    expect(await updateTo(wanted, opened.tender, shippedEditions, { agreed })).toMatchObject({
      state: "done",
    });
    expect((await here()).tender.tieRule).toBe("Lots are drawn.");
  });

  it("puts a bidder's address, email and identifier into the workbook, and from there into the summaries", async () => {
    await open();
    const opened = await here();
    const draft = draftOf(opened);
    const detail = (field: keyof BidderDetails, text: string): DraftChange => ({
      type: "bidder-detail",
      key: keyOf(draft, "Bidder A"),
      field,
      text,
    });
    const wanted = changed(
      draft,
      detail("address", "1 High Street\nRotherham"),
      detail("email", "bids@example.com"),
      detail("identifier", "GB-1"),
    );
    expect(await updateTo(wanted, opened.tender, shippedEditions, {})).toEqual({ state: "done", notes: [] });
    const now = await here();
    const [own] = now.tender.bidders;
    const details = { address: "1 High Street\nRotherham", email: "bids@example.com", identifier: "GB-1" };
    expect(own).toEqual({ name: "Bidder A", ...details });
    expect(draftOf(now).bidders[0]).toMatchObject(details);
    const summaries = summariesToSend(now, { incomplete: true });
    if (!summaries.ok) throw new Error(summaries.issues.map(wordIssue).join(" "));
    const values = summaries.value.summaries.map(({ plan }) =>
      plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => value)),
    );
    expect(values[0]).toEqual(expect.arrayContaining(Object.values(details)));
  });

  it("is refused where weights were changed in the sheets meanwhile", async () => {
    await open();
    const opened = await here();
    const before = { ...opened.tender, weights: { price: 50, quality: 30, socialValue: 20 } };
    expect(await updateTo(draftOf(opened), before, shippedEditions, {})).toMatchObject({
      state: "refused",
      readAgain: true,
    });
  });

  it("says which field is wrong", async () => {
    await open();
    const opened = await here();
    const wanted = changed(draftOf(opened), { type: "text", field: "title", text: " " });
    const outcome = await updateTo(wanted, opened.tender, shippedEditions, {});
    expect(outcome).toMatchObject({ state: "wrong", errors: [{ field: "tender-title" }] });
  });
});
