import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { byLot, parseTender } from "../../src/domain/tender/tender";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { answered, askedTender } from "../domain/response/responses";
import { inLots } from "../domain/tender/lot-tenders";
import { bid, tenderWith } from "../domain/tender/tenders";
import { pasted } from "../sheets/pasted";
import { runs } from "./in-folder";

const folder = mkdtempSync(join(tmpdir(), "response-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function write(name: string, plan: Plan): Promise<string> {
  writeFileSync(at(name), await writeXlsx(plan));
  return at(name);
}

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

/** As an officer sets it up without a warning: each quantity has a reference. */
const measured = {
  ...askedTender,
  measures: askedTender.measures.map((measure) =>
    measure.id === "waste" ? measure : { ...measure, reference: 1 },
  ),
};
const setUp = toTenderFile(measured);

beforeAll(() => writeFileSync(at("tender.json"), JSON.stringify(setUp)));

describe("social-value response", () => {
  it("makes the forms of each lot, of a bidder those of the lots that it bids for; the tender of a lot takes no other's", async () => {
    writeFileSync(at("lots.json"), JSON.stringify(inLots));
    const made = await runs(
      "response",
      "--area",
      "rotherham",
      "--setup",
      at("lots.json"),
      "--out",
      at("lots.xlsx"),
    );
    expect([made.code, made.said]).toEqual([
      0,
      ["north", "south", "east"].flatMap((id) => [
        `Made ${at(`lots lot ${id}.xlsx`)}`,
        `Made ${at(`lots lot ${id} price.xlsx`)}`,
      ]),
    ]);
    const own = await runs(
      ...["response", "--area", "rotherham", "--setup", at("lots.json"), "--bidder", "Bidder C"],
      ...["--out", at("c.xlsx"), "--price-out", at("p.xlsx")],
    );
    expect(own.said).toEqual(
      ["c lot north", "p lot north", "c lot east", "p lot east"].map((name) => `Made ${at(`${name}.xlsx`)}`),
    );
    const [north] = byLot(tenderWith({ ...inLots }));
    writeFileSync(at("north.json"), JSON.stringify(north));
    const alone = await runs(
      "response",
      "--area",
      "rotherham",
      "--setup",
      at("north.json"),
      "--out",
      at("alone.xlsx"),
    );
    expect(alone.said).toEqual([`Made ${at("alone.xlsx")}`, `Made ${at("alone price.xlsx")}`]);
    const received = await runs(
      ...["receive", "--setup", at("north.json"), at("c lot north.xlsx"), at("c lot east.xlsx")],
      ...["--out", at("lots bids.json")],
    );
    expect(received.complaints.join("\n")).toContain("T-2026-014 lot east");
    expect(json(at("lots bids.json"))).toMatchObject({ received: [{ bidder: "Bidder C" }] });
  });

  it("makes a form that check finds to be without errors, and that names its bidder alone", async () => {
    const made = await runs(
      "response",
      "--area",
      "rotherham",
      "--setup",
      at("tender.json"),
      "--out",
      at("b.xlsx"),
      "--bidder",
      "bidder b",
    );
    expect(made).toEqual({
      code: 0,
      said: [`Made ${at("b.xlsx")}`, `Made ${at("b price.xlsx")}`],
      complaints: [],
    });
    const checked = await runs("check", at("b.xlsx"), at("b price.xlsx"));
    expect([checked.code, ...checked.said.filter((line) => line.includes("bid response"))]).toEqual([
      0,
      expect.stringMatching(/b\.xlsx: bid response, 0 errors, \d+ warnings$/),
      expect.stringMatching(/b price\.xlsx: bid response, 0 errors, 1 warning$/),
    ]);
  });

  it.each([
    ["a bidder who is not the tender's", ["--bidder", "Bidder Z"], "Bidder Z is not a bidder of this tender"],
    ["a file that exists", [], "never overwritten"],
    ["a price form that exists", ["--out", at("new.xlsx"), "--price-out", at("b.xlsx")], "never overwritten"],
  ])("ends with 2 for %s", async (_, more, words) => {
    const { code, complaints } = await runs(
      ...["response", "--area", "rotherham", "--setup", at("tender.json"), "--out", at("b.xlsx"), ...more],
    );
    expect(code).toBe(2);
    expect(complaints[0]).toContain(words);
  });
});

describe("social-value receive, of a tender in lots", () => {
  it("takes the workbook of a lot, and the bids go on from it", async () => {
    writeFileSync(at("in lots.json"), JSON.stringify(inLots));
    await runs("tender", "--setup", at("in lots.json"), "--out", at("of.xlsx"));
    await runs(
      "response",
      "--area",
      "rotherham",
      "--setup",
      at("in lots.json"),
      "--bidder",
      "Bidder B",
      "--out",
      at("from.xlsx"),
    );
    const files = [at("from lot south.xlsx"), at("from lot south price.xlsx"), at("from lot north.xlsx")];
    const [out, tenderOut] = [at("south bids.json"), at("south.json")];
    const { code, complaints } = await runs(
      ...["receive", "--setup", at("of lot south.xlsx"), ...files, "--out", out, "--tender-out", tenderOut],
    );
    expect([code, complaints.join("\n")]).toEqual([1, expect.stringContaining("T-2026-014 lot north")]);
    expect(json(out)).toMatchObject({ received: [{ bidder: "Bidder B" }, { bidder: "Bidder B" }] });
    expect(json(tenderOut)).toMatchObject({ reference: "T-2026-014 lot south", lot: { id: "south" } });
  });
});

describe("social-value response, before anybody bids", () => {
  it("makes the form of a setup that names no bidder", async () => {
    const { evaluators: _none, ...asked } = setUp;
    writeFileSync(at("unpublished.json"), JSON.stringify({ ...asked, evaluators: [], bidders: [] }));
    const made = await runs(
      "response",
      "--area",
      "rotherham",
      "--setup",
      at("unpublished.json"),
      "--out",
      at("open.xlsx"),
    );
    expect(made).toEqual({
      code: 0,
      said: [`Made ${at("open.xlsx")}`, `Made ${at("open price.xlsx")}`],
      complaints: [],
    });
    const tried = await runs("scheme", "--setup", at("unpublished.json"), "--out", at("scheme.xlsx"));
    expect(tried).toEqual({ code: 0, said: [`Made ${at("scheme.xlsx")}`], complaints: [] });
  });

  it("refuses a file with mistakes by its name", async () => {
    writeFileSync(at("wrong.json"), JSON.stringify({ ...toTenderFile(askedTender), colour: "red" }));
    const { code, complaints } = await runs(
      ...["response", "--area", "rotherham", "--setup", at("wrong.json"), "--out", at("never.xlsx")],
    );
    expect([code, ...complaints]).toEqual([
      1,
      `Remove colour or check its spelling: this file has no such field (${at("wrong.json")})`,
    ]);
  });
});

describe("social-value receive", () => {
  it("writes bids that tender.json takes, with the files and what identifies them", async () => {
    const file = await write(
      "a filled.xlsx",
      placeResponse(measured, { area: rotherhamArea, bidder: "Bidder A", entries: answered }),
    );
    const { code, complaints } = await runs(
      ...["receive", "--setup", at("tender.json"), file, "--out", at("bids.json")],
    );
    expect([code, complaints]).toEqual([0, []]);
    const { bids, received, refused } = json(at("bids.json"));
    expect(bids).toEqual([
      {
        bidder: "Bidder A",
        price: 187_500.25,
        answers: { approach: "We plan by season.", team: "A foreman and two teams." },
        measures: {
          "good-jobs": {
            quantity: 4.5,
            method: "Paid the Living Wage at least",
            plan: { quarter1: "Four posts advertised" },
          },
          "local-jobs": {
            quantity: 12.5,
            method: "Ten full-time and five half-time gardeners",
            plan: { quarter1: "All posts filled", later: "All kept" },
          },
          apprenticeships: {
            quantity: 5,
            byLevel: { "2": 2, "3": 3 },
            methodByLevel: { "2": "With the college", "3": "With the college" },
            plan: { quarter2: "Two begin" },
          },
          skills: { quantity: 0 },
          "local-spend": {
            quantity: 50_000.75,
            method: "Plants and hire from businesses nearby",
            plan: { quarter4: "Half is spent" },
          },
          "unpaid-work-placements": {
            quantity: 6,
            method: "Two students, three weeks each",
            plan: { quarter3: "Both placements done" },
          },
          waste: { method: "Pots that come back", plan: { later: "No single-use pots" } },
        },
      },
    ]);
    const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
    expect(received).toEqual([
      {
        file,
        bidder: "Bidder A",
        sha256,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
        issues: [],
      },
    ]);
    expect(refused).toEqual([]);
    expect(parseTender({ ...toTenderFile(askedTender), bids }).ok).toBe(true);
  });

  it("writes the tender with the bids too, from which evaluators' files show what is offered and no price", async () => {
    const parts = (["price", "offer"] as const).map((part) =>
      write(
        `a ${part}.xlsx`,
        placeResponse(measured, { area: rotherhamArea, bidder: "Bidder A", entries: answered, part }),
      ),
    );
    const asked = { ...setUp, evaluators: ["Evaluator 1"] };
    writeFileSync(at("to mark.json"), JSON.stringify(asked));
    const { code, complaints, said } = await runs(
      ...["receive", "--setup", at("to mark.json"), ...(await Promise.all(parts))],
      ...["--out", at("parts.json"), "--tender-out", at("received.json")],
    );
    expect([code, complaints, said.at(-1)]).toEqual([0, [], `Made ${at("received.json")}`]);
    const { bids } = json(at("received.json"));
    expect(bids).toEqual(json(at("parts.json")).bids);
    expect(bids).toMatchObject([
      { bidder: "Bidder A", price: 187_500.25, answers: { team: expect.any(String) } },
    ]);
    const made = await runs(
      ...["evaluator", "--setup", at("received.json"), "--evaluator", "Evaluator 1", "--out", at("e.xlsx")],
    );
    expect(made.code).toBe(0);
    const text = Object.values(unzipSync(readFileSync(at("e.xlsx"))))
      .map((part) => strFromU8(part))
      .join();
    expect([text.includes("We plan by season."), text.includes("187500")]).toEqual([true, false]);
  });

  it("ends with 1 where one is refused, and writes the others all the same", async () => {
    const good = await write(
      "b filled.xlsx",
      placeResponse(measured, { area: rotherhamArea, bidder: "Bidder B", entries: answered }),
    );
    const other = await write(
      "other.xlsx",
      placeResponse(tenderWith({ reference: "T-9" }), {
        area: rotherhamArea,
        bidder: "Bidder C",
        entries: {},
      }),
    );
    const { code, complaints } = await runs(
      ...["receive", "--setup", at("tender.json"), good, other, at("none.xlsx"), "--out", at("some.json")],
    );
    expect(code).toBe(1);
    const { bids, received, refused } = json(at("some.json"));
    expect([(bids as unknown[]).length, (received as unknown[]).length]).toEqual([1, 1]);
    expect(refused).toEqual([
      {
        file: other,
        issues: [
          {
            code: "response-of-another-tender",
            severity: "error",
            sheet: null,
            cell: null,
            message:
              "This response is for tender T-9; this tender is T-2026-014. Choose a response to this tender",
          },
        ],
      },
      { file: at("none.xlsx"), issues: [expect.objectContaining({ code: "file-not-opened" })] },
    ]);
    expect(complaints).toHaveLength(2);
  });
});

describe("social-value award", () => {
  const moderated = tenderWith({
    bids: [bid("Bidder A"), bid("Bidder B", { price: 120 }), bid("Bidder C", { price: 130 })],
  });

  it("writes a contract from which commitments and a return are made", async () => {
    const file = await write("tender.xlsx", placeTender(moderated));
    const out = at("contract.json");
    const made = await runs(
      ...["award", "--area", "rotherham", "--tender", file, "--bidder", "Bidder A", "--out", out],
      ...["--start", "2026-04-01", "--end", "2027-03-31", "--kpis", "local-jobs"],
    );
    expect(made.complaints).toEqual([]);
    expect([made.code, ...made.said]).toEqual([
      0,
      `Made ${out}: Bidder A, 3 commitments. Value £100, estimated at £250,000 before the tender`,
      "From 1 April 2026 to 31 March 2027, due from 2026-27 Q1 to 2026-27 Q4",
      "Each quantity is due in equal parts over the quarters.",
    ]);
    expect(json(out)).toMatchObject({ supplier: "Bidder A", reference: "T-2026-014", area: "rotherham" });
    expect((await runs("commitments", "--contract", out, "--out", at("c.xlsx"))).code).toBe(0);
    const returned = await runs(
      ...["return", "--contract", out, "--quarter", "2026-27-Q1", "--out", at("r.xlsx")],
    );
    expect(returned.code).toBe(0);
  });

  it("says that days were chosen where none are given", async () => {
    const file = await write("undated.xlsx", placeTender(moderated));
    const { code, said } = await runs(
      ...[
        "award",
        "--area",
        "rotherham",
        "--tender",
        file,
        "--bidder",
        "Bidder A",
        "--out",
        at("undated.json"),
      ],
    );
    expect(code).toBe(0);
    expect(said.at(-1)).toBe("No start or end was given: check these days, or give --start and --end");
    expect(json(at("undated.json")).start).toMatch(/^\d{4}-(01|04|07|10)-01$/);
  });

  it("asks for the reason where the bidder is not the first", async () => {
    const file = await write("second.xlsx", placeTender(moderated));
    const args = [
      "award",
      "--area",
      "rotherham",
      "--tender",
      file,
      "--bidder",
      "Bidder B",
      "--out",
      at("second.json"),
    ];
    const asked = await runs(...args);
    expect([asked.code, ...asked.complaints]).toEqual([
      1,
      "Enter why the contract goes to the bid with rank 2 (Bidder B)",
      "Nothing was made. Give who gets the contract with --bidder, and why with --reason",
    ]);
    expect((await runs(...args, "--reason", "Bidder A is insolvent")).code).toBe(0);
    expect(json(at("second.json")).awardReason).toBe("Bidder A is insolvent");
  });

  it("refuses a tender that is not all marked", async () => {
    const blank = pasted(placeTender(moderated), { sheet: "Scoring", cell: "C10", value: null });
    const file = await write("blank.xlsx", blank);
    const { code, complaints } = await runs(
      ...[
        "award",
        "--area",
        "rotherham",
        "--tender",
        file,
        "--bidder",
        "Bidder B",
        "--out",
        at("never.json"),
      ],
    );
    expect([code, ...complaints]).toEqual([
      1,
      "Complete the evaluation first: this bid is incomplete (Bidder A)",
    ]);
  });

  it.each([
    ["a day that is none", ["--start", "1 April"], "--start must be a date such as 2026-04-30"],
    ["a month that is none", ["--spend-month", "13"], "--spend-month must be a whole number from 1 to 12"],
  ])("ends with 2 for %s", async (_, more, words) => {
    const { code, complaints } = await runs(
      ...[
        "award",
        "--area",
        "rotherham",
        "--tender",
        at("tender.xlsx"),
        "--bidder",
        "Bidder A",
        "--out",
        at("n.json"),
        ...more,
      ],
    );
    expect([code, complaints[0]]).toEqual([2, words]);
  });
});
