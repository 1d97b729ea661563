import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseTender, type Tender } from "../../src/domain/tender/tender";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { tenderWith } from "../domain/tender/tenders";
import { pasted } from "../sheets/pasted";
import { runs } from "./in-folder";

const marked = (mark: number) => ({ marks: [mark], reason: "As the answer says" });

/** What `check --json` prints of a workbook in which one price of 0 was pasted and nothing else is amiss. */
export async function printedByCheck(folder: string): Promise<unknown> {
  const bid = (bidder: string) => ({
    bidder,
    price: 100,
    quality: { approach: marked(4), team: marked(8) },
    measures: {
      "local-jobs": { quantity: 10, appropriate: marked(4), achievable: marked(3) },
      apprenticeships: { quantity: 4, appropriate: marked(5), achievable: marked(5) },
      waste: { appropriate: marked(2), achievable: marked(3) },
    },
  });
  const bidders = [{ name: "Bidder A" }];
  const plan = pasted(placeTender(tenderWith({ bidders, bids: [bid("Bidder A")] })), {
    sheet: "Scoring",
    cell: "C10",
    value: 0,
  });
  const file = join(folder, "tender.xlsx");
  writeFileSync(file, await writeXlsx(plan));
  const { said } = await runs("check", file, "--json");
  const reports = JSON.parse(said.join("\n")) as { readonly file: string }[];
  return reports.map((report) => ({ ...report, file: basename(report.file) }));
}

/** What `receive` writes of a whole response and of one with a quantity below 0, by a moment and a sum of its own. */
export async function writtenByReceive(folder: string, tenderJson: unknown): Promise<unknown> {
  const tender = soundTender(tenderJson);
  const setup = join(folder, "tender.json");
  writeFileSync(setup, JSON.stringify(tenderJson));
  const answers = { approach: "We plan by season.", team: "A foreman and two teams." };
  const offers = [
    { quantity: 12.5, method: "Gardeners" },
    { quantity: 5, method: "With the college" },
    { method: "Pots that come back" },
  ];
  const plan = offers.map(() => ({ quarter1: "Begun", responsible: "Foreman" }));
  const entries = { price: 187_500.25, offers, answers, plan };
  const [a, b, out] = [join(folder, "a.xlsx"), join(folder, "b.xlsx"), join(folder, "bids.json")];
  writeFileSync(
    a,
    await writeXlsx(placeResponse(tender, { area: rotherhamArea, bidder: "Bidder A", entries })),
  );
  const wrong = pasted(placeResponse(tender, { area: rotherhamArea, bidder: "Bidder B", entries }), {
    sheet: "Measures",
    cell: "F4",
    value: -1,
  });
  writeFileSync(b, await writeXlsx(wrong));
  await runs("receive", "--setup", setup, a, b, "--out", out);
  const text = readFileSync(out, "utf8").replaceAll(JSON.stringify(folder).slice(1, -1), "responses");
  return JSON.parse(text.replaceAll("responses\\\\", "responses/"));
}

function soundTender(json: unknown): Tender {
  const read = parseTender(json);
  if (!read.ok) throw new Error(`unsound tender: ${JSON.stringify(read.issues)}`);
  return read.value;
}
