import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Assessment } from "../../src/domain/assessment/assessment";
import { Area, parseArea } from "../../src/domain/council/area";
import { parseSettings, Settings } from "../../src/domain/council/settings";
import type { Result } from "../../src/domain/issues/issue";
import type { LedgerLine } from "../../src/domain/spend/ledger-lines";
import { exclusionOf, parseScope } from "../../src/domain/spend/scope";
import { readSuppliers, registerOf } from "../../src/domain/spend/supplier-register";
import { parseContract } from "../../src/domain/contract/contract";
import { parseContracts } from "../../src/domain/contract/contracts";
import { Commitment, ContractFile, Earlier, Version } from "../../src/domain/contract/file";
import { Framework, Measure } from "../../src/domain/framework/edition";
import {
  EditionChanges,
  nextEdition,
  parseEditionChanges,
  Rewording,
} from "../../src/domain/framework/next-edition";
import { FORMER_PROMPTS } from "../../src/domain/framework/prompts";
import { ProxyPack, parseProxyPack } from "../../src/domain/framework/proxies";
import { parseProxyCsv } from "../../src/domain/framework/proxy-csv";
import { parseAssessment } from "../../src/domain/assessment/read";
import { parseFramework } from "../../src/domain/framework/read";
import { parseTender } from "../../src/domain/tender/tender";
import { withoutEvaluation } from "../../src/domain/tender/setup";
import { TenderFile } from "../../src/domain/tender/file";
import { DeclaredRule, RuleSource, TESTED_RULES, TestedRule } from "../../src/domain/framework/counting-rule";
import { consolidate } from "../../src/domain/register/consolidate";
import { paymentsCsv, registerCsv } from "../../src/domain/register/export";
import { EMPTY_STATE } from "../../src/domain/register/model";
import { contractOf, optionsWith } from "./register/returned";
import { exampleRelease } from "./notice/example";
import { schemaFaults } from "./notice/schema";
import { inFolder } from "../cli/in-folder";
import { printedByCheck, writtenByReceive } from "../cli/printed-examples";

const page = readFileSync(join(__dirname, "../../docs/file-formats.md"), "utf8").replaceAll("\r\n", "\n");

function example(label: string): string {
  const text = page.split(`\`\`\`${label}\n`)[1]?.split("\n```")[0];
  if (text === undefined) throw new Error(`no example on the page: ${label}`);
  return text;
}

function section(title: string): string {
  const text = page.split(`\n## ${title}`)[1]?.split("\n## ")[0];
  if (text === undefined) throw new Error(`no section on the page: ${title}`);
  return text;
}

/** The result of a reader must be without errors. */
function expectSound({ ok, issues }: Result<unknown>): void {
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(ok).toBe(true);
}

const parsedBy = (parse: (json: unknown) => Result<unknown>) => (text: string) =>
  expectSound(parse(JSON.parse(text)));

const { folder } = inFolder();

/** What reads each example, or makes it, by what stands after the example's opening fence. */
const READERS: Readonly<Record<string, (text: string) => void | Promise<void>>> = {
  "json tender": parsedBy(parseTender),
  "json lots": (text) => {
    const whole = withoutEvaluation(JSON.parse(example("json tender"))) as object;
    expectSound(parseTender({ ...whole, ...(JSON.parse(text) as object) }));
  },
  "json contract": parsedBy(parseContract),
  "json contracts": parsedBy((json) => parseContracts(json)),
  "json release": (text) => {
    expect(JSON.parse(text)).toEqual(exampleRelease());
    expect(schemaFaults(JSON.parse(text))).toEqual([]);
  },
  "json area": parsedBy(parseArea),
  "json settings": parsedBy(parseSettings),
  "json edition": parsedBy(parseFramework),
  "json changes": (text) => {
    const edition = parseFramework(JSON.parse(example("json edition")));
    const changes = parseEditionChanges(JSON.parse(text));
    if (!edition.ok || !changes.ok) return expectSound(changes);
    expectSound(nextEdition(edition.value, changes.value));
  },
  "json proxies": parsedBy(parseProxyPack),
  "json assessment": parsedBy(parseAssessment),
  "json scope": (text) => {
    const read = parseScope(JSON.parse(text));
    expectSound(read);
    const line: LedgerLine = {
      file: "ledger.csv",
      line: 2,
      supplier: "HMRC",
      pence: 100,
      date: "2026-04-30",
      serviceArea: "",
      category: "",
      transaction: "",
      companyNumber: "",
      postcode: "",
      sme: "Unknown",
      vcse: "Unknown",
    };
    expect(
      read.ok && exclusionOf(read.value)({ ...line, category: "Salaries of staff", supplier: "A" }),
    ).toBe("Payroll");
    expect(read.ok && exclusionOf(read.value)(line)).toBe("Tax");
  },
  "csv proxies": (text) =>
    expect(parseProxyCsv([text])).toEqual(parseProxyPack(JSON.parse(example("json proxies")))),
  "csv suppliers": (text) => {
    const read = readSuppliers("suppliers.csv", [text]);
    expect(read.issues).toEqual([]);
    expect(read.ok && registerOf(read.value)("BIDDER A LIMITED", "")).toMatchObject({
      postcode: "S60 1AB",
      sme: "Yes",
      vcse: "No",
    });
  },
  "json check": async (text) => expect(await printedByCheck(folder)).toEqual(JSON.parse(text)),
  "json bids": async (text) => {
    const tender = JSON.parse(example("json tender")) as object;
    const { received, ...others } = JSON.parse(text) as { bids: unknown; received: object[] };
    expectSound(parseTender({ ...tender, bids: others.bids, redactions: [] }));
    expect(await writtenByReceive(folder, tender)).toEqual({
      ...others,
      received: received.map((each) => ({
        ...each,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/) as string,
      })),
    });
  },
};

describe("docs/file-formats.md", () => {
  const fences = page.split("\n").filter((line) => line.startsWith("```"));
  const labels = fences.filter((_, index) => index % 2 === 0).map((line) => line.slice(3));

  it("has no example that nothing reads, none twice, and none that is gone", () => {
    expect(labels.toSorted()).toEqual(Object.keys(READERS).toSorted());
  });

  it.each(Object.entries(READERS))("has a true example of %s", (label, read) => read(example(label)));

  it.each([
    ["--csv", registerCsv],
    ["--spend-csv", paymentsCsv],
  ])("lists the columns of %s in their order", (option, csv) => {
    const text = [...csv(consolidate(EMPTY_STATE, [], optionsWith([contractOf("C-1")])))].join("");
    const [heading = ""] = text.split("\r\n");
    const line = page.split("\n").find((each) => each.startsWith(`- \`${option}\` has`)) ?? "";
    const [columns = ""] = line.split(". ");
    const listed = [...columns.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
    expect(listed).toEqual(heading.replace("\uFEFF", "").split(","));
  });

  it.each([
    ["Tender", Object.keys(TenderFile.shape)],
    [
      "Framework edition",
      [
        ...Object.keys(Framework.shape),
        ...Object.keys(Measure.shape),
        ...Object.keys(TestedRule.shape),
        ...Object.keys(DeclaredRule.shape),
        ...RuleSource.shape.from.options,
        ...TESTED_RULES,
      ],
    ],
    ["Changes of a yearly review", [...Object.keys(EditionChanges.shape), ...Object.keys(Rewording.shape)]],
    [
      "Contract",
      [
        ...Object.keys(ContractFile.shape),
        ...Object.keys(Version.shape),
        ...Object.keys(Commitment.shape),
        ...Object.keys(Earlier.shape),
      ],
    ],
    ["Area", Object.keys(Area.shape)],
    ["Proxy pack", Object.keys(ProxyPack.shape)],
    ["Returns into a register", Object.keys(Settings.shape)],
    ["Opportunity assessment", [...Object.keys(Assessment.shape), ...FORMER_PROMPTS.map(({ id }) => id)]],
  ])("tells of every field of a %s", (title, fields) => {
    const text = section(title);
    expect(fields.filter((field) => !new RegExp(`\`(?:[a-z]+\\.)?${field}[\`.]`, "i").test(text))).toEqual(
      [],
    );
  });
});
