import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { strFromU8, unzipSync } from "fflate";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import type { ReceivedResponse } from "../../../src/domain/response/parse";
import { receiveResponses, withReceivedBids } from "../../../src/domain/response/receive";
import { tieWords } from "../../../src/domain/tender/disclosed";
import type { Tender } from "../../../src/domain/tender/tender";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { readResponse } from "../../../src/sheets/response/read";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { moderatedTender } from "../../domain/tender/moderated-tender";
import { answered, askedTender, smallTender } from "../../domain/response/responses";
import { levelledTender } from "../../domain/tender/levelled-tenders";
import { groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { inventedPack } from "../../parity/tenders";
import {
  cellSet,
  columnInserted,
  type Damage,
  renamed,
  reversed,
  rowDeleted,
  rowsInserted,
  rowsReversed,
  unprotected,
  withoutName,
  withoutNames,
  withoutSheet,
} from "../damage";
import { gridOfPlan } from "../grid-of-plan";

const filled = placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered });
const unnamed = placeResponse(askedTender, { area: rotherhamArea, entries: answered });
const grid = gridOfPlan(filled, "a.xlsx");

const read = (...damages: readonly Damage[]) =>
  readResponse(
    damages.reduce((changed, damage) => damage(changed), grid),
    askedTender,
  );
const words = (...damages: readonly Damage[]) => read(...damages).issues.map(wordIssue);

const quantity = (row: number, value: string | number | boolean | null): Damage =>
  cellSet("Measures", row - 1, 5, { value, locked: false });

/** Rows of Measures as they are typed, from 1. */
const [GOOD_JOBS, LOCAL_JOBS, LEVEL_2, , , , SPEND, PLACEMENTS] = [4, 5, 6, 7, 8, 9, 10, 11] as const;

const sound: ReceivedResponse = (() => {
  const result = read();
  if (!result.ok) throw new Error(`unsound: ${result.issues.map(wordIssue).join()}`);
  return result.value;
})();

describe("a form's words on how marks are worked out", () => {
  const setup = (parts: object = {}) => {
    const [question] = groundsMaintenance.qualityQuestions;
    return tenderWith({
      measures: [{ id: "local-jobs", weight: 100, reference: 0.0025 }],
      qualityQuestions: [{ ...question, weight: 100, minimum: 2 }],
      minimums: { achievable: 3 },
      ...parts,
    });
  };
  const told = setup();
  const made = (part: "offer" | "price") =>
    placeResponse(told, { area: rotherhamArea, bidder: "Bidder A", part });
  const textOf = (plan: Plan) =>
    plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value))).join("\n");
  const refused = (plan: Plan, tender: Tender) =>
    readResponse(gridOfPlan(plan, "a.xlsx"), tender).issues.some(
      ({ code }) => code === "response-of-another-setup",
    );

  it("give reference quantities and least marks, as the sheet Tender does", () => {
    const form = textOf(made("offer"));
    const sheet = textOf(placeTender(told));
    for (const words of ["Reference quantity: 0.0025", "A mark below 2 puts the bid out."]) {
      expect(form).toContain(words);
      expect(sheet).toContain(words);
    }
    expect(form).toContain("For how achievable an answer is: A mark below 3 of 5 puts the bid out.");
    expect(form).not.toContain("For how appropriate");
  });

  it.each([
    ["a reference quantity", { measures: [{ id: "local-jobs", weight: 100, reference: 5 }] }, [true, false]],
    ["a least mark", { minimums: { achievable: 4 } }, [true, false]],
    ["a question's least mark", { minimums: { achievable: 3, quality: 1 } }, [false, false]],
    ["the method of quality", { methods: { ...told.methods, quality: "share-of-highest" } }, [true, false]],
    [
      "the method of the price",
      { methods: { ...told.methods, price: "straight-line-from-lowest" } },
      [true, true],
    ],
  ])("are held against the tender's when it comes back: %s", (_, parts, [offer, price]) => {
    expect([refused(made("offer"), told), refused(made("price"), told)]).toEqual([false, false]);
    const tender = setup(parts);
    expect([refused(made("offer"), tender), refused(made("price"), tender)]).toEqual([offer, price]);
  });
});

describe("a form's words on levels", () => {
  const texts = (tender: Tender, part?: "offer") =>
    placeResponse(tender, {
      area: rotherhamArea,
      bidder: "Bidder A",
      entries: answered,
      ...(part ? { part } : {}),
    })
      .sheets.filter(({ name }) => name === "Measures")
      .flatMap(({ cells }) => cells.map(({ value }) => String(value)))
      .join();
  const weighted = levelledTender();

  it("are their weights, or that they count alike; forms of before said nothing of it", () => {
    expect(texts(weighted, "offer")).toContain("level 2 as 1, level 3 as 1.5, level 4+ as 2");
    expect(texts(levelledTender({ levelWeights: undefined }), "offer")).toContain("Levels count alike");
    expect(texts(levelledTender({ levelWeights: undefined }))).not.toContain("Levels count alike");
  });
});

describe("a form's words on equal totals", () => {
  const told = (tender: Tender) =>
    placeResponse(tender, { area: rotherhamArea, bidder: "Bidder A", entries: answered })
      .sheets.filter(({ name }) => name === "Instructions")
      .flatMap(({ cells }) => cells.map(({ value }) => value))
      .filter((value) => String(value).includes("qual totals"));

  it("are the tender's tie rule where it has tie-breaks; forms of other tenders stay as they were", () => {
    const tieBreaks = ["lower-price", "higher-quality"] as const;
    expect(told({ ...askedTender, tieBreaks })).toEqual([tieWords({ tieBreaks })]);
    expect(told({ ...askedTender, tieBreaks: [] })).toEqual([tieWords({ tieBreaks: [] })]);
    expect(told({ ...askedTender, tieRule: "By lot." })).toEqual([]);
  });

  it("are part of what a form has to tell to be taken in", () => {
    const broken: Tender = { ...askedTender, tieBreaks: ["lower-price"] };
    const form = gridOfPlan(
      placeResponse(broken, { area: rotherhamArea, bidder: "Bidder A", entries: answered }),
      "a.xlsx",
    );
    expect(readResponse(form, broken).ok).toBe(true);
    expect(readResponse(form, askedTender).ok).toBe(false);
  });
});

describe("a response, read back", () => {
  it("has what was entered, line by line", () => {
    expect(sound).toMatchObject({ bidder: "Bidder A", price: 187_500.25, answers: answered.answers });
    expect(sound.offers.map(({ measure, level, quantity }) => [measure, level, quantity])).toEqual([
      ["good-jobs", undefined, 4.5],
      ["local-jobs", undefined, 12.5],
      ["apprenticeships", "2", 2],
      ["apprenticeships", "3", 3],
      ["apprenticeships", "4+", 0],
      ["skills", "3", 0],
      ["local-spend", undefined, 50_000.75],
      ["unpaid-work-placements", undefined, 6],
      ["waste", undefined, null],
    ]);
    expect(sound.offers[6]).toMatchObject({ confidential: "Prices of others" });
    expect(sound.plan[1]).toEqual({
      measure: "local-jobs",
      texts: { quarter1: "All posts filled", later: "All kept" },
    });
    expect(read().issues).toEqual([]);
  });

  it("is the same from a file", async () => {
    const file = await readXlsx(await writeXlsx(filled), "a.xlsx");
    expect(file.ok && readResponse(file.value, askedTender)).toEqual(read());
  });

  it("of one measure alone holds no price and no questions", () => {
    const plan = placeResponse(smallTender, {
      area: rotherhamArea,
      bidder: "Bidder B",
      entries: { offers: [{ quantity: 3, method: "By ourselves" }], plan: [{ quarter1: "Begun" }] },
    });
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Instructions",
      "Measures",
      "Delivery plan",
      "Stamp",
    ]);
    expect(readResponse(gridOfPlan(plan), smallTender)).toMatchObject({ ok: true, issues: [] });
  });

  it("blank is an incomplete bid, with a warning for each entry that is missing", () => {
    const blank = readResponse(
      gridOfPlan(placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A" })),
      askedTender,
    );
    expect(blank.ok).toBe(true);
    const said = blank.issues.map(wordIssue);
    expect(said).toHaveLength(13);
    expect(said[0]).toBe("Enter the price (tender.xlsx, sheet Price and quality, cell C3)");
    expect(said).toContain(
      "Enter the quantity (tender.xlsx, sheet Measures, cell F6, Apprenticeships, level 2)",
    );
  });
});

describe("a response that came back changed is read all the same:", () => {
  it.each<[string, readonly Damage[]]>([
    ["sheets renamed", [renamed("Measures", "Our offer"), renamed("Stamp", "Sheet9")]],
    ["sheets in another order", [reversed]],
    ["all names lost", [withoutNames]],
    ["all names lost and sheets renamed", [withoutNames, renamed("Measures", "Our offer")]],
    ["one name lost", [withoutName("Response_Quantity")]],
    ["rows added above", [rowsInserted("Measures", 0, 3)]],
    ["rows added between lines", [rowsInserted("Measures", 6, 1), rowsInserted("Milestone tracker", 5, 2)]],
    ["rows added and names lost", [rowsInserted("Measures", 1, 2), withoutNames]],
    ["a column added at the left", [columnInserted("Measures", 0)]],
    ["a column added in the middle", [columnInserted("Measures", 5), withoutNames]],
    ["lines sorted the other way", [rowsReversed("Measures", 3, 9)]],
    ["numbers as text", [quantity(LOCAL_JOBS, "12.50"), quantity(SPEND, "£50,000.75")]],
    ["blanks that do not break", [quantity(LOCAL_JOBS, "\u00a012.5\u00a0")]],
    [
      "a text with blanks behind it",
      [cellSet("Measures", 4, 6, { value: "Ten full-time and five half-time gardeners  " })],
    ],
    [
      "a quantity worked out by a formula",
      [quantity(LEVEL_2, null), cellSet("Measures", 5, 5, { value: 2, formula: "=1+1" })],
    ],
  ])("%s", (_, damages) => {
    const result = read(...damages);
    expect(result.issues.filter(({ severity }) => severity === "error").map(wordIssue)).toEqual([]);
    expect(result.ok && result.value).toEqual(sound);
  });

  it("without protection, with a warning", () => {
    const result = read(unprotected);
    expect(result.ok && result.value).toEqual(sound);
    expect(new Set(result.issues.map(({ code }) => code))).toEqual(new Set(["sheet-unprotected"]));
  });

  it("with the cell where it now is", () => {
    expect(
      words(
        rowsInserted("Measures", 0, 3),
        renamed("Measures", "Ours"),
        cellSet("Ours", 7, 5, { value: -1 }),
      ),
    ).toEqual(["Quantity must be 0 or higher (a.xlsx, sheet Ours, cell F8, Local jobs)"]);
  });

  it("with a warning for a row that is not of the form", () => {
    const result = read(rowsInserted("Measures", 6, 1), cellSet("Measures", 6, 5, { value: 40 }));
    expect(result.ok && result.value).toEqual(sound);
    expect(result.issues.map(wordIssue)).toEqual([
      "This row is not of the form, and what stands in it is left out. Ask the bidder where it belongs (a.xlsx, sheet Measures, cell F7)",
    ]);
  });
});

describe("a response is refused as a whole, in words:", () => {
  it.each<[string, readonly Damage[], readonly string[]]>([
    [
      "a quantity below 0",
      [quantity(LOCAL_JOBS, -2)],
      ["Quantity must be 0 or higher (a.xlsx, sheet Measures, cell F5, Local jobs)"],
    ],
    [
      "half an apprentice",
      [quantity(LEVEL_2, 2.5)],
      ["Quantity should be a whole number (a.xlsx, sheet Measures, cell F6, Apprenticeships, level 2)"],
    ],
    [
      "three decimals of FTE",
      [quantity(LOCAL_JOBS, 12.345)],
      ["Quantity should have at most 2 decimals (a.xlsx, sheet Measures, cell F5, Local jobs)"],
    ],
    [
      "a figure that can be read in two ways",
      [quantity(SPEND, "1 200,50")],
      [
        "Quantity must be a plain number such as 1200.50: “1 200,50” can be read in more than one way (a.xlsx, sheet Measures, cell F10, Local Spend)",
      ],
    ],
    [
      "words in place of a figure",
      [quantity(LOCAL_JOBS, "about ten")],
      ["Quantity must be a number; it is “about ten” (a.xlsx, sheet Measures, cell F5, Local jobs)"],
    ],
    [
      "a date typed for a quantity, as TRUE",
      [quantity(LOCAL_JOBS, true)],
      ["Quantity must be a number; it is “true” (a.xlsx, sheet Measures, cell F5, Local jobs)"],
    ],
    [
      "an error in a formula",
      [cellSet("Measures", 4, 5, { value: "#REF!", error: true })],
      ["Quantity must be a number; it is “#REF!” (a.xlsx, sheet Measures, cell F5, Local jobs)"],
    ],
    [
      "more than a workbook of the council can hold",
      [quantity(SPEND, 1e15)],
      ["Quantity must be 1,000,000,000,000 or lower (a.xlsx, sheet Measures, cell F10, Local Spend)"],
    ],
    [
      "a price of nothing",
      [cellSet("Price and quality", 2, 2, { value: 0 })],
      ["Price must be more than 0 (a.xlsx, sheet Price and quality, cell C3)"],
    ],
    [
      "a price with part of a penny",
      [cellSet("Price and quality", 2, 2, { value: 100.001 })],
      [
        "Price must be in pounds and pence, with at most 2 decimals (a.xlsx, sheet Price and quality, cell C3)",
      ],
    ],
    [
      "more good jobs than local jobs",
      [quantity(GOOD_JOBS, 13)],
      [
        "Good jobs must be 12.5, the local jobs offered, or lower; 13 are offered (a.xlsx, sheet Measures, cell F4, Good jobs)",
      ],
    ],
    [
      "a text that is too long",
      [cellSet("Measures", 4, 6, { value: "x".repeat(2001) })],
      ["Way of delivery must be 2,000 characters or fewer (a.xlsx, sheet Measures, cell G5, Local jobs)"],
    ],
    [
      "a milestone that is too long",
      [cellSet("Milestone tracker", 4, 2, { value: "x".repeat(501) })],
      ["Plan's entry must be 500 characters or fewer (a.xlsx, sheet Milestone tracker, cell C5, Good jobs)"],
    ],
    [
      "a definition that was changed",
      [cellSet("Measures", 4, 1, { value: "Jobs anywhere" })],
      ["Restore Local jobs: the locked cell holds Jobs anywhere (a.xlsx, sheet Measures, cell B5)"],
    ],
    [
      "a formula that was changed",
      [cellSet("Measures", 4, 9, { value: "Done" })],
      ["Restore the formula: the cell holds Done (a.xlsx, sheet Measures, cell J5)"],
    ],
    [
      "a line that was deleted",
      [rowDeleted("Measures", 4)],
      [
        "The line “Local jobs” of the form is gone. Ask the bidder for the form with every line (a.xlsx, sheet Measures)",
      ],
    ],
    [
      "a sheet that was deleted",
      [withoutSheet("Measures")],
      ["Use a copy that has the sheet Measures, or make the sheets again: it is missing here (a.xlsx)"],
    ],
    [
      "a stamp that was changed",
      [cellSet("Stamp", 2, 1, { value: "1:{}" })],
      [
        "This workbook's hidden Stamp sheet was changed, so what it was made from cannot be read. Use an earlier copy, or make the workbook again (a.xlsx)",
      ],
    ],
    [
      "a newer form",
      [cellSet("Stamp", 1, 1, { value: 7 })],
      [
        "This workbook was made by a newer version (form 7; this version knows up to 6). Update the add-in (a.xlsx)",
      ],
    ],
    [
      "no stamp",
      [withoutSheet("Stamp")],
      ["Choose a bid response: this workbook is something else (a.xlsx)"],
    ],
  ])("%s", (_, damages, expected) => {
    const result = read(...damages);
    expect(result.ok).toBe(false);
    const errors = result.issues.filter(({ severity }) => severity === "error").map(wordIssue);
    expect(errors).toEqual(expected);
  });

  it.each([
    [null, "Enter the bidder's name: the response does not say whose it is"],
    [
      "Bidder Z",
      "Bidder Z is not a bidder of this tender; correct the name, or add the bidder to the tender",
    ],
  ])("a bidder typed as %j", (value, expected) => {
    const typed = cellSet("Instructions", 6, 1, { value, locked: false })(gridOfPlan(unnamed, "a.xlsx"));
    expect(readResponse(typed, askedTender).issues.map(wordIssue)).toEqual([
      `${expected} (a.xlsx, sheet Instructions, cell B7)`,
    ]);
  });

  it("takes a typed name whatever its case and blanks", () => {
    const value = " bidder\u00a0  a ";
    const typed = cellSet("Instructions", 6, 1, { value, locked: false })(gridOfPlan(unnamed, "a.xlsx"));
    expect(readResponse(typed, askedTender)).toMatchObject({ ok: true, value: sound });
  });

  it.each([
    [
      "another tender's form",
      placeResponse(tenderWith({ reference: "T-9" }), { area: rotherhamArea }),
      "This response is for tender T-9; this tender is T-2026-014. Choose a response to this tender",
    ],
    [
      "a form of the tender as it was",
      placeResponse(
        tenderWith({
          measures: [
            { id: "waste", weight: 40 },
            { id: "local-jobs", weight: 60 },
          ],
        }),
        { area: rotherhamArea },
      ),
      "This form asks for other measures, questions or levels than the tender does now. Send the bidder a new form",
    ],
    [
      "another kind of workbook",
      placeTender(tenderWith({})),
      "Choose a bid response: this workbook is something else",
    ],
  ])("%s", (_, plan, expected) => {
    const result = readResponse(gridOfPlan(plan, "a.xlsx"), askedTender);
    expect([result.ok, ...result.issues.map(wordIssue)]).toEqual([false, `${expected} (a.xlsx)`]);
  });
});

describe("a check of a response", () => {
  const check = (...damages: readonly Damage[]) =>
    checkWorkbook(damages.reduce((changed, damage) => damage(changed), grid));

  it("finds nothing in a sound one, and needs no tender", () => {
    expect(check()).toMatchObject({ kind: "response", issues: [] });
  });

  it("gives the cell of each mistake, errors first", () => {
    const { issues } = check(
      quantity(PLACEMENTS, null),
      quantity(LOCAL_JOBS, -1),
      cellSet("Measures", 3, 1, { value: "x" }),
    );
    expect(issues.map(({ severity, code, place }) => [severity, code, place.sheet, place.cell])).toEqual([
      ["error", "too-low", "Measures", "F5"],
      ["error", "locked-value-altered", "Measures", "B4"],
      ["warning", "entry-missing", "Measures", "F11"],
    ]);
  });
});

describe("every part of a response's file", () => {
  const textOf = async (plan: Plan) =>
    Object.entries(unzipSync(await writeXlsx(plan)))
      .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
      .join("\n");

  it.each([
    ["that has no name yet", undefined],
    ["of a bidder", "Bidder C"],
  ])("tells nothing of other bidders, evaluators, prices and marks: one %s", async (_, bidder) => {
    const text = await textOf(
      placeResponse(moderatedTender, { area: rotherhamArea, ...(bidder === undefined ? {} : { bidder }) }),
    );
    expect(text).toContain("Excellent: every part is answered with evidence");
    if (bidder !== undefined) expect(text).toContain(bidder);
    const withheld = [
      ...moderatedTender.bidders.map(({ name }) => name).filter((name) => name !== bidder),
      ...moderatedTender.evaluators,
      ...moderatedTender.bids.flatMap(({ price }) => (price === null ? [] : [String(price)])),
      "Agreed in moderation",
      "Came after the deadline",
    ];
    expect(withheld.length).toBeGreaterThan(8);
    expect(withheld.filter((words) => text.includes(words))).toEqual([]);
  });
});

describe("a response to a tender that is scored in pounds", () => {
  const byPounds = tenderWith({
    methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
    proxyPack: "pack.json",
  });
  /** Local jobs, apprenticeships 2, 3 and 4+, and waste. */
  const offers = [{ quantity: 2.5 }, { quantity: 1 }, { quantity: 2 }, { quantity: 0 }, {}];
  const plan = placeResponse(byPounds, {
    area: rotherhamArea,
    bidder: "Bidder A",
    proxyPack: inventedPack,
    entries: { offers },
  });

  it("gives the £ a unit of each line, and the total as it will be scored", () => {
    // £1,000 an FTE, £200 an apprenticeship, £350 at level 3.
    expect(valuesOf(plan, "Response_PoundsPerUnit")).toEqual([1000, 200, 350, 200, null]);
    const total = 2.5 * 1000 + 200 + 2 * 350;
    expect(valuesOf(plan, "Response_Pounds")).toEqual([total]);
    const received = readResponse(gridOfPlan(plan, "a.xlsx"), byPounds);
    if (!received.ok) throw new Error(received.issues.map(wordIssue).join());
    const { bids } = receiveResponses(byPounds, [{ file: "a.xlsx", response: received }]);
    const scored = scoreTender(withReceivedBids(byPounds, bids), { proxyPack: inventedPack }).bids[0];
    const pounds = scored?.socialValue.map((offer) => offer.pounds ?? 0) ?? [];
    expect(pounds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 9);
  });

  it("is read without the pack at hand, and refused where its marks are not those of the tender now", () => {
    const grid = gridOfPlan(plan, "a.xlsx");
    const codes = (tender: Tender) => readResponse(grid, tender).issues.map(({ code }) => code);
    expect(codes(byPounds)).not.toContain("response-of-another-setup");
    const moved = { ...byPounds, weights: { price: 30, quality: 50, socialValue: 20 } };
    expect(codes(moved)).toEqual(["response-of-another-setup"]);
  });
});

function valuesOf({ names, sheets }: Plan, name: string) {
  const { sheet, range } = names.find((each) => each.name === name) ?? {};
  if (!range) throw new Error(`no name: ${name}`);
  const cells = sheets.find((each) => each.name === sheet)?.cells ?? [];
  return Array.from(
    { length: range.rows },
    (_, line) => cells.find(({ row, column }) => row === range.row + line && column === range.column)?.value,
  );
}
