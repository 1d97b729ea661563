import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeDocx } from "../../src/docx/write";
import { officeProgram } from "../libreoffice/office";
import { sampleDocument } from "./sample-document";

const folder = mkdtempSync(join(tmpdir(), "social-value-docx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice asks whether to repair a document that breaks the standard; without a screen it gives none. */
function printed(path: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path];
  execFileSync(officeProgram(), args, { stdio: "ignore", timeout: 120_000 });
  return path.replace(/\.docx$/, ".pdf");
}

const told = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: "utf8", timeout: 60_000 });

it("LibreOffice prints a Word document on A4 with its title, and a table's headings on each page", async () => {
  const path = join(folder, "letter.docx");
  writeFileSync(path, await writeDocx(sampleDocument));
  const pdf = printed(path);
  const facts = told("pdfinfo", pdf);
  expect(facts).toMatch(/^Title: +Assessment summary: Tools & <machines>$/m);
  expect(facts).toMatch(/^Page size: .*\(A4\)$/m);
  const pages = told("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
  expect(pages.length).toBeGreaterThan(1);
  const [first = "", ...others] = pages;
  expect(first).toMatch(/Supplier +Bidder A\n +Two lines/);
  expect(pages.filter((page) => /^ *Criterion +Score$/m.test(page))).toHaveLength(pages.length);
  expect(others.at(-1)).toMatch(/Total +1770\.00/);
  expect(first).toContain(`Assessment summary, T-1. Page 1 of ${pages.length}`);
});
