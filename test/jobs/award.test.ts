import { wordIssue } from "../../src/domain/issues/word-issue";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { type AwardAsked, awardFrom, awardFromFile, contractFile } from "../../src/jobs/award";
import {
  commitmentsBesideTender,
  commitmentsSchedule,
  commitmentsWorkbook,
  readContract,
} from "../../src/jobs/commitments";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { openBeside } from "../../src/cli/sources";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { bid, tenderWith } from "../domain/tender/tenders";

const three = [bid("Bidder A"), bid("Bidder B", { price: 120 }), bid("Bidder C", { price: 130 })];
const asked: AwardAsked = {
  area: "rotherham",
  start: "2026-04-01",
  end: "2028-03-31",
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
};

const json = (name: string, value: unknown) => sourceOf(new File([JSON.stringify(value)], name));

async function file(name: string, plan: Plan) {
  return sourceOf(new File([new Uint8Array(await writeXlsx(plan))], name));
}

function award(parts: Readonly<Record<string, unknown>>, more: Partial<AwardAsked> = {}) {
  const tender = tenderWith({ bids: three, ...parts });
  return awardFrom({ tender, edition: rotherham2019, proxyPack: undefined }, { ...asked, ...more });
}

describe("the award of a tender that a workbook holds", () => {
  it("goes to the highest total, and tells what was pointed out in the tender first", async () => {
    const measures = rotherham2019.measures.map((measure) =>
      measure.id === "waste" ? { ...measure, retired: true } : measure,
    );
    const tender = tenderWith({ bids: three, value: 6_000_000 });
    const workbook = placeTender(tender, { editions: [{ ...rotherham2019, measures }] });
    const made = await awardFromFile(await file("tender.xlsx", workbook), { openNamed: openBeside }, asked);
    expect(made).toMatchObject({
      ok: true,
      value: { contract: { supplier: "Bidder A", area: "rotherham" } },
    });
    expect(made.issues.map(({ code }) => code)).toEqual(["measure-retired", "kpis-needed"]);
  });

  it("goes the same way by tender.json and by its workbook", async () => {
    const tender = tenderWith({ bids: three });
    const files = [await file("tender.xlsx", placeTender(tender)), json("tender.json", toTenderFile(tender))];
    const [ofWorkbook, ofJson] = await Promise.all(
      files.map((source) => awardFromFile(source, { openNamed: openBeside }, asked)),
    );
    expect(ofJson).toEqual(ofWorkbook);
    expect(ofJson).toMatchObject({ ok: true, value: { contract: { supplier: "Bidder A" } } });
  });

  it("goes as it is on record, with the reason on record", async () => {
    const recorded = { bidder: "Bidder B", reason: "Bidder A is insolvent" };
    for (const more of [{}, { bidder: "Bidder B" }, { bidder: "bidder b" }]) {
      const made = await award({ award: recorded }, more);
      expect(made).toMatchObject({ ok: true, value: { supplier: "Bidder B", awardReason: recorded.reason } });
    }
  });

  it.each([
    [
      "a reason that was taken out again",
      { award: { bidder: "Bidder B", reason: "Insolvent" } },
      { bidder: "Bidder B", reason: "" },
      "Enter why the contract goes to the bid with rank 2 (Bidder B)",
    ],
    [
      "the reason on record for another",
      { award: { bidder: "Bidder B", reason: "Insolvent" } },
      { bidder: "Bidder C" },
      "Enter why the contract goes to the bid with rank 3 (Bidder C)",
    ],
    [
      "an end before the start, whatever is due",
      {},
      { end: "2026-03-31" },
      "End must be 1 April 2026, the start, or later; it is 31 March 2026",
    ],
  ])("is refused with %s", async (_, parts, more, sentence) => {
    const refused = await award(parts, more);
    expect([refused.ok, refused.issues.map(wordIssue)]).toEqual([false, [sentence]]);
  });

  it("keeps the area of a file in the contract, and refuses one that is none", async () => {
    const own = { ...rotherhamArea, name: "Barnsley" };
    const made = await award({}, { area: json("area.json", own) });
    expect(made).toMatchObject({ ok: true, value: { area: { name: "Barnsley" } } });
    const refused = await award({}, { area: json("area.json", { ...own, colour: "red" }) });
    expect(refused.issues.map(wordIssue)).toEqual([
      "Remove colour or check its spelling: this file has no such field (area.json)",
    ]);
  });
});

describe("the commitments of a contract", () => {
  async function agreed() {
    const made = await award({});
    if (!made.ok) throw new Error("not made");
    return { contract: made.value, edition: rotherham2019 };
  }

  it("are the same from its file as from the award", async () => {
    const { name, bytes } = contractFile(await agreed());
    const read = await readContract(sourceOf(new File([new Uint8Array(bytes)], name)));
    if (!read.ok) throw new Error("not read");
    const { name: workbook, plan } = commitmentsWorkbook(read.value);
    expect(workbook).toBe("T-2026-014 commitments");
    expect(plan).toEqual(commitmentsWorkbook(await agreed()).plan);
    expect(commitmentsSchedule(read.value)).toContain("Term: 1 April 2026 to 31 March 2028");
  });

  it("bring no second stamp into its workbook, and all the rest", async () => {
    const own = commitmentsWorkbook(await agreed()).plan;
    const beside = commitmentsBesideTender(await agreed());
    const names = (plan: typeof own) => plan.sheets.map(({ name }) => name);
    expect(names(own)).toEqual([...names(beside), "Stamp"]);
    expect(beside.names.map(({ name }) => name)).not.toContain("Stamp");
    expect(beside.names.map(({ name }) => name)).toContain("Commitment_Quantity");
  });
});
