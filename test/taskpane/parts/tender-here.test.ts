import { parseTender, type Tender } from "../../../src/domain/tender/tender";
import { insertPlan } from "../../../src/excel/insert";
import type { EmbeddedWorkbook } from "../../../src/host/workbook/embedded-workbook";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { carryEntries } from "../../../src/sheets/tender/update";
import { readTenderHere, updateTenderHere } from "../../../src/taskpane/parts/tender-here";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { openExcel } from "../../excel/open";
import { gridHere, type } from "../../excel/updates";
import { withoutLooks } from "../../excel/without-looks";

const bids = [bid("Bidder A"), bid("Bidder B", { price: 125 }), bid("Bidder C", { price: 160 })];
const plain = tenderWith({ bids });
const evaluated = tenderWith({
  evaluators: ["Evaluator 1", "Evaluator 2"],
  moderation: true,
  deadline: "2026-05-01T12:00",
  bids,
  bidLog: [{ kind: "received", bidder: "Bidder A", date: "2026-04-30", officer: "Officer 1" }],
});

async function open(tender: Tender): Promise<EmbeddedWorkbook> {
  const { workbook } = await openExcel();
  expect(await insertPlan(withoutLooks(placeTender(tender)))).toMatchObject({ ok: true });
  return workbook;
}

async function tenderNow(): Promise<Tender> {
  const here = await readTenderHere();
  if (!here.ok) throw new Error(here.messages.join(" "));
  return here.tender;
}

/** What the setup's own change gives with the entries of the workbook. */
async function carried(parts: Readonly<Record<string, unknown>>): Promise<Tender> {
  const current = await tenderNow();
  const { bids: _entries, ...setup } = current;
  const parsed = parseTender({ ...setup, ...parts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return carryEntries(current, parsed.value).tender;
}

const ids = (workbook: EmbeddedWorkbook) => new Map(workbook.sheets.map(({ name, id }) => [name, id]));

function madeAnew(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([name, id]) => (before.get(name) === id ? [] : [name]));
}

describe("the tender of the open workbook", () => {
  it("is read with its entries, its edition and its sheets", async () => {
    await open(plain);
    const here = await readTenderHere();
    expect(here).toMatchObject({ ok: true, tender: plain, edition: { id: "rotherham-2019" } });
    expect(here.ok && here.plan.sheets.map(({ name }) => name)).toContain("Scoring");
  });

  it("is missed in plain words where there is none", async () => {
    await openExcel();
    const here = await readTenderHere();
    expect(here).toMatchObject({ ok: false });
    expect(here.ok ? "" : here.messages.join(" ")).toMatch(/tender/);
    expect(await updateTenderHere(plain)).toMatchObject({ ok: false });
  });
});

describe("updating the tender of the open workbook", () => {
  const lines = [
    ["marks and prices", plain, { bids: [bid("Bidder A", { price: 90 }), ...bids.slice(1)] }, []],
    [
      "evaluators' marks and the bid log",
      evaluated,
      {
        bids: [bid("Bidder A", { quality: { approach: { marks: [3, 4], reasons: ["Clear", null] } } })],
        bidLog: [
          { kind: "received", bidder: "Bidder A", date: "2026-04-30", officer: "Officer 1" },
          { kind: "received", bidder: "Bidder B", date: "2026-05-01", officer: "Officer 2" },
        ],
      },
      [],
    ],
    ["the award, which only the stamp holds", plain, { award: { bidder: "Bidder A" } }, ["Stamp"]],
  ] as const;

  it.each(lines)(
    "fills %s in and makes no sheet anew but those that must be",
    async (_, tender, parts, anew) => {
      const workbook = await open(tender);
      const before = ids(workbook);
      const next = tenderWith({ ...tender, ...parts });
      expect(await updateTenderHere(next)).toEqual({ ok: true, notes: [] });
      expect(await tenderNow()).toEqual(next);
      expect(madeAnew(before, ids(workbook))).toEqual(anew);
      expect(checkWorkbook(await gridHere()).altered).toEqual([]);
    },
  );

  const [approach, team] = groundsMaintenance.qualityQuestions;
  it.each([
    [
      "another question",
      plain,
      {
        qualityQuestions: [
          { ...approach, weight: 30 },
          { id: "risk", title: "Risk", weight: 30, maximum: 5 },
          team,
        ],
      },
    ],
    ["another bidder", evaluated, { bidders: [...groundsMaintenance.bidders, { name: "Bidder D" }] }],
    [
      "another measure and no question",
      plain,
      {
        weights: { price: 80, quality: 0, socialValue: 20 },
        qualityQuestions: [],
        measures: [...groundsMaintenance.measures.slice(1), { id: "neets", weight: 50 }],
      },
    ],
  ])("makes the sheets again for %s, with the entries that the workbook had", async (_, tender, parts) => {
    const workbook = await open(tender);
    type(workbook, "Scoring", "C10", "77");
    const before = workbook.sheets.map(({ name }) => name);
    const next = await carried(parts);
    expect(await updateTenderHere(next)).toEqual({ ok: true, notes: [] });
    const now = await tenderNow();
    expect(now).toEqual(next);
    expect(now.bids[0]?.price).toBe(77);
    expect(checkWorkbook(await gridHere()).altered).toEqual([]);
    const kept = before.filter((name) => name !== "Quality" || next.qualityQuestions.length > 0);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(kept);
  });

  it("asks before what no entry holds would be gone", async () => {
    const workbook = await open(plain);
    type(workbook, "Scoring", "C10", "=50+27");
    const next = await carried({ bidders: [...groundsMaintenance.bidders, { name: "Bidder D" }] });
    const refused = await updateTenderHere(next);
    expect(refused).toMatchObject({
      ok: false,
      gone: ["Scoring, cell C10: =50+27 (its figure is kept)."],
    });
    const mayGo = refused.ok ? [] : refused.gone;
    expect(await updateTenderHere(next, { mayGo })).toMatchObject({ ok: true });
    expect((await tenderNow()).bids[0]?.price).toBe(77);
  });

  it("is refused where the workbook holds another tender than the one that the update began with", async () => {
    const workbook = await open(plain);
    const from = await tenderNow();
    type(workbook, "Scoring", "C10", "77");
    const updated = await updateTenderHere(tenderWith({ title: "Other", bids }), { from });
    expect(updated).toMatchObject({ ok: false });
    expect(await tenderNow()).toMatchObject({ title: "Grounds maintenance", bids: [{ price: 77 }, {}, {}] });
  });
});
