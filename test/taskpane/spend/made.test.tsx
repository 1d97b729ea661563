import { renderToStaticMarkup } from "react-dom/server";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { registerFluentIcons } from "../../../src/taskpane/fluent-icons";
import { type Made, withEnd, withPart } from "../../../src/taskpane/spend/made";
import { SpendOutcome } from "../../../src/taskpane/spend/spend-outcome";
import { WORKER_JOBS } from "../../../src/taskpane/work/jobs";
import type { SpendPart } from "../../../src/taskpane/work/local-spend";

beforeAll(registerFluentIcons);

const picked = new File(["Supplier,Amount\nAlpha,10.00\n"], "payments.csv");
const none: Made = { state: "none" };

/** What the worker gives before its end, in the order in which it comes. */
async function parts(suppliers: readonly File[] = []): Promise<readonly SpendPart[]> {
  const given: SpendPart[] = [];
  const area = [new File([JSON.stringify(rotherhamArea)], "area.json")];
  const asked = { area, suppliers, tables: [{ name: "payments.csv", picked, sheet: undefined, chosen: {} }] };
  const silent = () => undefined;
  await WORKER_JOBS.localSpend(asked, silent, (part) => given.push(part));
  return given;
}

function shown(made: Made): string {
  if (made.state !== "made") throw new Error(`no figures: ${made.state}`);
  return renderToStaticMarkup(<SpendOutcome {...made} />);
}

describe("local spend whose workbook takes long", () => {
  it("shows the figures and hands them over before any workbook is written", async () => {
    const [first, ...others] = await parts();
    const html = shown(withPart(none, first!));
    expect(html).toContain("1 line come to £10.00.");
    expect(html).toContain("Save the figures for later periods");
    expect(html).toContain("The figures are made. Their workbook is being written.");
    expect(html).not.toMatch(/Save as a file|Save the supplier register/);
    expect(others.map((part) => Object.keys(part))).toEqual([["workbook"]]);
    const next = shown(others.reduce(withPart, withPart(none, first!)));
    expect(next).toContain("Save as a file");
    expect(next).not.toContain("Save the supplier register");
  });

  it.each([
    [
      { state: "failed", message: "The work stopped before it was done (out of memory)." } as const,
      "The work stopped before it was done (out of memory). The figures stay; the workbook was not written. The command line (social-value spend) writes one of as many lines as a sheet of Excel has.",
    ],
    [{ state: "cancelled" } as const, "Cancelled. The figures stay; the workbook was not written."],
  ])("keeps the figures where the rest is %j", async (ended, words) => {
    const html = shown(withEnd((await parts()).slice(0, 1).reduce(withPart, none), ended));
    expect(html).toContain(words);
    expect(html).toContain("Save the figures for later periods");
    expect(html).not.toMatch(/Save as a file|Save the supplier register/);
  });

  it("keeps the workbook where the next supplier register alone is cancelled", async () => {
    const html = shown(withEnd((await parts()).reduce(withPart, none), { state: "cancelled" }));
    expect(html).toContain("Cancelled. The next supplier register was not written.");
    expect(html).toContain("Save as a file");
    expect(html).not.toContain("Save the supplier register");
  });

  it("says what has its service area from the supplier register", async () => {
    const register = "supplier,postcode,sme,vcse,service_area\nAlpha,S60 1AB,Yes,No,Place\n";
    const given = await parts([new File([register], "suppliers.csv")]);
    expect(shown(given.reduce(withPart, none))).toContain(
      "Place: £10.00 of it on 1 line by the service area in the supplier register",
    );
    expect(shown((await parts()).reduce(withPart, none))).not.toContain("in the supplier register</li>");
  });

  it("says that it was cancelled where there are no figures yet", () => {
    expect(withEnd(none, { state: "cancelled" })).toEqual({ state: "said", message: "Cancelled." });
  });

  it("has both ways to the workbook when it is written, and the next supplier register", async () => {
    const gives = { ok: true, value: { workbook: new Blob(), register: new Blob() }, issues: [] } as const;
    const html = shown(withEnd((await parts()).reduce(withPart, none), { state: "done", gives }));
    expect(html).toContain("The workbook is written.");
    expect(html).toContain("Open as a new workbook");
    expect(html).toContain("Save the supplier register (Excel)");
    expect(html).toContain("Save as a file");
  });
});
