import { parseArea } from "../../../src/domain/council/area";
import { parseSettings } from "../../../src/domain/council/settings";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { parseContract } from "../../../src/domain/contract/contract";
import type { IssueCode } from "../../../src/domain/issues/catalogue";
import { refusedFile } from "../../../src/domain/issues/in-file";
import type { Issue, LimitsOf } from "../../../src/domain/issues/issue";
import { AreaCount } from "../../../src/domain/council/area-of-council";
import { councilNamed } from "../../../src/domain/council/councils";
import { areaNeeded } from "../../../src/jobs/read-places";
import { readPostcodeFile } from "../council/read-postcode-file";
import { contractInWorkbook } from "../../../src/sheets/contract/read";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { cleaning, contractWith } from "../../parity/returns";
import { gridOfPlan } from "../../sheets/grid-of-plan";

const contract = (parts: object) => parseContract({ ...cleaning, ...parts }).issues;
const commitments = (...parts: readonly object[]) => contract({ commitments: parts, earlier: [] });
const due = [{ quarter: "2027-28-Q1", quantity: 30 }];
const advice = { measure: "young-people-work-advice", quantity: 30, due };
const earlier = { quarter: "2026-27-Q1", measure: "local-jobs", quantity: 1 };
const version = { from: "2027-01-01", reason: "Variation", commitments: [advice] };

const said = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) =>
  refusedFile("chosen.file", code, ...limits).issues;

/** The area of a council by a file that has one postcode, in Rotherham. */
function countedFor(name: string) {
  const council = councilNamed(name);
  const count = council.ok ? AreaCount.of(council.value) : council;
  if (!count.ok) throw new Error(`no such council: ${name}`);
  count.value.take({ postcode: "S60 1AB", district: "E08000018", live: true });
  return count.value.area("postcodes.csv");
}

/** For each sentence of contracts and areas a case that it is said of. */
export const contractIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "no-contract-in-workbook": () =>
    contractInWorkbook(
      gridOfPlan(placeReturn(contractWith(), "2026-27-Q1", { area: rotherhamArea, lines: 10 })),
    ).issues,
  "area-file-needed": () => said("area-file-needed", { reference: "C-1", name: "areas/ours.json" }),
  "form-another-calendar": () =>
    said("form-another-calendar", {
      ...{ quarter: "2026-27-Q2", month: 11, first: "2027-02-01", last: "2027-04-30" },
    }),
  "contract-left-out": () =>
    said("contract-left-out", { quarter: "2026-27-Q2", first: "2024-25-Q1", last: "2024-25-Q4" }),
  "area-needed": () => [areaNeeded()],
  "area-empty": () =>
    parseSettings({ area: { name: "Leeds", borough: { sectors: [] }, wider: { sectors: [] } } }).issues,
  "tiers-named-alike": () =>
    parseSettings({
      area: { name: "Leeds", borough: { sectors: ["LS1 1"] }, wider: { name: "leeds", sectors: [] } },
    }).issues,
  "tier-name-taken": () => parseArea({ ...rotherhamArea, tiers: { borough: "Wider area" } }).issues,
  "area-repeated": () =>
    parseArea({ ...rotherhamArea, wider: { sectors: [...rotherhamArea.borough.sectors] } }).issues,
  "commitment-repeated": () => commitments(advice, advice),
  "contract-measure-unknown": () => commitments({ ...advice, measure: "orchards" }),
  "due-repeated": () => commitments({ ...advice, due: [...due, ...due] }),
  "due-sum": () => commitments({ ...advice, quantity: 31 }),
  "earlier-not-committed": () => contract({ commitments: [advice], earlier: [earlier] }),
  "earlier-repeated": () => contract({ earlier: [earlier, earlier] }),
  "ends-before-start": () => contract({ end: "2020-01-01" }),
  "kpis-needed": () => contract({ value: 6_000_000 }),
  "postcode-file-empty": () => readPostcodeFile(["postcode,district_code\n"]).issues,
  "postcode-file-rows-unread": () =>
    readPostcodeFile(["postcode,district_code\nS60 1AB,E08000018\nS60 1AD,E08000O18\n"]).issues,
  "postcode-file-unknown": () => readPostcodeFile(["name,amount\nA,1"]).issues,
  "quarter-outside-contract": () =>
    commitments({ ...advice, due: [{ quarter: "2035-36-Q1", quantity: 30 }] }),
  "quarter-unknown": () => commitments({ ...advice, due: [{ quarter: "2026-Q1", quantity: 30 }] }),
  "council-unknown": () => councilNamed("Atlantis").issues,
  "surroundings-unknown": () => {
    const council = councilNamed("Cardiff");
    return council.ok ? AreaCount.of(council.value, "county").issues : [];
  },
  "postcodes-not-of-council": () => countedFor("Cardiff").issues,
  "area-found-above": () =>
    parseArea({
      ...rotherhamArea,
      bySectors: { source: "codes.csv", borough: { postcodes: 10, found: 20, others: 0 } },
    }).issues,
  "area-districts-without-postcodes": () => countedFor("Rotherham").issues,
  "area-edge-unknown": () => countedFor("Rotherham").issues,
  "area-districts-needed": () => said("area-districts-needed"),
  "lines-outside": () => said("lines-outside", { minimum: 10, maximum: 10_000 }),
  "file-gone": () => said("file-gone"),
  "file-too-large": () => said("file-too-large", { bytes: 312_000_000, limit: 200_000_000 }),
  "pack-to-choose": () =>
    said("pack-to-choose", { named: "packs/ours.json", contract: undefined, contracts: 0, council: true }),
  "pack-not-named": () => said("pack-not-named"),
  "not-an-assessment": () => said("not-an-assessment"),
  "assessment-stamp-damaged": () => said("assessment-stamp-damaged"),
  "assessment-form-older": () => said("assessment-form-older"),
  "yes-or-no": () => said("yes-or-no"),
  "contract-to-choose": () => [
    ...said("contract-to-choose", { references: "C-1, C-2" }),
    ...said("contract-to-choose", { references: "C-1, C-2", reference: "C-3" }),
  ],
  "no-contract-register": () => [
    ...said("no-contract-register"),
    ...said("no-contract-register", { kind: "return" }),
  ],
  "no-contract-in-json": () => said("no-contract-in-json"),
  "register-no-commitment": () => [
    ...said("register-no-commitment"),
    ...said("register-no-commitment", { version: 1 }),
  ],
  "register-line-without-reference": () => said("register-line-without-reference"),
  "register-area-unknown": () => said("register-area-unknown", { area: "Sheffield", known: "Rotherham" }),
  "register-empty": () => said("register-empty"),
  "register-has-contract": () => said("register-has-contract", { reference: "C-1" }),
  "register-line-of-none": () => said("register-line-of-none", { reference: "C-1" }),
  "register-out-of-number": () => said("register-out-of-number", { number: 2 }),
  "register-version-unknown": () => said("register-version-unknown", { version: "2" }),
  "register-measure-unknown": () => said("register-measure-unknown", { measure: "Juggling" }),
  "register-taken-out-with-quantity": () => said("register-taken-out-with-quantity"),
  "register-nothing-to-take-out": () => said("register-nothing-to-take-out"),
  "register-quarter-twice": () => said("register-quarter-twice", { quarter: "2026-27 Q1" }),
  "register-other-column": () => [
    ...said("register-other-column", { heading: "", column: "AD" }),
    ...said("register-other-column", { heading: "Colour", column: "AD" }),
  ],
  "register-other-sheet": () => said("register-other-sheet", { name: "Sheet1" }),
  "version-out-of-order": () => contract({ versions: [version, { ...version, from: "2026-12-01" }] }),
};
