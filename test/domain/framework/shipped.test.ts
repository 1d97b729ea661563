import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Framework } from "../../../src/domain/framework/edition";
import { ppn002 } from "../../../src/domain/framework/editions/ppn-002";
import { ppn026 } from "../../../src/domain/framework/editions/ppn-026";
import { scotland } from "../../../src/domain/framework/editions/scotland";
import { wales } from "../../../src/domain/framework/editions/wales";
import { hasQuantity, leastWeight, needsKpis } from "../../../src/domain/framework/edition";
import { isFor } from "../../../src/domain/framework/publication";
import { parseFramework } from "../../../src/domain/framework/read";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";

/** The lines of a text as it was read, each with the id of its row. */
function wordsIn(name: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(__dirname, "texts", name), "utf8");
  const rows = text.split("\n").filter((row) => row.includes("\t"));
  return new Map(rows.map((row) => row.split("\t") as [string, string]));
}

/** Every text of an edition that is its publication's, by the id of its row. */
function wordsOf({ priorities, outcomes, measures }: Framework): ReadonlyMap<string, string> {
  return new Map([
    ...[...priorities, ...outcomes].map(({ id, title }) => [id, title] as const),
    ...measures.flatMap(({ id, headline, definition }) => [
      [`${id} headline`, headline] as const,
      [`${id} definition`, definition] as const,
    ]),
  ]);
}

const NATIONAL: readonly (readonly [string, Framework])[] = [
  ["ppn-002.txt", ppn002],
  ["ppn-026.txt", ppn026],
  ["wales.txt", wales],
  ["scotland.txt", scotland],
];

describe("the editions that come with the product", () => {
  it("are sound, each by its own id", () => {
    expect(shippedEditions.flatMap((edition) => parseFramework(edition).issues)).toEqual([]);
    expect(new Set(shippedEditions.map(({ id }) => id)).size).toBe(shippedEditions.length);
  });

  it.each(NATIONAL)("have the words of %s letter for letter, and no others", (name, edition) => {
    expect(Object.fromEntries(wordsOf(edition))).toEqual(Object.fromEntries(wordsIn(name)));
  });

  it.each(NATIONAL)("say where each word of %s was read, the licence and the day", (_, edition) => {
    const rows = [...edition.priorities, ...edition.outcomes, ...edition.measures];
    expect(rows.filter(({ source }) => source === undefined)).toEqual([]);
    expect(edition.publication).toMatchObject({
      licence: "Open Government Licence v3.0",
      attribution: expect.stringContaining("Open Government Licence v3.0") as string,
      read: "2026-11-28",
    });
    expect(edition.anyBuyer).toBe(true);
    expect(edition.measures.some(hasQuantity)).toBe(false);
  });

  it("have no measure of another's id, so that none is taken for another in a register", () => {
    const ids = shippedEditions.flatMap(({ measures }) => measures.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leave what was not to be read to be filled in: a name, the rest of outcome 1 and the criteria of the others", () => {
    expect(ppn002.toFill?.outcomes?.map(({ id }) => id)).toEqual(["outcome-5"]);
    expect(ppn002.toFill?.measures?.map(({ reference }) => reference)).toEqual(
      "1e 2a 3a 4a 5a 6a 7a 8a".split(" "),
    );
  });
});

describe("the two Social Value Models", () => {
  it.each([
    ["2025-02-23", false, false],
    ["2025-02-24", true, false],
    ["2026-12-31", true, false],
    ["2027-01-01", false, true],
  ])("of a procurement that commences on %s one is for it at most", (day, former, present) => {
    expect([isFor(ppn002, day), isFor(ppn026, day)]).toEqual([former, present]);
  });

  it.each([
    [1_000_000, 10, false],
    [4_999_999.99, 10, false],
    [5_000_000, 20, true],
  ])("PPN 026 asks of £%d for at least %d%%, and for KPIs: %s", (value, weight, kpis) => {
    expect(leastWeight(ppn026, value)).toBe(weight);
    expect(needsKpis(ppn026.kpis, value)).toBe(kpis);
  });

  it("PPN 002 asks for at least 10% of any value", () => {
    expect([1, 8_000_000].map((value) => leastWeight(ppn002, value))).toEqual([10, 10]);
  });
});
