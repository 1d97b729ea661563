import { evaluatorIn } from "../../../src/domain/issues/to-do";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { gridOfPlan } from "../grid-of-plan";

const both = (...marks: readonly number[]) => ({ marks, reasons: marks.map((mark) => `Why ${mark}`) });

const waiting = tenderWith({
  evaluators: ["Evaluator 1", "Evaluator 2"],
  moderation: true,
  bidders: [{ name: "Bidder A" }],
  bids: [
    bid("Bidder A", {
      quality: { approach: both(4, 4), team: { ...both(7, 8), agreed: 8, reason: "Named team" } },
      measures: {
        "local-jobs": { quantity: 0 },
        apprenticeships: { quantity: 2, appropriate: both(5, 2), achievable: { marks: [4, null] } },
        waste: { appropriate: both(3, 3), achievable: both(3, 4) },
      },
    }),
  ],
});

/** The words of Moderation's column To do by its lines, and what the line below the title says. */
function moderationOf(tender: typeof waiting, form?: number) {
  const plan = placeTender(tender, form === undefined ? {} : { form });
  const sheet = plan.sheets.find(({ name }) => name === "Moderation");
  const at = sheet?.cells.find(({ value }) => value === "To do");
  if (!sheet || !at) throw new Error("no column To do");
  const toDo = sheet.cells
    .filter(({ row, column, formula }) => column === at.column && row > at.row && formula !== undefined)
    .map(({ value }) => value ?? "");
  return { toDo, says: sheet.cells.find(({ row, column }) => row === 1 && column === 0)?.value };
}

/** The rows of Moderation with something in To do, and those that Check leads to, both as Excel counts them. */
function rowsToDo(tender: typeof waiting) {
  const plan = placeTender(tender);
  const sheet = plan.sheets.find(({ name }) => name === "Moderation");
  const heading = sheet?.cells.find(({ value }) => value === "To do");
  if (!sheet || !heading) throw new Error("no column To do");
  const said = sheet.cells
    .filter(({ row, column, value }) => column === heading.column && row > heading.row && value)
    .map(({ row }) => row + 1);
  const led = checkWorkbook(gridOfPlan(plan)).issues.flatMap(({ place: { sheet: on, cell = "" } }) =>
    on === "Moderation" ? [Number(/\d+$/.exec(cell)?.[0])] : [],
  );
  return { said, led: [...new Set(led)] };
}

describe("what is to do in Moderation", () => {
  const unmoderated = tenderWith({ ...waiting, moderation: false });
  it.each([
    ["only agreed marks are scored", waiting],
    ["means are scored too", unmoderated],
    ["nobody gave a reason", withoutReasons(waiting)],
    ["nobody gave a reason and means are scored", withoutReasons(unmoderated)],
  ])("is what Check leads to line by line where %s", (_, tender) => {
    const { said, led } = rowsToDo(tender);
    expect(said.length).toBeGreaterThan(0);
    expect(led).toEqual(expect.arrayContaining(said));
  });

  it("is told to each evaluator whose marks and reasons are missing", () => {
    const [own] = unmoderated.bids;
    const none = { marks: [null, null] };
    const bids = [{ ...own, quality: { approach: none, team: { marks: [7, 8] } } }];
    const { issues } = checkWorkbook(gridOfPlan(placeTender(tenderWith({ ...unmoderated, bids }))));
    const asked = (code: string, thing: string) =>
      issues
        .filter(({ place, ...each }) => each.code === code && place.subject?.startsWith(thing))
        .map(({ place }) => evaluatorIn(place));
    expect(asked("entry-missing", "Approach")).toEqual([0, 1]);
    expect(asked("reason-missing", "Team")).toEqual([0, 1]);
    const { bidder } = unmoderated.bids[0] ?? {};
    const [one, other] = unmoderated.evaluators;
    const subjects = issues.map(({ place }) => place.subject);
    expect(subjects).toEqual(
      expect.arrayContaining([`Approach, ${bidder}, ${one}`, `Approach, ${bidder}, ${other}`]),
    );
  });
});

function withoutReasons(tender: typeof waiting): typeof waiting {
  const bare = JSON.stringify(tender, (key, value: unknown) =>
    key === "reason" || key === "reasons" ? undefined : value,
  );
  return tenderWith(JSON.parse(bare) as Record<string, unknown>);
}

describe("what is to do in Moderation where only agreed marks are scored", () => {
  it("is each mark that all evaluators gave and nobody agreed, however near they are", () => {
    const { toDo, says } = moderationOf(waiting);
    expect(toDo).toEqual([
      "Agree a mark and give its reason",
      "",
      // An offer of nothing gets no marks: nothing waits.
      "",
      "",
      "Agree a mark and give its reason: the marks are far apart",
      "A reason of an evaluator is missing",
      "Agree a mark and give its reason",
      "Agree a mark and give its reason",
    ]);
    expect(says).toBe("1 of 6 answers have their mark. Still to come: 5. Lines in the column To do: 5.");
  });

  it("waits for no mark of a bid that is out, which is counted nowhere", () => {
    const [own] = waiting.bids;
    if (!own) throw new Error("no bid");
    const out = tenderWith({
      ...waiting,
      bidders: [{ name: "Bidder A" }, { name: "Bidder B" }],
      bids: [own, { ...bid("Bidder B"), status: "withdrawn", statusReason: "By letter" }],
    });
    expect(moderationOf(out).says).toBe(
      "1 of 6 answers have their mark. Still to come: 5. Lines in the column To do: 5.",
    );
    // In a workbook of an earlier form they are waited for as they were.
    expect(moderationOf(out, 3).says).toMatch(/ of 14 marks stand/);
  });

  it("names what is offered nothing where the tender has such answers marked", () => {
    const { toDo, says } = moderationOf({ ...waiting, nothingOffered: "marked-as-answered" });
    expect([toDo.length, says]).toEqual([
      8,
      "1 of 8 answers have their mark. Still to come: 7. Lines in the column To do: 5.",
    ]);
  });

  it("is as it was in a workbook of an earlier form", () => {
    const { toDo, says } = moderationOf(waiting, 2);
    expect(toDo.slice(0, 5)).toEqual([
      "",
      "",
      "",
      "",
      "Agree a mark and give its reason: the marks are far apart",
    ]);
    expect(says).toBe("1 of 8 marks stand. To look at: 2.");
  });
});

it("asks for no agreed mark where the mean of the evaluators' marks is scored", () => {
  expect(moderationOf({ ...waiting, moderation: false }).toDo[0]).toBe("");
});
