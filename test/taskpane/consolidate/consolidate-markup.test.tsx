import { renderToStaticMarkup } from "react-dom/server";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { returnsToChoose } from "../../../src/domain/register/side-by-side";
import { choiceErrors, ChooseReturns } from "../../../src/taskpane/consolidate/choose-returns";
import { ConsolidateForm, formErrors } from "../../../src/taskpane/consolidate/consolidate-form";
import { ConsolidateOutcome } from "../../../src/taskpane/consolidate/consolidate-outcome";
import { finishedQuarter } from "../../../src/taskpane/consolidate/finished-quarter";
import { useConsolidation } from "../../../src/taskpane/consolidate/use-consolidation";
import { registerFluentIcons } from "../../../src/taskpane/fluent-icons";
import { CouncilProvider } from "../../../src/taskpane/parts/council";
import { EditionsProvider } from "../../../src/taskpane/parts/editions";
import { WorkProgress } from "../../../src/taskpane/parts/work-progress";
import { quarterChoices } from "../../../src/taskpane/contracts/quarters";
import type { RegisterTold } from "../../../src/taskpane/work/consolidate";
import { claim, contractOf, optionsWith, received, returnOf } from "../../domain/register/returned";
import { unlabelled } from "../unlabelled";

const ignore = () => undefined;
const contracts = [contractOf("C-1")];

beforeAll(registerFluentIcons);

const register = consolidate(
  EMPTY_STATE,
  [
    received(returnOf("C-1"), "one.xlsx"),
    received(returnOf("C-1", { claims: [claim("young-people-work-advice", 12)] }), "two.xlsx"),
  ],
  optionsWith(contracts),
);

function Form() {
  const consolidation = useConsolidation();
  return (
    <ConsolidateForm
      contracts={contracts.map((contract) => ({ contract, file: "contracts.json" }))}
      quarter="2026-27-Q1"
      onQuarter={ignore}
      consolidation={consolidation}
    />
  );
}

const made: RegisterTold = {
  quarter: "2026-27-Q1",
  counts: register.counts,
  supplyChain: register.supplyChain,
  reconciliationDifference: 0,
  missing: Array.from({ length: 23 }, (_, index) => ({
    contract: `C-${index}`,
    quarter: "2026-27-Q1",
    supplier: "Supplier",
    daysLate: index,
    isRefused: index === 4,
  })),
  toChoose: [],
  directorates: [],
  notes: ["Of the spend £1.00 seems to be counted twice."],
  issues: register.exceptions,
  issueCount: 1_234,
  name: "register 2026-27 Q1",
  workbook: new Uint8Array(),
  csv: { register: new Blob(), spend: new Blob(), chase: new Blob(), kpis: new Blob() },
  report: {
    name: "annual report",
    document: { title: "Report", subject: "", author: "", footer: "", blocks: [] },
  },
  calendar: { name: "return due dates.ics", bytes: new Uint8Array() },
  withoutDeadline: [],
  noRatings: "There are no ratings.",
};

describe("the form of a consolidation", () => {
  it("has a label for every field, and begins with the quarter and the returns", () => {
    const html = renderToStaticMarkup(
      <CouncilProvider>
        <EditionsProvider>
          <Form />
        </EditionsProvider>
      </CouncilProvider>,
    );
    expect(unlabelled(html)).toEqual([]);
    for (const words of [
      "Choose returns",
      "Choose a folder of returns",
      "Register before (optional)",
      "Council file (optional)",
      "Proxy packs (optional)",
      "As of (optional)",
      "2026-27 Q1 (1 Apr to 30 Jun 2026)",
    ])
      expect(html).toContain(words);
    expect(html).not.toContain("Go on");
  });

  it.each([
    [{ chosen: true, asOf: "2026-07-31" }, []],
    [{ chosen: false, asOf: "2026-07-31" }, ["Choose a return, or a folder of returns"]],
    [{ chosen: true, asOf: "soon" }, ["As of must be a day such as 31/07/2026"]],
    [{ chosen: true, asOf: "2026-02-30" }, ["As of must be a day such as 31/07/2026"]],
  ])("filled with %j it asks for %j", (filled, messages) => {
    expect(formErrors(filled).map(({ message }) => message)).toEqual(messages);
  });

  it.each([
    ["2026-05-02", "2026-27-Q1"],
    ["2026-07-01", "2026-27-Q1"],
    ["2026-11-24", "2026-27-Q2"],
    ["2031-01-01", "2027-28-Q4"],
  ])("on %s proposes %s, the last quarter that is over", (day, quarter) => {
    expect(finishedQuarter(quarterChoices(contracts), day)).toBe(quarter);
  });

  it("tells a screen reader the label, until there is something to say on the way", () => {
    const progress = { state: "at-work", done: 12, total: 300 } as const;
    const words = "12 of 300 files read, about 40 seconds left";
    const html = (said: string) =>
      renderToStaticMarkup(
        <WorkProgress
          progress={progress}
          label="Reading the files"
          words={words}
          said={said}
          onCancel={ignore}
        />,
      );
    expect(html("")).toMatch(/role="status"[^>]*>Reading the files</);
    expect(html("Half of the files read")).toMatch(/role="status"[^>]*>Half of the files read</);
    expect(html("")).toContain(words);
  });
});

describe("the outcome of a consolidation", () => {
  it("shows the counts, the proof and the first of what is wrong, and says how many more there are", () => {
    const html = renderToStaticMarkup(<ConsolidateOutcome made={made} chosen={1} />);
    expect(html).toContain("Register 2026-27 Q1");
    expect(html).toContain("1 choice of returns went into it.");
    expect(html).toContain("Reconciliation difference 0");
    expect(html).toContain("Choose which return counts: 2 different returns of contract C-1");
    expect(html).toContain("And 1,232 more.");
    expect(html).toContain("C-3, 2026-27 Q1, Supplier: 3 days late<");
    expect(html).toContain("C-4, 2026-27 Q1, Supplier: 4 days late, and what came was refused<");
    expect(html).toContain("And 3 more.");
    expect(html).toContain("There are no ratings.");
    expect(html).toContain("Open as a new workbook");
    expect(html).toContain("Save as a file");
  });

  it("shows what was spent by directorate where any is stated", () => {
    const place = { ...register.supplyChain, directorate: "Place", total: 12_050, local: 6_025 };
    const none = { ...place, directorate: null, total: 0, local: 0, localShare: null };
    const html = renderToStaticMarkup(
      <ConsolidateOutcome
        made={{ ...made, directorates: [{ ...place, localShare: 0.5 }, none] }}
        chosen={0}
      />,
    );
    expect(html).toContain("Spend in the supply chain by directorate");
    expect(html.replaceAll(/<[^>]+>/g, " ").replaceAll(/ +/g, " ")).toContain(
      "Place £120.50 £60.25 50.0% Not stated £0.00 £0.00 no share",
    );
    expect(renderToStaticMarkup(<ConsolidateOutcome made={made} chosen={0} />)).not.toContain("directorate");
  });

  it("offers no workbook where a sheet would be too long, and says so", () => {
    const html = renderToStaticMarkup(
      <ConsolidateOutcome made={{ ...made, workbook: undefined }} chosen={0} />,
    );
    expect(html).toContain("a sheet of it would be too long");
    expect(html).not.toContain("Save as a file");
    expect(html).toContain("Save the register&#x27;s lines as a table");
  });

  it("warns where the figures are not those of the returns", () => {
    const html = renderToStaticMarkup(
      <ConsolidateOutcome made={{ ...made, reconciliationDifference: 2 }} chosen={0} />,
    );
    expect(html).toContain("Reconciliation difference: 2 control totals are not those");
  });
});

describe("returns to choose from", () => {
  const html = (toChoose = returnsToChoose(register)) =>
    renderToStaticMarkup(
      <ChooseReturns toChoose={toChoose} today="2026-08-01" disabled={false} onChoose={ignore} />,
    );

  it("stand side by side, with what differs and a choice by name", () => {
    expect(unlabelled(html())).toEqual([]);
    expect(html()).toContain("C-1, Contract C-1, Supplier of C-1: 2026-27 Q1");
    expect(html()).toContain("one.xlsx, declared on 10 July 2026");
    expect(html()).toContain("two.xlsx, declared on 10 July 2026");
    expect(html()).toContain("(differs)");
    expect(html().match(/type="radio"/g)).toHaveLength(2);
  });

  it("are five at a time, and nothing where there are none", () => {
    const [of] = returnsToChoose(register);
    if (!of) throw new Error("nothing to choose");
    const many = Array.from({ length: 7 }, (_, index) => ({ ...of, contract: `C-${index}` }));
    expect(html(many)).toContain("And 2 more contracts.");
    expect(html([])).toBe("");
  });

  it.each([
    [0, "", ["Choose a return to use", "Enter the officer who chooses"]],
    [1, "", ["Enter the officer who chooses"]],
    [1, "Officer 1", []],
  ])("with %d chosen by %j ask for %j", (chosen, officer, messages) => {
    expect(choiceErrors(chosen, officer).map(({ message }) => message)).toEqual(messages);
  });
});
