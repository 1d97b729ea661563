import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { readResponse } from "../../src/sheets/response/read";
import { placeResponse } from "../../src/sheets/response/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { answered, askedTender } from "../domain/response/responses";
import { ownTender, repairCafe, toolLibrary } from "../domain/tender/own-measure-tenders";
import { describeWithLibreOffice } from "../libreoffice/office";
import { differences, formulaCount } from "./plan-values";
import { shownBy } from "./shown-by";
import { responsePlans } from "./responses";

/** What a person types for `answered`, cell by cell. */
const typed = [
  ["Instructions", "B7", "bidder a"],
  ["Measures", "F4", "4.5"],
  ["Measures", "F5", "12.5"],
  ["Measures", "F6", "2"],
  ["Measures", "F7", "3"],
  ["Measures", "F8", "0"],
  ["Measures", "F9", "0"],
  ["Measures", "F10", "50000.75"],
  ["Measures", "F11", "6"],
  ...(answered.offers ?? []).flatMap(({ method }, line) =>
    method === undefined ? [] : [["Measures", `G${line + 4}`, method] as const],
  ),
  ["Measures", "I10", "Prices of others"],
  ["Milestone tracker", "C5", "Four posts advertised"],
  ["Milestone tracker", "C6", "All posts filled"],
  ["Milestone tracker", "G6", "All kept"],
  ["Milestone tracker", "D7", "Two begin"],
  ["Milestone tracker", "F9", "Half is spent"],
  ["Milestone tracker", "E10", "Both placements done"],
  ["Milestone tracker", "G11", "No single-use pots"],
  ["Price and quality", "C3", "187500.25"],
  ["Price and quality", "F6", "We plan by season."],
  ["Price and quality", "F7", "A foreman and two teams."],
] as const;

describeWithLibreOffice("a written response in LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "response-parity-"));
  const path = join(folder, "response.xlsx");
  const saved = join(folder, "saved.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(responsePlans)("computes what the plan says: %s", async (_, plan) => {
    expect(formulaCount(plan)).toBeGreaterThan(2);
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    const found = differences(plan, shownBy({ sheets }));
    expect(found).toEqual([]);
  });

  it("is filled in as a person would, saved, and received with the same figures", async () => {
    writeFileSync(path, await writeXlsx(placeResponse(askedTender, { area: rotherhamArea })));
    const answers = await (
      await office()
    ).enter(path, {
      typed: typed.map(([sheet, cell, text]) => ({ sheet, cell, text })),
      saveTo: saved,
      names: true,
    });
    expect(answers.typed.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(answers.names.Response_Completeness?.flat()).toEqual([
      "Done",
      "Done",
      "Done",
      "Done",
      "Done",
      "Done",
    ]);
    const file = await readXlsx(readFileSync(saved), "saved.xlsx");
    if (!file.ok) throw new Error(`unreadable: ${file.reason.code}`);
    const received = readResponse(file.value, askedTender);
    expect(received.issues.map(wordIssue)).toEqual([]);
    const { price, offers, plan, answers: texts } = received.ok ? received.value : {};
    expect(received.ok && received.value.bidder).toBe("Bidder A");
    expect(price).toBe(answered.price);
    expect(
      offers?.map(({ measure: _m, level: _l, quantity, ...said }) => ({
        ...(quantity === null ? {} : { quantity }),
        ...said,
      })),
    ).toEqual(answered.offers);
    expect(plan?.map((each) => each.texts)).toEqual(answered.plan);
    expect(texts).toEqual(answered.answers);
  });

  const QUANTITY =
    "The quantity must be 0 or higher, with at most 2 decimals. Type 0 where nothing is offered.";

  it("refuses what does not fit, with the form's own words", async () => {
    writeFileSync(path, await writeXlsx(placeResponse(askedTender, { area: rotherhamArea })));
    const attempts = [
      ["Measures", "F4", "5"],
      ["Measures", "F5", "4.5"],
      ["Measures", "F11", "0.5"],
      ["Measures", "F5", "-1"],
      ["Measures", "F5", "1.234"],
      ["Measures", "F5", "about ten"],
      ["Measures", "F6", "2.5"],
      ["Measures", "F10", "100.001"],
      ["Measures", "F12", "1"],
      ["Measures", "D5", "Jobs anywhere"],
      ["Measures", "G5", "x".repeat(2001)],
      ["Milestone tracker", "C5", "x".repeat(501)],
      ["Price and quality", "C3", "0"],
      ["Price and quality", "C3", "1.001"],
      ["Price and quality", "F6", "x".repeat(5001)],
      ["Instructions", "B5", "Another council"],
    ] as const;
    const answers = await (
      await office()
    ).enter(path, { typed: attempts.map(([sheet, cell, text]) => ({ sheet, cell, text })) });
    expect(
      answers.typed.map(({ cell, accepted, because, message }) => [
        cell,
        accepted ? "taken" : (message ?? because),
      ]),
    ).toEqual([
      ["F4", "taken"],
      ["F5", `${QUANTITY} Good jobs must not be more than Local jobs.`],
      ["F11", `${QUANTITY} Unpaid work placements must be 0, or 1 or more.`],
      ["F5", `${QUANTITY} Good jobs must not be more than Local jobs.`],
      ["F5", `${QUANTITY} Good jobs must not be more than Local jobs.`],
      ["F5", `${QUANTITY} Good jobs must not be more than Local jobs.`],
      ["F6", "The quantity must be a whole number, 0 or higher. Type 0 where nothing is offered."],
      ["F10", QUANTITY],
      ["F12", "locked"],
      ["D5", "locked"],
      ["G5", "How it will be delivered holds up to 2,000 characters."],
      ["C5", "Quarter 1 of the contract holds up to 500 characters."],
      ["C3", "The price must be more than £0, in pounds and pence."],
      ["C3", "The price must be more than £0, in pounds and pence."],
      ["F6", "Answer holds up to 5,000 characters."],
      ["B5", "locked"],
    ]);
  });

  it("takes measures of the bidder's own as they fit, and refuses what does not in the cell", async () => {
    const own = ownTender({ bids: [] });
    writeFileSync(
      path,
      await writeXlsx(placeResponse(own, { area: rotherhamArea, part: "offer", bidder: "Bidder A" })),
    );
    const attempts = [
      ["B6", repairCafe.headline],
      ["B7", "repair CAFÉ"],
      ["B7", "Waste"],
      ["B7", "x".repeat(101)],
      ["B7", toolLibrary.headline],
      ["C6", "x".repeat(41)],
      ["C6", "events"],
      ["D6", "0"],
      ["D6", "1.234"],
      ["D6", "12"],
      ["E6", "x".repeat(2001)],
      ["E6", repairCafe.method ?? ""],
      ["G6", "x".repeat(501)],
      ["G6", repairCafe.evidence ?? ""],
      ["B11", "A sixth"],
    ] as const;
    const typed = attempts.map(([cell, text]) => ({ sheet: "Own measures", cell, text }));
    const answers = await (await office()).enter(path, { typed, saveTo: saved, names: true });
    const refusals = answers.typed.flatMap(({ cell, accepted, because, message }) =>
      accepted ? [] : [[cell, message ?? because]],
    );
    const headline =
      "The headline holds up to 100 characters, and is that of no other measure of yours or of the tender.";
    const quantity =
      "The quantity must be more than 0, with at most 2 decimals. Leave the line empty where nothing is offered.";
    expect(refusals).toEqual([
      ["B7", headline],
      ["B7", headline],
      ["B7", headline],
      ["C6", "Unit holds up to 40 characters."],
      ["D6", quantity],
      ["D6", quantity],
      ["E6", "How it will be delivered holds up to 2,000 characters."],
      ["G6", "Evidence holds up to 500 characters."],
      ["B11", "locked"],
    ]);
    expect(answers.names.Response_OwnToDo?.flat()).toEqual([
      "Done",
      "Enter the unit",
      "Done",
      "Done",
      "Done",
    ]);
    const file = await readXlsx(readFileSync(saved), "saved.xlsx");
    if (!file.ok) throw new Error(`unreadable: ${file.reason.code}`);
    const received = readResponse(file.value, own);
    expect(received.ok && received.value.own).toEqual([repairCafe, { headline: toolLibrary.headline }]);
  });
});
