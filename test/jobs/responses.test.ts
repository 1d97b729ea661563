import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { LOG_LINES } from "../../src/domain/tender/evaluation-record";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { parseTender, type Tender } from "../../src/domain/tender/tender";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { placeResponse } from "../../src/sheets/response/workbook";
import type { Source } from "../../src/jobs/source";
import type { ResponseEntries } from "../../src/sheets/response/model";
import { logHolds, sortResponses, withResponses } from "../../src/domain/response/take-in";
import { responseFormsToSend } from "../../src/jobs/response-form";
import { readResponses, sortedResponseWords } from "../../src/jobs/take-responses";
import { unpublishedToScore } from "../../src/jobs/tender";
import { writeXlsx } from "../../src/xlsx/write";
import { answered, askedTender } from "../domain/response/responses";
import { groundsMaintenance } from "../domain/tender/tenders";
import { bytesSource, jsonSource, lostSource, textSource } from "./sources";

const file = async (
  name: string,
  bidder: string,
  entries: ResponseEntries = answered,
  tender = askedTender,
) => bytesSource(name, await writeXlsx(placeResponse(tender, { area: rotherhamArea, bidder, entries })));
async function sorted(tender: Tender, ...files: readonly Source[]) {
  const read = await readResponses(files, { tender, edition: rotherham2019 });
  return { read, sorted: sortResponses(tender, read) };
}
const by = { officer: "Procurement officer", at: "2026-05-01T09:30" };
const dearer = { ...answered, price: 200_000 };

describe("responses that came back", () => {
  it("fill price and quantities into the tender, with file and time in the bid log", async () => {
    const { sorted: all } = await sorted(askedTender, await file("a.xlsx", "Bidder A"));
    expect(all.files.map(sortedResponseWords)).toEqual(["the response of Bidder A can be taken in."]);
    const next = withResponses(askedTender, all, by);
    const [first] = next.bids;
    expect([first?.bidder, first?.price, first?.measures["local-jobs"]?.quantity]).toEqual([
      "Bidder A",
      187_500.25,
      12.5,
    ]);
    expect(next.bidLog).toEqual([
      {
        kind: "other",
        bidder: "Bidder A",
        detail: "Price, offers and answers read from a.xlsx",
        date: "2026-05-01T09:30",
        officer: "Procurement officer",
      },
    ]);
    expect(parseTender(toTenderFile(next)).ok).toBe(true);
  });

  it("are said not to be wanted twice: what the workbook holds already changes nothing", async () => {
    const { sorted: all } = await sorted(askedTender, await file("a.xlsx", "Bidder A"));
    const after = withResponses(askedTender, all, by);
    const { sorted: again } = await sorted(after, await file("a.xlsx", "Bidder A"));
    expect(again.bids).toEqual([]);
    expect(withResponses(after, again, by).bidLog).toHaveLength(1);
  });

  it("say that they replace other figures of the bidder", async () => {
    const { sorted: first } = await sorted(askedTender, await file("a.xlsx", "Bidder A"));
    const after = withResponses(askedTender, first, by);
    const { sorted: second } = await sorted(after, await file("b.xlsx", "Bidder A", dearer));
    expect(second.files.map(sortedResponseWords)).toEqual([
      "the response of Bidder A can be taken in. It replaces other figures of this bidder in the tender.",
    ]);
  });

  it("of which two of one bidder differ are both kept back, until the officer leaves one out", async () => {
    const { read, sorted: all } = await sorted(
      askedTender,
      await file("a.xlsx", "Bidder A"),
      await file("later.xlsx", "Bidder A", dearer),
      await file("b.xlsx", "Bidder B"),
    );
    expect(all.bids.map(({ bid }) => bid.bidder)).toEqual(["Bidder B"]);
    expect(all.files[0]?.issues.map(wordIssue)).toEqual([
      "later.xlsx is another version from Bidder A and says something else. Ask the bidder which stands, and give that one alone",
    ]);
    const left = sortResponses(
      askedTender,
      read.filter((each) => each.file !== "a.xlsx"),
    );
    expect(left.bids.map(({ bid }) => [bid.bidder, bid.price])).toEqual([
      ["Bidder A", 200_000],
      ["Bidder B", 187_500.25],
    ]);
  });

  it("that say the same are taken once", async () => {
    const { sorted: all } = await sorted(
      askedTender,
      await file("a.xlsx", "Bidder A"),
      await file("copy.xlsx", "Bidder A"),
    );
    expect(all.files.map(sortedResponseWords)[1]).toBe(
      "the response of Bidder A, the same as a.xlsx, so it adds nothing.",
    );
    expect(all.bids).toHaveLength(1);
  });

  it.each([
    [
      "is of another tender",
      async () => file("x.xlsx", "Bidder A", answered, { ...askedTender, reference: "T-9" }),
    ],
    ["is no workbook", () => Promise.resolve(textSource("x.xlsx", "hello"))],
    ["is there no more", () => Promise.resolve(lostSource("x.xlsx"))],
    ["names a stranger", async () => file("x.xlsx", "Bidder Z")],
    ["has a price below nothing", async () => file("x.xlsx", "Bidder A", { ...answered, price: -5 })],
  ])("are taken in whole or not at all: one that %s is refused with its reasons", async (_, make) => {
    const { sorted: all } = await sorted(askedTender, await make(), await file("b.xlsx", "Bidder B"));
    expect(all.files.map(sortedResponseWords)[0]).toBe("nothing of it can be taken in.");
    expect(all.files[0]?.issues.length).toBeGreaterThan(0);
    expect(all.files[0]?.issues.map(wordIssue).join()).not.toContain("x.xlsx");
    expect(all.bids.map(({ bid }) => bid.bidder)).toEqual(["Bidder B"]);
  });

  it("need a line each in the bid log", () => {
    const entry = { kind: "other", date: "2026-05-01", officer: "Officer" } as const;
    const full = { ...askedTender, bidLog: Array.from({ length: LOG_LINES - 1 }, () => entry) };
    expect([logHolds(full, 1), logHolds(full, 2)]).toEqual([true, false]);
  });
});

describe("the form to send", () => {
  const unpublished = unpublishedToScore({ ...groundsMaintenance, bidders: [] });

  it("are made from a setup before any bidder is known, one without the price and one for it, and name none", async () => {
    const forms = await responseFormsToSend(unpublished, { area: rotherhamArea });
    if (!forms.ok) throw new Error(forms.issues.map(wordIssue).join());
    expect(forms.value.map(({ part, name }) => [part, name])).toEqual([
      ["offer", "Bid response T-2026-014"],
      ["price", "Price form T-2026-014"],
    ]);
    expect(JSON.stringify(forms.value)).not.toContain("A bidder");
    const names = forms.value.map(({ plan }) => plan.names.map(({ name }) => name));
    expect(names.map((own) => own.includes("Response_Price"))).toEqual([false, true]);
    expect(names.map((own) => own.includes("Response_Answer"))).toEqual([true, false]);
  });

  it("are one where no price is scored", async () => {
    const weights = { price: 0, quality: 80, socialValue: 20 };
    const forms = await responseFormsToSend(unpublishedToScore({ ...groundsMaintenance, weights }), {
      area: rotherhamArea,
    });
    expect(forms.ok && forms.value.map(({ part }) => part)).toEqual(["offer"]);
  });

  it("says what is missing in an empty setup, and what is wrong with the area, all at once", async () => {
    const area = jsonSource("area.json", { name: "" });
    const form = await responseFormsToSend(unpublishedToScore({}), { area });
    expect(form.ok).toBe(false);
    const words = form.issues.map(wordIssue);
    expect(words).toContain("Enter the title");
    expect(words).toContain("Enter the name (area.json)");
  });

  it("give one bidder's name where they are for that one", async () => {
    const forms = await responseFormsToSend(unpublishedToScore(groundsMaintenance), {
      area: rotherhamArea,
      bidder: "Bidder B",
    });
    expect(forms.ok && forms.value.map(({ name }) => name)).toEqual([
      "Bid response T-2026-014 Bidder B",
      "Price form T-2026-014 Bidder B",
    ]);
    expect(JSON.stringify(forms.ok && forms.value)).not.toContain("Bidder A");
  });
});

describe("a bidder's response and price form that came back", () => {
  const part = async (of: "offer" | "price", bidder: string, tender = askedTender, entries = answered) =>
    bytesSource(
      `${of}.xlsx`,
      await writeXlsx(placeResponse(tender, { area: rotherhamArea, bidder, entries, part: of })),
    );

  it("say together what one form of before says", async () => {
    const { sorted: whole } = await sorted(askedTender, await file("a.xlsx", "Bidder A"));
    const { sorted: two } = await sorted(
      askedTender,
      await part("price", "Bidder A"),
      await part("offer", "Bidder A"),
    );
    expect(two.bids[0]?.bid).toEqual(whole.bids[0]?.bid);
    expect(two.files.map(sortedResponseWords)).toEqual([
      "the price form of Bidder A can be taken in.",
      "the response of Bidder A can be taken in.",
    ]);
    expect(withResponses(askedTender, two, by).bidLog?.map(({ detail }) => detail)).toEqual([
      "Price read from price.xlsx; Offers and answers read from offer.xlsx",
    ]);
  });

  it("keep the price out of every part of the file that evaluators' files are made from", async () => {
    const { sorted: offer } = await sorted(askedTender, await part("offer", "Bidder A"));
    expect(JSON.stringify(offer.bids)).not.toContain("187500");
    expect(offer.files[0]?.issues.map(wordIssue)).toEqual([
      "Choose the price form of Bidder A too, or ask for it: this response holds no price",
    ]);
  });

  it.each([
    ["another tender", { ...askedTender, reference: "T-9" }, "Bidder A", "response-of-another-tender"],
    [
      "other weights",
      { ...askedTender, weights: { price: 30, quality: 50, socialValue: 20 } },
      "Bidder A",
      "response-of-another-setup",
    ],
    ["a name that fits none", askedTender, "Bidder Z", "response-bidder-unknown"],
  ])("are refused where the price form is of %s", async (_, tender, bidder, code) => {
    const { sorted: all } = await sorted(askedTender, await part("price", bidder, tender));
    expect(all.bids).toEqual([]);
    expect(all.files[0]?.issues.map((issue) => issue.code)).toContain(code);
    if (code === "response-bidder-unknown")
      expect(all.files[0]?.issues[0]?.place).toMatchObject({ sheet: "Instructions", cell: "B7" });
  });

  it("put the plan's quantities by quarter into the bid, and say where they are not what is offered", async () => {
    const due = [{ quarter1: 4.5 }, { quarter1: 12, later: 1 }, { quarter2: 5 }];
    const { sorted: all } = await sorted(
      askedTender,
      await part("offer", "Bidder A", askedTender, { ...answered, due }),
    );
    expect(all.bids[0]?.bid.measures?.["good-jobs"]?.due).toEqual({ quarter1: 4.5 });
    const said = all.files[0]?.issues.filter(({ code: each }) => each === "plan-sum-differs") ?? [];
    expect(said.map(wordIssue)).toEqual([
      "Ask which stands: the plan's quantities by quarter sum to 13, and 12.5 is offered. Until they agree the offer counts as due in equal parts (sheet Milestone tracker, cell H6, Local jobs)",
    ]);
    expect(parseTender(toTenderFile(withResponses(askedTender, all, by))).ok).toBe(true);
  });

  it("are refused where the plan's quantities are less than nothing", async () => {
    const less = { ...answered, due: [{ quarter1: -1, quarter2: 5.5 }] };
    const { sorted: all } = await sorted(askedTender, await part("offer", "Bidder A", askedTender, less));
    expect([all.bids, all.files[0]?.issues.map(({ code: each }) => each)]).toEqual([
      [],
      expect.arrayContaining(["too-low"]),
    ]);
  });
});
