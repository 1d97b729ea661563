import { openBeside } from "../../src/cli/sources";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { parseTender } from "../../src/domain/tender/tender";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { readTenderBefore, readTenderFile } from "../../src/jobs/read-tender";
import { rescore, standingsOf } from "../../src/jobs/rescore";
import { placeTender } from "../../src/sheets/tender/workbook";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { writeXlsx } from "../../src/xlsx/write";
import { bid, tenderWith } from "../domain/tender/tenders";

const bids = [
  bid("Bidder A", { price: 100 }),
  bid("Bidder B", { price: 105 }),
  bid("Bidder C", { price: 108 }),
];
const before = tenderWith({ bids });
const withdrawn = { ...bids[0], status: "withdrawn", statusReason: "Letter of 3 March" };
const after = tenderWith({ bids: [withdrawn, bids[1], bids[2]] });
const why = { reason: "Bidder A withdrew", date: "2026-05-06", officer: "Officer 1" };
const toScore = { tender: after, edition: rotherham2019, proxyPack: undefined };

async function workbook(name: string, tender = before) {
  return sourceOf(new File([new Uint8Array(await writeXlsx(placeTender(tender)))], name));
}

describe("a re-scoring", () => {
  it("gives each bidder's place before and after, and a tender that can be read again", () => {
    const scored = rescore(before, toScore, why);
    if (!scored.ok) throw new Error("not scored again");
    expect(standingsOf(scored.value.record)).toEqual([
      { bidder: "Bidder A", before: "rank 1 with 89.50", after: "withdrawn" },
      { bidder: "Bidder B", before: "rank 2 with 87.60", after: "rank 1 with 89.50" },
      { bidder: "Bidder C", before: "rank 3 with 86.54", after: "rank 2 with 88.39" },
    ]);
    const written = parseTender(toTenderFile(scored.value.tender));
    expect(written).toMatchObject({ ok: true, value: scored.value.tender });
  });

  it("is of a tender by an edition of the council's own", () => {
    const edition = { ...rotherham2019, id: "council-2027" };
    const parsed = [before, after].map((tender) =>
      parseTender({ ...tender, framework: edition.id }, [edition]),
    );
    const [own, next] = parsed.map((each) => (each.ok ? each.value : undefined));
    if (!own || !next) throw new Error("unsound tender");
    const scored = rescore(own, { ...toScore, tender: next, edition }, why);
    expect(scored.ok && standingsOf(scored.value.record)[1]?.after).toBe("rank 1 with 89.50");
  });

  it("takes a tender from its file and from its workbook alike", async () => {
    const json = sourceOf(new File([JSON.stringify(toTenderFile(before))], "tender.json"));
    for (const source of [json, await workbook("tender.xlsx")]) {
      expect(await readTenderBefore(source)).toMatchObject({ ok: true, value: before, issues: [] });
      expect(await readTenderFile(source, openBeside)).toMatchObject({ ok: true, value: { tender: before } });
    }
  });

  it("names the file in what is wrong with a workbook", async () => {
    const note = sourceOf(new File(["PK\u0003\u0004 no zip"], "note.xlsx"));
    const read = await readTenderBefore(note);
    expect([read.ok, read.issues.map(wordIssue).join()]).toEqual([
      false,
      expect.stringContaining("note.xlsx") as string,
    ]);
  });
});
