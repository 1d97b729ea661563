import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { borough2026 } from "../domain/framework/borough";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();

const next = {
  ...rotherham2019,
  id: "rotherham-2027",
  title: "Social Value Framework 2027",
  socialValueWeight: 25,
  measures: rotherham2019.measures.map((measure) =>
    measure.id === "neets" ? { ...measure, retired: true } : measure,
  ),
};

describe("social-value edition --show", () => {
  it("prints a built-in edition with each measure under its outcome, and each counting rule", async () => {
    const { code, said, complaints } = await runs("edition", "--show", "rotherham-2019");
    expect([code, complaints]).toEqual([0, []]);
    expect(said[0]).toBe(rotherham2019.title);
    expect(said).toContain("Applies to: Contracts of more than £100,000 (value without VAT)");
    const text = said.join("\n");
    for (const { id, definition, counting, evidence, flaws = [] } of rotherham2019.measures) {
      for (const words of [`[${id}]`, definition, counting, evidence, ...flaws])
        expect(text).toContain(words);
    }
    for (const { text: rule } of rotherham2019.countingRules) expect(text).toContain(rule);
    for (const { id, outcome } of rotherham2019.measures) {
      const at = said.findIndex((line) => line.endsWith(`[${id}]`));
      const titles = rotherham2019.outcomes.map(({ title }) => title);
      const above = said.slice(0, at).findLast((line) => titles.includes(line));
      expect(above).toBe(rotherham2019.outcomes.find((each) => each.id === outcome)?.title);
    }
  });

  it("prints a file's edition, and which of its measures are retired", async () => {
    const { code, said } = await runs("edition", "--show", fileOf(next));
    expect(code).toBe(0);
    expect(said.filter((line) => line.includes("retired: not for new tenders"))).toEqual([
      expect.stringContaining("[neets]") as string,
    ]);
  });

  it("prints each mistake of a file with the file's name", async () => {
    const file = fileOf({ ...next, colour: "red", socialValueWeight: 101 });
    const { code, said, complaints } = await runs("edition", "--show", file);
    expect([code, said]).toEqual([1, []]);
    expect(complaints).toHaveLength(2);
    for (const line of complaints) expect(line).toContain(file);
  });
});

describe("social-value edition --compare", () => {
  it("prints a line for each change from the older to the newer", async () => {
    const { code, said } = await runs("edition", "--compare", "rotherham-2019", fileOf(next));
    expect(code).toBe(0);
    expect(said[0]).toBe(
      `From ${rotherham2019.title} (rotherham-2019) to Social Value Framework 2027 (rotherham-2027)`,
    );
    expect(said.slice(1)).toEqual([
      `  Settings: title was ${rotherham2019.title}, is Social Value Framework 2027`,
      "  Settings: social value weight was 20%, is 25%",
      expect.stringMatching(/^ {2}NEETs: retired/i) as string,
    ]);
  });

  it("says when two editions say the same", async () => {
    const { code, said } = await runs("edition", "--compare", "rotherham-2019", fileOf(rotherham2019));
    expect(code).toBe(0);
    expect(said.at(-1)).toBe("  The two editions say the same.");
  });

  it("writes them side by side", async () => {
    const out = newFile("csv");
    const { code } = await runs("edition", "--compare", "rotherham-2019", fileOf(next), "--csv", out);
    expect(code).toBe(0);
    const [headings = "", ...lines] = readFileSync(out, "utf8").trim().split("\r\n");
    expect(headings).toBe("of,what,rotherham-2019,rotherham-2027");
    expect(lines).toEqual(expect.arrayContaining([expect.stringContaining("Settings,title,")]));
    expect((await runs("edition", "--show", "rotherham-2019", "--csv", newFile("csv"))).code).toBe(2);
  });

  it("prints the mistakes of both files and compares nothing", async () => {
    const wrong = [fileOf({ ...next, colour: "red" }), fileOf({ ...next, taste: "sweet" })];
    const { code, said, complaints } = await runs("edition", "--compare", ...wrong);
    expect([code, said]).toEqual([1, []]);
    expect(complaints).toHaveLength(2);
  });

  it("compares, and says what the newer one says of the older one and is not so", async () => {
    const older = { ...rotherham2019, id: "review-2027" };
    const newer = { ...older, id: "review-2028", follows: { edition: older.id, measures: [] } };
    const { code, said, complaints } = await runs("edition", "--compare", fileOf(older), fileOf(newer));
    expect([code, said.length > 0]).toEqual([1, true]);
    expect(complaints).toContainEqual(expect.stringMatching(/^Say what became of measure .*review-2027/));
  });

  it("exports none that says what is not so of one that is given", async () => {
    const older = { ...rotherham2019, id: "review-2027" };
    const newer = fileOf({ ...older, id: "review-2028", follows: { edition: older.id, measures: [] } });
    const out = newFile("json");
    const { code, complaints } = await runs(
      "edition",
      "--export",
      newer,
      "--edition",
      fileOf(older),
      "--out",
      out,
    );
    expect([code, existsSync(out)]).toEqual([1, false]);
    expect(complaints).toContainEqual(expect.stringMatching(/^Say what became of measure .*review-2027/));
  });
});

describe("an edition file that takes a built-in edition's id", () => {
  it("is refused as in the pane, so that two editions of one id are never compared", async () => {
    const file = fileOf({ ...rotherham2019, socialValueWeight: 25 });
    const words = `Give the edition an id of its own; rotherham-2019 is the id of another edition (${file})`;
    for (const args of [
      ["--show", file],
      ["--compare", "rotherham-2019", file],
    ]) {
      expect(await runs("edition", ...args)).toEqual({ code: 1, said: [], complaints: [words] });
    }
  });
});

describe("social-value edition --export", () => {
  it("writes an edition that reads back as the same", async () => {
    const out = newFile("json");
    expect(await runs("edition", "--export", "rotherham-2019", "--out", out)).toMatchObject({
      code: 0,
      said: [`Made ${out}`],
    });
    const { said } = await runs("edition", "--compare", "rotherham-2019", out);
    expect(said.at(-1)).toBe("  The two editions say the same.");
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(rotherham2019);
  });

  it("never overwrites a file", async () => {
    const out = newFile("json");
    writeFileSync(out, "an officer's work");
    expect((await runs("edition", "--export", "rotherham-2019", "--out", out)).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("an officer's work");
  });
});

describe("social-value edition --next", () => {
  const changes = {
    id: "rotherham-2028",
    title: "Social Value Framework 2028",
    published: "2028-04",
    reword: [{ measure: "waste", headline: "Less waste" }],
    retire: ["skills"],
  };

  it("makes an edition from a file's edition and prints what changed, as --compare does", async () => {
    const [before, out] = [fileOf(next), newFile("json")];
    const { code, said, complaints } = await runs(
      ...["edition", "--next", before, "--changes", fileOf(changes), "--out", out],
    );
    expect([code, complaints, said.at(-1)]).toEqual([0, [], `Made ${out}`]);
    expect(said).toContain("  Less waste: headline was Waste, is Less waste");
    const compared = await runs("edition", "--compare", before, out);
    expect(said.slice(0, -1)).toEqual(compared.said);
  });

  it("names the file and the place of each mistake, and makes nothing", async () => {
    const file = fileOf({ ...changes, retire: ["rainbows"] });
    const out = newFile("json");
    expect(await runs("edition", "--next", "rotherham-2019", "--changes", file, "--out", out)).toEqual({
      code: 1,
      said: [],
      complaints: [`Measure rainbows is not in the framework edition (${file}, retired measure 1)`],
    });
    expect(existsSync(out)).toBe(false);
  });

  it("never overwrites a file", async () => {
    const out = fileOf({ kept: true });
    const args = ["edition", "--next", "rotherham-2019", "--changes", fileOf(changes), "--out", out];
    expect((await runs(...args)).code).toBe(2);
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({ kept: true });
  });
});

describe("arguments of social-value edition", () => {
  it.each([
    [
      "nothing to do",
      [],
      "Give one of --show, --compare, --next, --new-from, --new, --template, --export and --from",
    ],
    [
      "two things to do",
      ["--show", "a", "--export", "b"],
      "Give one of --show, --compare, --next, --new-from, --new, --template, --export and --from",
    ],
    ["one edition to compare", ["--compare", "rotherham-2019"], "Give two editions to compare"],
    ["three editions to compare", ["--compare", "a", "b", "c"], "Nothing is known to do with c"],
    ["a stray word", ["--show", "a", "b"], "Nothing is known to do with b"],
    ["nowhere to write", ["--export", "rotherham-2019"], "Give --out"],
    [
      "a file to write for what is printed",
      ["--show", "rotherham-2019", "--out", "a"],
      "--out goes with --next, --new-from, --new, --template, --export and --from",
    ],
    ["changes of nothing", ["--show", "rotherham-2019", "--changes", "a"], "--changes goes with --next"],
    ["no changes", ["--next", "rotherham-2019", "--out", "a"], "Give --changes"],
    ["nowhere to write the next edition", ["--next", "rotherham-2019", "--changes", "a"], "Give --out"],
    [
      "no file of changes",
      ["--next", "rotherham-2019", "--changes", "none.json", "--out", "a"],
      "This file was not read: there is no such file or folder (none.json)",
    ],
    [
      "an unknown edition to write",
      ["--export", "none", "--out", "a"],
      "This file was not read: there is no such file or folder (none)",
    ],
    [
      "an unknown edition to show",
      ["--show", "none.json"],
      "This file was not read: there is no such file or folder (none.json)",
    ],
    ["an unknown option", ["--quick"], "Unknown option '--quick'"],
  ])("end with 2: %s", async (_, args, words) => {
    const { code, complaints } = await runs("edition", ...args);
    expect(code).toBe(2);
    expect(complaints[0]).toContain(words);
  });
});

describe("social-value edition --new-from", () => {
  it("makes a workbook that is an edition wherever one is asked for, and JSON again", async () => {
    const [out, json] = [newFile("xlsx"), newFile("json")];
    expect(await runs("edition", "--new-from", fileOf(borough2026), "--out", out)).toEqual({
      code: 0,
      said: [`Made ${out}`],
      complaints: [],
    });
    expect((await runs("edition", "--export", out, "--out", json)).code).toBe(0);
    expect(JSON.parse(readFileSync(json, "utf8"))).toEqual(borough2026);
    const shown = await runs("edition", "--show", "borough-2026", "--edition", out);
    expect([shown.code, shown.said[0]]).toEqual([0, borough2026.title]);
    expect((await runs("check", out)).said).toEqual([`${out}: framework edition, no mistakes were found`]);
  });

  it("makes a blank one, with which nothing is made", async () => {
    const out = newFile("xlsx");
    expect((await runs("edition", "--new", "--out", out)).code).toBe(0);
    const refused = await runs("edition", "--export", out, "--out", newFile("json"));
    expect(refused.code).toBe(1);
    expect(refused.complaints.join("\n")).toMatch(/Id is missing|id .*sheet Edition, cell B\d+/i);
  });
});
