import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../src/domain/contract/contract";
import type { Framework } from "../../src/domain/framework/edition";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { Marking } from "../../src/domain/tender/bids";
import { parseTender, type Tender } from "../../src/domain/tender/tender";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { borough2026 } from "../domain/framework/borough";
import { filledEvaluatorFile } from "../e2e/filled-evaluator-file";
import { inFolder, runs } from "./in-folder";

const { folder, fileOf } = inFolder();
const at = (name: string) => join(folder, name);
const jsonAt = (name: string) => JSON.parse(readFileSync(at(name), "utf8")) as Record<string, unknown>;
const editions = [borough2026];
const edition = fileOf(borough2026);

/** Runs a command that must end well; none but the first is told of the edition. */
async function done(...args: readonly string[]) {
  const ended = await runs(...args);
  if (ended.code !== 0) throw new Error(`${args.join(" ")}: ${ended.complaints.join("; ")}`);
  return ended;
}

async function workbookAt(name: string, plan: Parameters<typeof writeXlsx>[0]): Promise<string> {
  writeFileSync(at(name), await writeXlsx(plan));
  return at(name);
}

const CHOSEN: Readonly<Record<string, number | undefined>> = {
  "local-people-in-work": 4,
  apprentices: 6,
  "spend-in-the-borough": 40_000,
  "less-plastic": undefined,
};

const assessment = {
  reference: "B-2026-001",
  title: "Parks and trees",
  serviceArea: "Neighbourhoods",
  value: 160_000,
  valueIncludingVat: 192_000,
  valueWithOptions: 200_000,
  kind: "services",
  route: "tender",
  framework: borough2026.id,
  date: "2026-03-20",
  measures: borough2026.measures.map(({ id }) => {
    const quantity = CHOSEN[id];
    const fits = id in CHOSEN;
    return {
      ...{ id, appropriate: fits, relevant: fits, achievable: fits, why: "By the work on site." },
      ...(quantity === undefined ? {} : { quantity }),
    };
  }),
};

/** What the officer adds to the tender that the assessment begins. */
const added = {
  measures: [
    { id: "local-people-in-work", weight: 40, reference: 4 },
    { id: "apprentices", weight: 20, reference: 6 },
    { id: "spend-in-the-borough", weight: 30, reference: 40_000 },
    { id: "less-plastic", weight: 10 },
  ],
  qualityQuestions: [{ id: "approach", title: "Approach", weight: 100, maximum: 5 }],
  evaluators: ["Evaluator 1"],
  tieBreaks: ["lower-price"],
  bidders: [{ name: "Bidder A" }, { name: "Bidder B" }],
};

function tenderIn(name: string): Tender {
  const { edition: _carried, ...setup } = jsonAt(name);
  const parsed = parseTender(setup, editions);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Local people, apprentices at three levels, spend, plastic. */
const offers = (jobs: number, spend: number) => [
  { quantity: jobs, method: "Gardeners" },
  { quantity: 2, method: "With the college" },
  { quantity: 2, method: "With the college" },
  { quantity: 0 },
  { quantity: spend, method: "Plants" },
  { method: "Pots that come back" },
];

describe("a council's own edition, given once", () => {
  it("goes from the assessment to the register in what is made with it", async () => {
    await done(
      ...["assess", "--setup", fileOf(assessment), "--edition", edition],
      ...["--out", at("assessment.xlsx"), "--tender", at("started.json")],
    );
    expect(jsonAt("started.json")).toMatchObject({
      framework: "borough-2026",
      edition: { id: "borough-2026" },
    });
    writeFileSync(at("tender.json"), JSON.stringify({ ...jsonAt("started.json"), ...added }));
    await done("tender", "--setup", at("tender.json"), "--out", at("tender.xlsx"));
    await done("response", "--area", "rotherham", "--setup", at("tender.json"), "--out", at("response.xlsx"));
    await done("scheme", "--setup", at("tender.json"), "--out", at("scheme.xlsx"));

    const asked = tenderIn("tender.json");
    const answer = async (bidder: string, price: number, jobs: number) =>
      workbookAt(
        `${bidder}.xlsx`,
        placeResponse(asked, {
          area: rotherhamArea,
          editions,
          bidder,
          entries: { price, offers: offers(jobs, price / 5), answers: { approach: "By season." } },
        }),
      );
    await done(
      ...["receive", "--setup", at("tender.json"), await answer("Bidder A", 150_000, 4)],
      ...[await answer("Bidder B", 140_000, 3), "--out", at("bids.json"), "--tender-out", at("bid.json")],
    );

    await done(
      ...[
        "evaluator",
        "--setup",
        at("bid.json"),
        "--evaluator",
        "Evaluator 1",
        "--out",
        at("evaluator.xlsx"),
      ],
    );
    writeFileSync(at("marks.xlsx"), await filledEvaluatorFile(marked(tenderIn("bid.json")), 0, editions));
    await done("evaluate", "--setup", at("bid.json"), at("marks.xlsx"), "--out", at("marked.json"));
    await done("tender", "--setup", at("marked.json"), "--out", at("marked.xlsx"));
    await done(
      ...["award", "--area", "rotherham", "--tender", at("marked.xlsx"), "--out", at("contract.json")],
      ...["--start", "2026-04-01", "--end", "2027-03-31", "--bidder", "Bidder A", "--reason", "As marked."],
    );
    expect(jsonAt("contract.json")).toMatchObject({
      framework: "borough-2026",
      edition: { id: "borough-2026" },
    });
    await done("commitments", "--contract", at("contract.json"), "--out", at("commitments.xlsx"));
    for (const contract of ["contract.json", "commitments.xlsx"]) {
      await done(
        ...["return", "--contract", at(contract), "--quarter", "2026-27-Q1"],
        ...["--out", at(`return by ${contract}.xlsx`)],
      );
    }
    const contract = jsonAt("contract.json") as unknown as Contract;
    const returned = await workbookAt("returned.xlsx", returnOf(contract));
    await done(
      ...["consolidate", returned, "--contracts", at("commitments.xlsx"), "--quarter", "2026-27-Q1"],
      ...["--as-of", "2026-07-20", "--out", at("register.xlsx")],
    );
    await done(
      ...["consolidate", returned, "--contracts", at("contract.json"), "--quarter", "2026-27-Q1"],
      ...["--as-of", "2026-07-20", "--register", at("register.xlsx"), "--out", at("register 2.xlsx")],
    );

    const made = [
      "assessment.xlsx",
      "tender.xlsx",
      "response.xlsx",
      "scheme.xlsx",
      "evaluator.xlsx",
      "marked.xlsx",
      "commitments.xlsx",
      "return by contract.json.xlsx",
      "register.xlsx",
      "register 2.xlsx",
    ];
    for (const name of made) {
      const { said } = await runs("check", at(name));
      expect([name, said.join("\n")]).toEqual([name, expect.not.stringMatching(/ Error: .*edition|stamp/i)]);
      const out = at(`${name}.edition.json`);
      await done("edition", "--from", at(name), "--out", out);
      expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(borough2026);
    }
  });

  it("is named in a set-up by its path beside it", async () => {
    writeFileSync(at("borough.json"), JSON.stringify(borough2026));
    const setup = fileOf({ ...assessment, framework: "borough.json" });
    await done("assess", "--setup", setup, "--tender", at("by path.json"));
    expect(jsonAt("by path.json")).toMatchObject({
      framework: "borough-2026",
      edition: { id: "borough-2026" },
    });
    const gone = await runs(
      "assess",
      "--setup",
      fileOf({ ...assessment, framework: "none.json" }),
      "--tender",
      at("x"),
    );
    expect(gone).toMatchObject({ code: 2, complaints: [expect.stringContaining("none.json")] });
    const next = { ...borough2026, id: "borough-2027", follows: { edition: "borough-2026", measures: [] } };
    writeFileSync(at("next.json"), JSON.stringify(next));
    const silent = await runs(
      ...["assess", "--setup", fileOf({ ...assessment, framework: "next.json" }), "--edition", edition],
      ...["--tender", at("y")],
    );
    expect([silent.code, silent.complaints[0]]).toEqual([1, expect.stringContaining("borough-2026")]);
  });

  it("is refused under the id of another that what was made carries, with what differs", async () => {
    const [first, ...others] = borough2026.measures;
    const reworded = { ...borough2026, measures: [{ ...first, definition: "Other words" }, ...others] };
    const other = fileOf(reworded);
    const ended = await runs(
      "tender",
      "--setup",
      at("tender.json"),
      "--edition",
      other,
      "--out",
      at("never.xlsx"),
    );
    expect(ended).toMatchObject({
      code: 1,
      complaints: [
        expect.stringContaining(
          "Edition borough-2026 of this file says otherwise than the one that was given (Local people in work: definition was Local people in work, as the borough's cabinet agreed it in March 2026, is Other words)",
        ),
      ],
    });
    const byWorkbook = await runs(
      "award",
      "--area",
      "rotherham",
      "--tender",
      at("marked.xlsx"),
      "--edition",
      other,
      "--out",
      at("never.json"),
    );
    expect(byWorkbook.code).toBe(1);
    expect(byWorkbook.complaints.join()).toContain("Give the edition that this file was made with");
  });

  it("says what to do where it is not at hand", async () => {
    const ended = await runs("assess", "--setup", fileOf(assessment), "--tender", at("never.json"));
    expect(ended.complaints).toContainEqual(
      expect.stringContaining(
        "Give its file: --edition FILE, or page Framework editions, or its path in place of the id",
      ),
    );
  });
});

function returnOf(contract: Contract) {
  const { edition: _carried, ...own } = contract as Contract & { readonly edition?: Framework };
  return placeReturn(own, "2026-27-Q1", {
    editions,
    area: rotherhamArea,
    lines: 10,
    entries: {
      claims: own.commitments.map(({ measure }) =>
        measure === "less-plastic"
          ? { done: "done", narrative: "Pots came back." }
          : { quantity: 1, evidence: "List" },
      ),
      declaration: { agreed: true, role: "Contract manager", date: "2026-07-10" },
    },
  });
}

/** As its one evaluator marks it: 4 for every answer, with a reason. */
function marked(tender: Tender): Tender {
  const four: Marking = { marks: [4], reasons: ["Sound."], agreed: null };
  return {
    ...tender,
    bids: tender.bids.map((bid) => ({
      ...bid,
      quality: Object.fromEntries(tender.qualityQuestions.map(({ id }) => [id, four])),
      measures: Object.fromEntries(
        Object.entries(bid.measures).map(([id, offer]) => [
          id,
          { ...offer, appropriate: four, achievable: four },
        ]),
      ),
    })),
  };
}
