import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCode } from "../../src/cli/exit-code";
import { openBeside, sourceAt } from "../../src/cli/sources";
import type { Issue } from "../../src/domain/issues/issue";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { readJson } from "../../src/jobs/read-json";
import { MOST_BYTES, readWorkbook } from "../../src/jobs/read-workbook";
import { bytesOf, type Source } from "../../src/jobs/source";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { inFolder } from "../cli/in-folder";

const { folder, newFile, fileOf } = inFolder();
const words = ({ issues }: { readonly issues: readonly Issue[] }) => issues.map(wordIssue);

/** A picked file that was moved since. */
function goneFile(name: string): File {
  const file = new File([], name);
  const error = new DOMException("", "NotReadableError");
  file.stream = () => new ReadableStream({ pull: (controller) => controller.error(error) });
  return file;
}

describe("a file for a job", () => {
  it("has the same bytes from a path and from a picked file, however often it is opened", async () => {
    const path = fileOf("one two three", "txt");
    const picked = sourceOf(new File(["one two three"], "picked.txt"));
    for (const source of [sourceAt(path), sourceAt(path), picked, picked]) {
      const read = await bytesOf(source);
      expect([source.size, read.ok && new TextDecoder().decode(read.value)]).toEqual([13, "one two three"]);
    }
  });

  it("is found beside the file that names it, and called as it is named there", async () => {
    mkdirSync(join(folder, "areas"));
    writeFileSync(join(folder, "areas", "ours.json"), '{"name":"Ours"}');
    const source = openBeside("areas/ours.json", join(folder, "contract.json"));
    expect(source?.name).toBe("areas/ours.json");
    const read = source && (await readJson(source, (json) => ({ ok: true, value: json, issues: [] })));
    expect(read?.ok && read.value).toEqual({ name: "Ours" });
  });
});

describe("a file that cannot be used", () => {
  const missing = newFile("json");
  const vast: Source = {
    name: "vast.xlsx",
    size: MOST_BYTES + 1_000_000,
    open: () => sourceAt(missing).open(),
  };
  const asJson = (source: Source) => readJson(source, (json) => ({ ok: true, value: json, issues: [] }));

  it.each([
    [
      "is not there",
      () => asJson(sourceAt(missing)),
      `This file was not read: there is no such file or folder (${missing})`,
    ],
    ["is a folder", () => asJson(sourceAt(folder)), `This file was not read: it is a folder (${folder})`],
    [
      "was moved since it was picked",
      () => asJson(sourceOf(goneFile("a.json"))),
      "Choose this file again: it was moved, deleted or changed since it was chosen, and was not read (a.json)",
    ],
    [
      "is no JSON",
      () => asJson(sourceOf(new File(["{"], "a.json"))),
      expect.stringMatching(/^Save this file again or correct it: .*\(a\.json\)$/),
    ],
    [
      "has a field twice",
      () => asJson(sourceOf(new File(['{"a":{"b":1,"\\u0062":2}}'], "a.json"))),
      "Take out one of the two fields b: one entry of the file has both, and only one of them would be read (a.json)",
    ],
    [
      "has the field that JavaScript reserves",
      () => asJson(sourceOf(new File(['{"marks":{"__proto__":"Excellent"}}'], "a.json"))),
      "Rename the field __proto__ or take it out: a field of that name cannot be read (a.json)",
    ],
    [
      "is more than a workbook can be",
      () => readWorkbook(vast),
      "This file is not read: it is 201 MB, and 200 MB is the most that is taken (vast.xlsx)",
    ],
    [
      "is no workbook",
      () => readWorkbook(sourceOf(new File(["Dear Sir"], "a.xlsx"))),
      "Choose an Excel workbook (.xlsx): this file is something else (a.xlsx)",
    ],
  ])("says that it %s, and ends the command line with 2", async (_, read, sentence) => {
    const result = await read();
    expect([result.ok, words(result), exitCode(result.issues)]).toEqual([false, [sentence], 2]);
  });

  it("is another thing than a file with a mistake, and than a warning", () => {
    const issue = { place: {}, limits: { label: "title" } };
    expect(exitCode([{ ...issue, code: "missing", severity: "error" }])).toBe(1);
    expect(exitCode([{ ...issue, code: "missing", severity: "warning" }])).toBe(0);
  });
});
