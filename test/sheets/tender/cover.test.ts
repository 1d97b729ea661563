import { placeTender } from "../../../src/sheets/tender/workbook";
import { tenderWith } from "../../domain/tender/tenders";

const standing = { bidder: "Bidder A", status: "Complete", total: 80, rank: 1 } as const;

/** With every sheet that the workbook of a tender may have. */
const everySheet = tenderWith({
  route: "quotation",
  evaluators: ["Evaluator 1", "Evaluator 2"],
  invited: [{ name: "Business 1", tier: "borough" }],
  evaluatorFiles: [
    {
      evaluator: "Evaluator 1",
      file: "Evaluator 1.xlsx",
      received: "2026-05-04T09:00",
      declaration: { role: "Buyer", date: "2026-05-01" },
    },
  ],
  rescorings: [
    {
      reason: "Bidder B withdrew its bid",
      officer: "Buyer",
      date: "2026-05-05",
      before: [standing],
      after: [standing],
    },
  ],
});

it("leads from the cover to every sheet that shows, and back from each of their titles", () => {
  const { sheets, names } = placeTender(everySheet);
  const shown = sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  expect(shown).toEqual(expect.arrayContaining(["Businesses to invite", "Evaluators", "Re-scoring"]));
  const [cover, ...others] = sheets.filter(({ visibility }) => visibility === "visible");
  const links = cover?.cells.flatMap(({ link }) => (link && "place" in link ? [link.place] : [])) ?? [];
  expect(links.map((place) => names.find(({ name }) => name === place)?.sheet)).toEqual(
    others.map(({ name }) => name),
  );
  const back = others.map(({ cells }) => cells.find(({ row, column }) => row === 0 && column === 0)?.link);
  expect(back.map((link) => link && "place" in link && link.place)).toEqual(
    others.map(() => "Tender_Go_Cover"),
  );
});
