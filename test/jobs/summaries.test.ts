import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Letters } from "../../src/domain/council/sections/letters";
import { scoreTender } from "../../src/domain/evaluation/score-tender";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import type { Tender } from "../../src/domain/tender/tender";
import type { NamedFile } from "../../src/jobs/job";
import { summariesToSend, summaryFiles } from "../../src/jobs/summaries";
import { summaryLetter } from "../../src/jobs/summary-letter";
import { shownScore } from "../../src/domain/summary/contents";
import { pieces } from "../../src/sheets/language/pieces";
import { cellName } from "../../src/workbook/address";
import { assessedTender, marked, reasoned } from "../domain/summary/assessed";
import { placeTender } from "../../src/sheets/tender/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { pasted } from "../sheets/pasted";
import { runs } from "../cli/in-folder";

const SECRET = "The plan for gate 7 of the depot.";

/** Bidder B's offers with figures of its own. */
const { measures } = marked("Bidder B");
const ofBidderB = { ...measures, "local-jobs": { ...measures["local-jobs"], quantity: 9.13 } };

/** Bidder A wins; what is withheld of it, and all of Bidder C, must not reach Bidder B, nor B reach C. */
const parts = { redactions: [{ bidder: "Bidder A", item: "quality.team", ground: "Section 94" }] };
const ofBidders = {
  "Bidder A": {
    price: 111_111.13,
    quality: { approach: reasoned(4, "Clear."), team: reasoned(8, SECRET) },
  },
  "Bidder B": { measures: ofBidderB },
};
const tender = assessedTender(parts, ofBidders);

/** The same after a withdrawal, an exclusion or the like of Bidder C, whose bid was opened and scored before. */
function withoutBidderC(status: string): Tender {
  const standings = scoreTender(tender).bids.map(({ bidder, total, rank }) => ({
    bidder,
    status: "Complete",
    total,
    rank,
  }));
  const record = {
    date: "2026-05-03",
    officer: "Officer 9",
    reason: `Bidder C is ${status}.`,
    bidder: "Bidder C",
    changes: ["Status: was none"],
    before: standings,
    after: standings.slice(0, 2),
  };
  return assessedTender(
    { ...parts, rescorings: [record] },
    { ...ofBidders, "Bidder C": { status, statusReason: "Cause nine." } },
  );
}

function placed(of = tender, letters?: Letters) {
  const by = { tender: of, edition: rotherham2019, proxyPack: undefined };
  const result = summariesToSend(by, { incomplete: of !== tender, letters });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.summaries;
}

/** A file's name, and what it holds as text; of a package every part with its path. */
function partsOf({ name, bytes }: NamedFile): string {
  if (name.endsWith(".txt")) return `${name}\n${strFromU8(bytes)}`;
  const parts = Object.entries(unzipSync(bytes));
  return [name, ...parts.flatMap(([path, part]) => [path, strFromU8(part)])].join("\n");
}

/** Every part of a workbook and of a Word document, and the text file, as one text. */
async function everything(bidder: string, of = tender): Promise<string> {
  const summary = placed(of).find((each) => each.bidder === bidder);
  if (!summary) throw new Error(`no summary: ${bidder}`);
  const files = await summaryFiles([summary]);
  expect(files.map(({ name }) => name)).toEqual(
    ["xlsx", "docx", "txt"].map((ending) => `Assessment summary ${bidder}.${ending}`),
  );
  return files.map(partsOf).join("\n");
}

/** Names, addresses and figures of a bidder as they could be written: plain, with commas, rounded, and as scored. */
function tracesOf(bidder: string): readonly string[] {
  const index = tender.bids.findIndex((each) => each.bidder === bidder);
  const [bid, scores, supplier] = [
    tender.bids[index],
    scoreTender(tender).bids[index],
    tender.bidders[index],
  ];
  if (!bid?.price || !scores || !supplier) throw new Error(`no such bidder: ${bidder}`);
  const figures = [bid.price, scores.priceScore, scores.qualityScore, scores.socialValueScore, scores.total];
  return [
    bidder,
    ...[supplier.address, supplier.email, supplier.identifier].flatMap((each) => each ?? []),
    ...figures.flatMap((figure) => [String(figure), Number(figure).toFixed(2)]),
    Math.floor(bid.price).toLocaleString("en-GB"),
    ...Object.values(bid.quality).flatMap(({ reason }) => reason ?? []),
  ];
}

describe("an outgoing summary, in every part of its file", () => {
  it.each([
    ["Bidder A", ["Bidder B", "Bidder C"]],
    ["Bidder B", ["Bidder C"]],
    ["Bidder C", ["Bidder B"]],
  ])("of %s holds nothing of %j", async (bidder, others) => {
    const all = await everything(bidder);
    expect(others.flatMap(tracesOf).filter((trace) => all.includes(trace))).toEqual([]);
    expect(tracesOf(bidder).filter((trace) => all.includes(trace))).toContain(bidder);
  });

  it.each(["withdrawn", "excluded", "disregarded"])(
    "holds nothing of a bidder whose tender is %s, nor of the re-scoring but its day",
    async (status) => {
      for (const bidder of ["Bidder A", "Bidder B"]) {
        const all = await everything(bidder, withoutBidderC(status));
        const traces = [...tracesOf("Bidder C"), "Officer 9", "Cause nine", "Status: was none"];
        expect(traces.filter((trace) => all.includes(trace))).toEqual([]);
        expect(all.split("scored again on 03/05/2026")).toHaveLength(4);
      }
    },
  );

  it("finds what is there: a bidder's own quantity, name and price, and the winner's", async () => {
    const all = await everything("Bidder C");
    for (const trace of ["7.37 FTE", "123,457.89", "Bidder A", "111,111.13"]) expect(all).toContain(trace);
    const others = (await everything("Bidder B")) + (await everything("Bidder A"));
    for (const trace of ["7.37", "Thin.", "123,457", "123457"]) expect(others).not.toContain(trace);
  });

  it("holds no explanation that is withheld but in the winner's own", async () => {
    expect(await everything("Bidder A")).toContain(SECRET);
    expect(await everything("Bidder B")).not.toContain(SECRET);
    expect(await everything("Bidder B")).toContain("Withheld because: Section 94");
    expect(await everything("Bidder B")).not.toContain("officer@bidder-3");
  });
});

describe("a summary's Word document", () => {
  it("says every word and figure of the workbook, and the other way round", () => {
    for (const { plan, summary } of placed()) {
      const { blocks } = summaryLetter(summary);
      const cells = plan.sheets
        .filter(({ name }) => name !== "Stamp")
        .flatMap((sheet) => sheet.cells.map(({ value }) => value));
      const shown = cells.flatMap((value) => (value === null ? [] : [shownScore(value as string, 2)]));
      const inWorkbook = new Set(shown.flatMap((text) => text.split("\n")));
      const inLetter = new Set(
        blocks
          .flatMap((block) =>
            block.kind === "table"
              ? [
                  ...block.rows.flatMap(({ cells: texts }) => texts),
                  ...block.columns.map(({ heading }) => heading),
                ]
              : [block.text],
          )
          .flatMap((text) => text.split("\n")),
      );
      const left = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
        [...one].filter((text) => text !== "" && !other.has(text));
      // Titles of sheets carry the contract's name, and parts of the letter are headed.
      expect(left(inWorkbook, inLetter).filter((text) => !text.endsWith(": Grounds maintenance"))).toEqual(
        [],
      );
      expect(left(inLetter, inWorkbook)).toEqual(
        expect.arrayContaining(["Your tender", "How tenders were assessed"]),
      );
      expect(left(inLetter, inWorkbook).length).toBeLessThanOrEqual(3);
    }
  });
});

describe("the council's own words", () => {
  const letters = {
    summaryOpening: "Dear {bidder},\nYou tendered for {tender} ({reference}).",
    summaryNext: "The standstill period ends on 12 May 2026.",
    summaryClosing: "Yours, the procurement team",
  };
  const opening = (bidder: string) =>
    `Dear ${bidder},\nYou tendered for Grounds maintenance (${tender.reference}).`;

  it("begin and end the letter and the text of each bidder, with what is its own", () => {
    for (const { bidder, summary, text } of placed(tender, letters)) {
      const { blocks } = summaryLetter(summary);
      expect(blocks[0]).toEqual({ kind: "paragraph", text: opening(bidder) });
      expect(blocks.slice(-3)).toEqual([
        { kind: "heading", level: 2, text: "What happens next" },
        { kind: "paragraph", text: letters.summaryNext },
        { kind: "paragraph", text: letters.summaryClosing },
      ]);
      expect(text).toContain(`\n\n${opening(bidder)}\n\nSupplier: ${bidder}`);
      expect(text).toContain(`\n\nWHAT HAPPENS NEXT\n${letters.summaryNext}\n\n${letters.summaryClosing}\n`);
    }
  });

  it("change nothing else, and nothing at all where there are none", () => {
    const [silent, others] = [placed(tender, { askOpening: "We ask." }), placed(tender, letters)];
    expect(silent).toEqual(placed());
    placed().forEach(({ plan, summary }, index) => {
      expect(others[index]?.plan).toEqual(plan);
      const blocks = others[index] && summaryLetter(others[index].summary).blocks;
      expect(blocks?.slice(1, -3)).toEqual(summaryLetter(summary).blocks);
    });
  });

  it("are filled in once: a bidder's name is no placeholder", () => {
    const [own] = tender.bidders;
    const named = { ...tender, title: "{bidder} {reference}" };
    const [first] = placed(named, { summaryOpening: "For {tender}" });
    expect(first && [first.bidder, first.summary.words.opening]).toEqual([
      own?.name,
      "For {bidder} {reference}",
    ]);
  });
});

describe("a summary's workbook", () => {
  it("holds the evaluation's figures as values, without formulas", () => {
    const evaluation = scoreTender(tender);
    placed().forEach(({ bidder, plan }) => {
      const cells = plan.sheets.flatMap((sheet) => sheet.cells);
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
      const named = plan.names.find(({ name }) => name === "Summary_Total");
      const cell = plan.sheets[0]?.cells.find((each) => named && cellName(each) === cellName(named.range));
      expect(cell?.value).toBe(evaluation.bids.find((each) => each.bidder === bidder)?.total);
    });
  });

  it("has the winning tender on a second sheet, but for the winner", () => {
    expect(placed().map(({ plan }) => plan.sheets.map(({ name }) => name))).toEqual([
      ["Assessment summary", "How tenders were assessed", "Stamp"],
      ["Assessment summary", "Winning tender", "How tenders were assessed", "Stamp"],
      ["Assessment summary", "Winning tender", "How tenders were assessed", "Stamp"],
    ]);
  });

  it("gives every row of a long reason a height that Excel takes, and loses no word", () => {
    const long = Array.from({ length: 600 }, (_, index) => `word${index}`).join(" ");
    const of = assessedTender(
      {},
      { "Bidder B": { quality: { approach: reasoned(3, long), team: reasoned(7, "Short.") } } },
    );
    const sheet = placed(of)[1]?.plan.sheets[0];
    for (const height of Object.values(sheet?.rowHeights ?? {})) expect(height).toBeLessThanOrEqual(409);
    expect(pieces(long, 68).join(" ")).toBe(long);
    expect(sheet?.cells.some(({ value }) => String(value).includes("word599"))).toBe(true);
  });

  it("gives bidders whose names differ in signs only files of their own", () => {
    const bidders = [{ name: "A/B Ltd" }, { name: "A:B ltd" }];
    const bids = tender.bids.slice(0, 2).map((each, index) => ({ ...each, bidder: bidders[index]?.name }));
    expect(placed(assessedTender({ bidders, bids })).map(({ name }) => name)).toEqual([
      "Assessment summary A-B Ltd",
      "Assessment summary A-B ltd (2)",
    ]);
  });
});

describe("social-value summaries", () => {
  const folder = mkdtempSync(join(tmpdir(), "summaries-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const setup = join(folder, "tender.json");

  it("makes a workbook, a Word document and a text for each assessed bidder, and says who gets none", async () => {
    const withdrawn = { "Bidder C": { status: "withdrawn", statusReason: "Letter" } };
    writeFileSync(setup, JSON.stringify(toTenderFile(assessedTender({}, withdrawn))));
    const out = join(folder, "out");
    const { code, said } = await runs("summaries", "--setup", setup, "--out", out);
    expect(code).toBe(0);
    expect(said.at(-1)).toBe(
      "Bidder C gets no summary: the tender is withdrawn, so it is not an assessed one.",
    );
    expect(readdirSync(out)).toEqual(
      ["Bidder A", "Bidder B"].flatMap((name) =>
        ["docx", "txt", "xlsx"].map((ending) => `Assessment summary ${name}.${ending}`),
      ),
    );
    expect(readFileSync(join(out, "Assessment summary Bidder B.txt"), "utf8")).toContain("WINNING TENDER");
  });

  it("takes the marks that were agreed in the tender's workbook, and says the same as by tender.json", async () => {
    const moderated = (reason: string) => {
      const agreed = { marks: [3, 5], reasons: ["Thin", "Rich"], agreed: 4, reason };
      const measure = { quantity: 10, appropriate: agreed, achievable: agreed };
      const bids = {
        quality: { approach: agreed, team: agreed },
        measures: { "local-jobs": measure, apprenticeships: measure, waste: { ...measure, quantity: null } },
      };
      const evaluators = ["Evaluator 1", "Evaluator 2"];
      const [a, b, c] = [bids, bids, { ...bids, price: 150_000 }];
      return assessedTender({ evaluators }, { "Bidder A": a, "Bidder B": b, "Bidder C": c });
    };
    const before = moderated("Agreed by both.");
    const agreedCell = { sheet: "Moderation", value: "Agreed after talking." };
    const reasons = placeTender(before).names.find(({ name }) => name === "Moderation_Reason");
    if (!reasons) throw new Error("no column of agreed reasons");
    const workbook = join(folder, "moderated.xlsx");
    // The question's own line stands above the bidders'.
    const first = cellName({ row: reasons.range.row + 1, column: reasons.range.column });
    writeFileSync(workbook, await writeXlsx(pasted(placeTender(before), { ...agreedCell, cell: first })));
    const out = join(folder, "of workbook");
    const made = await runs("summaries", "--tender", workbook, "--out", out, "--forms", "txt");
    expect(made).toMatchObject({ code: 0, complaints: [] });
    const text = readFileSync(join(out, "Assessment summary Bidder A.txt"), "utf8");
    expect([text.includes("Agreed after talking."), text.includes("Agreed by both.")]).toEqual([true, true]);
    const json = join(folder, "moderated.json");
    writeFileSync(json, JSON.stringify(toTenderFile(before)));
    const ofJson = join(folder, "of json");
    await runs("summaries", "--tender", json, "--out", ofJson, "--forms", "txt");
    expect(text.replace("Agreed after talking.", "Agreed by both.")).toBe(
      readFileSync(join(ofJson, "Assessment summary Bidder A.txt"), "utf8"),
    );
    const both = await runs("summaries", "--tender", json, "--setup", workbook, "--out", ofJson);
    expect(both.complaints[0]).toBe("Give --tender or --setup, not both");
  });

  it("makes the forms that are named, and says what it takes where one is unknown", async () => {
    const out = join(folder, "letters");
    const { code, said } = await runs("summaries", "--setup", setup, "--out", out, "--forms", "docx, TXT");
    expect([code, said[0]]).toEqual([
      0,
      `Made ${join(out, "Assessment summary Bidder A")}.docx and .txt for Bidder A`,
    ]);
    expect(readdirSync(out).map((name) => name.split(".").at(-1))).toEqual(["docx", "txt", "docx", "txt"]);
    const unknown = await runs("summaries", "--setup", setup, "--out", out, "--forms", "pdf");
    expect(unknown).toMatchObject({
      code: 2,
      complaints: [
        "--forms takes xlsx, docx, txt, separated by commas: pdf",
        "Try: social-value summaries --help",
      ],
    });
  });

  it("makes nothing while something is missing, and all with --incomplete, naming it both times", async () => {
    const lacking = join(folder, "lacking.json");
    writeFileSync(lacking, JSON.stringify(toTenderFile(assessedTender({ fullCriteria: undefined }))));
    const out = join(folder, "lacking");
    const refused = await runs("summaries", "--setup", lacking, "--out", out);
    expect([refused.code, existsSync(out)]).toEqual([1, false]);
    expect(refused.complaints).toEqual([
      "Enter where bidders can get the full award criteria (the document, the tender notice or an address): an assessment summary says it",
      "Enter what is missing, or choose to make the summaries without it",
      "Nothing was made. To make the summaries without what is missing, give --incomplete",
    ]);
    const made = await runs("summaries", "--setup", lacking, "--out", out, "--incomplete", "--forms", "txt");
    expect([made.code, made.complaints]).toEqual([0, refused.complaints.slice(0, 1)]);
    expect(readdirSync(out)).toHaveLength(3);
  });

  it("takes no folder that holds anything", async () => {
    const full = await runs("summaries", "--setup", setup, "--out", folder);
    expect(full).toMatchObject({ code: 2, complaints: [`${folder} is not empty; choose a new folder`] });
  });

  it("makes nothing while a bid is incomplete", async () => {
    writeFileSync(setup, JSON.stringify(toTenderFile(assessedTender({}, { "Bidder C": { price: null } }))));
    const out = join(folder, "none");
    expect((await runs("summaries", "--setup", setup, "--out", out)).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
