import type { ReactNode } from "react";
import { ppn002 } from "../../../src/domain/framework/editions/ppn-002";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { renderToString } from "react-dom/server";
import { changeDraft } from "../../../src/taskpane/tender/change-draft";
import { emptyDraft, type Draft } from "../../../src/taskpane/tender/draft";
import { Facts } from "../../../src/taskpane/tender/facts";
import { TenderFormProvider } from "../../../src/taskpane/tender/form-context";
import { BespokeMeasures } from "../../../src/taskpane/tender/bespoke-measures";
import { measureGroups } from "../../../src/taskpane/tender/measure-groups";
import { LotFields } from "../../../src/taskpane/tender/lot-fields";
import { Measures } from "../../../src/taskpane/tender/measures";
import { PeopleFields } from "../../../src/taskpane/tender/people";
import { Questions } from "../../../src/taskpane/tender/questions";
import { readSetup } from "../../../src/taskpane/tender/read-setup";
import { fromTenderJson, toTenderJson } from "../../../src/taskpane/tender/tender-json";
import { WeightFields } from "../../../src/taskpane/tender/weights";

function shown(part: ReactNode, draft: Draft, errors = [] as { field: string; message: string }[]): string {
  const html = renderToString(
    <TenderFormProvider value={{ draft, change: () => undefined, errors }}>{part}</TenderFormProvider>,
  );
  return html.replaceAll("<!-- -->", "");
}

describe("the tender form", () => {
  it.each([
    ["40", "Weights sum to 100 of 100.<"],
    ["45", "Weights sum to 105 of 100. Take 5 off."],
    ["30", "Weights sum to 90 of 100. Add 10 more."],
  ])("says the sum when the price weight is %s", (text, words) => {
    const draft = changeDraft(emptyDraft, { type: "weight", criterion: "price", text });
    expect(shown(<WeightFields edition={rotherham2019} />, draft)).toContain(words);
  });

  it("says that an edition without a threshold applies whatever the contract's value", () => {
    const draft = changeDraft(emptyDraft, { type: "text", field: "value", text: "1.2m" });
    const html = shown(<WeightFields edition={ppn002} />, draft);
    expect(html).toContain("The framework applies, whatever the contract&#x27;s value. Social value must");
  });

  it("shows an error beside the field that it links to", () => {
    const html = shown(<Facts edition={rotherham2019} />, emptyDraft, [
      { field: "tender-title", message: "Enter a title" },
    ]);
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(html).toMatch(/id="tender-title"[^>]*aria-invalid="true"/);
  });

  it("asks for the most lots to win once there is a lot, and says what an opened file gives a lot itself", () => {
    const most = "Most lots that a bidder can win";
    const own = "weights, questions or measures of its own";
    const lots = (draft: Draft) =>
      shown(<LotFields lots={draft.lots} mostToWin={draft.mostToWin} change={() => undefined} />, draft);
    const draft = changeDraft(emptyDraft, { type: "add-lot" });
    expect(lots(emptyDraft)).not.toContain(most);
    expect(lots(draft)).toContain(most);
    expect(lots(draft)).not.toContain(own);
    expect(lots(fromTenderJson({ lots: { each: [{ measures: [] }] } }))).toContain(own);
  });

  it("asks for a share only for the measures that are picked", () => {
    const measures = ["skills", "local-jobs"].map((id) => ({
      id,
      headline: id,
      definition: `about ${id}`,
      unit: "number" as const,
    }));
    const groups = [{ priority: "P", outcome: "O", measures }];
    const draft = changeDraft(emptyDraft, { type: "pick-measure", id: "skills", picked: true });
    const html = shown(<Measures groups={groups} />, draft);
    expect(html).toContain('id="tender-measure-skills-weight"');
    expect(html).not.toContain('id="tender-measure-local-jobs-weight"');
  });

  it("asks for a reference quantity only of measures that are counted, where quantities go by measure", () => {
    const measures = (["number", "qualitative"] as const).map((unit) => ({
      id: unit,
      headline: unit,
      definition: `about ${unit}`,
      unit,
    }));
    const draft = measures.reduce(
      (all, { id }) => changeDraft(all, { type: "pick-measure", id, picked: true }),
      emptyDraft,
    );
    const groups = [{ priority: "P", outcome: "O", measures }];
    const html = shown(<Measures groups={groups} />, draft);
    expect(html).toContain('id="tender-measure-number-reference"');
    expect(html).not.toContain('id="tender-measure-qualitative-reference"');
    const method = "proxy-total-share-of-highest";
    const inPounds = changeDraft(draft, { type: "method", part: "socialValueQuantitative", method });
    expect(shown(<Measures groups={groups} />, inPounds)).not.toContain("-reference");
  });

  it("shows the tender's rules for nothing offered and blank halves in the words that bidders read", () => {
    const html = shown(<WeightFields edition={rotherham2019} />, emptyDraft);
    expect(html).toContain("A measure for which a quantity of 0 is offered gets no marks");
    expect(html).toContain("A bid that leaves either half of social value blank is scored as it is.");
  });

  it("asks for the weights of levels where a measure has levels", () => {
    const draft = ["skills", "local-jobs"].reduce(
      (all, id) => changeDraft(all, { type: "pick-measure", id, picked: true }),
      emptyDraft,
    );
    const measures = rotherham2019.measures.filter(({ id }) => ["skills", "local-jobs"].includes(id));
    const html = shown(<Measures groups={[{ priority: "P", outcome: "O", measures }]} />, draft);
    expect(html).toContain('id="tender-measure-skills-levels"');
    expect(html).not.toContain('id="tender-measure-local-jobs-levels"');
  });

  it("asks for one level alone where a measure has levels, whose weights then count for nothing", () => {
    const picked = changeDraft(emptyDraft, { type: "pick-measure", id: "skills", picked: true });
    const groups = [
      { priority: "P", outcome: "O", measures: rotherham2019.measures.filter(({ id }) => id === "skills") },
    ];
    const html = shown(<Measures groups={groups} />, picked);
    expect(html).toContain("Level asked for, of Skills");
    expect(html).toContain("Level 4+ alone");
    const chosen = changeDraft(picked, { type: "measure", id: "skills", field: "level", text: "3" });
    expect(shown(<Measures groups={groups} />, chosen)).not.toContain('id="tender-measure-skills-levels"');
  });

  it("lets bidders be asked for measures of their own, and names measures of the tender alone", () => {
    const added = changeDraft(emptyDraft, { type: "add-bespoke" });
    const key = added.bespoke[0]?.key ?? 0;
    const listed = (draft: typeof added) =>
      measureGroups(rotherham2019, draft).flatMap(({ outcome, measures }) =>
        measures.map(({ headline }) => `${outcome}: ${headline}`),
      );
    const own = "What bidders add themselves: Measures of the bidder's own";
    expect(listed(added).at(-1)).toBe(own);
    expect(listed(added)).toHaveLength(rotherham2019.measures.length + 1);
    const outcome = rotherham2019.outcomes[1];
    const typed = [
      ["id", "repair-cafe"],
      ["headline", "Repair café"],
      ["outcome", outcome?.id ?? ""],
    ] as const;
    const named = typed.reduce(
      (draft, [field, text]) => changeDraft(draft, { type: "bespoke", key, field, text }),
      added,
    );
    expect(listed(named)).toContain(`${outcome?.title}: Repair café`);
    const html = shown(<BespokeMeasures edition={rotherham2019} />, named, [
      { field: `tender-bespoke-${key}-unit`, message: "Choose the unit" },
    ]);
    expect(html).toContain("Bespoke measure 1");
    expect(html).toMatch(new RegExp(`id="tender-bespoke-${key}-unit"[^>]*aria-invalid="true"`));
  });

  it("shows the tie rule in the words that bidders read, and asks for a second tie-break after a first", () => {
    const html = shown(<WeightFields edition={rotherham2019} />, emptyDraft);
    expect(html).toContain("The council then decides between them and records its reason.");
    expect(html).not.toContain("tender-rule-tieThen");
    const chosen = changeDraft(emptyDraft, { type: "rule", rule: "tieFirst", choice: "lower-price" });
    const asked = shown(<WeightFields edition={rotherham2019} />, chosen);
    expect(asked).toContain("Of equal totals the lower price comes first.");
    expect(asked).toContain('id="tender-rule-tieThen"');
  });

  it("folds a bidder's address and identifier up until something in them is wrong", () => {
    const draft = changeDraft(emptyDraft, { type: "add-names", list: "bidders", names: ["Bidder A"] });
    const email = changeDraft(draft, { type: "bidder-detail", key: 1, field: "email", text: "Bidder A" });
    const setup = readSetup(email);
    const errors = setup.ok ? [] : setup.errors.filter(({ field }) => field.startsWith("tender-bidders"));
    expect(errors).toEqual([
      {
        field: "tender-bidders-1-email",
        message: "Email must be an email address such as name@example.com (bidder 1)",
      },
    ]);
    expect(shown(<PeopleFields list="bidders" />, email)).not.toMatch(/<details[^>]* open/);
    const html = shown(<PeopleFields list="bidders" />, email, [...errors]);
    expect(html).toMatch(/<details[^>]* open/);
    expect(html).toMatch(/id="tender-bidders-1-email"[^>]*aria-invalid="true"/);
    expect(shown(<PeopleFields list="evaluators" />, email)).not.toContain("<details");
  });

  it("asks whether a local supplier is asked to quote where quotations are invited, and why not", () => {
    const text = (field: "route" | "localSupplierAsked", to: string) =>
      ({ type: "text", field, text: to }) as const;
    const quotation = changeDraft(emptyDraft, text("route", "quotation"));
    expect(shown(<Facts edition={rotherham2019} />, emptyDraft)).not.toContain("local supplier");
    expect(shown(<Facts edition={rotherham2019} />, quotation)).toContain(
      "Is at least one local supplier asked to quote?",
    );
    expect(shown(<Facts edition={rotherham2019} />, quotation)).not.toContain("Why no local supplier");
    expect(shown(<Facts edition={rotherham2019} />, quotation)).toContain(
      "is the proof that a local supplier was asked",
    );
    const none = changeDraft(quotation, text("localSupplierAsked", "no"));
    expect(shown(<Facts edition={rotherham2019} />, none)).toContain("Why no local supplier is asked");
  });

  it("numbers questions and bidders for a screen reader", () => {
    const draft = [
      { type: "add-question" } as const,
      { type: "add-names", list: "bidders", names: ["Bidder A"] } as const,
    ].reduce(changeDraft, emptyDraft);
    expect(shown(<Questions />, draft)).toContain('aria-label="Remove question 1"');
    expect(shown(<PeopleFields list="bidders" />, draft)).toContain('aria-label="Remove Bidder A"');
  });
});

describe("letters in place of bidders' names", () => {
  it("are chosen beside the evaluators, saved with a secret, and opened again", () => {
    const chosen = changeDraft(emptyDraft, {
      type: "text",
      field: "anonymous",
      text: "a secret of the council",
    });
    const box = /<input[^>]*type="checkbox"[^>]*>/.exec(
      shown(<PeopleFields list="evaluators" />, chosen),
    )?.[0];
    expect(box).toContain('checked=""');
    expect(shown(<PeopleFields list="bidders" />, chosen)).not.toContain("under letters");
    expect(toTenderJson(chosen).anonymous).toBe("a secret of the council");
    expect(fromTenderJson(toTenderJson(chosen)).anonymous).toBe("a secret of the council");
    expect(Object.keys(toTenderJson(emptyDraft))).not.toContain("anonymous");
  });
});
