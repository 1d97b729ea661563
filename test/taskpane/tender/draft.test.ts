import { ppn026 } from "../../../src/domain/framework/editions/ppn-026";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { begunBy } from "../../../src/taskpane/tender/begun-draft";
import { changeDraft, pastedNames, type DraftChange } from "../../../src/taskpane/tender/change-draft";
import { emptyDraft, type Draft } from "../../../src/taskpane/tender/draft";
import { id as fileId } from "../../../src/domain/values/fields";
import { titleIds } from "../../../src/taskpane/tender/title-ids";
import { readNumber } from "../../../src/domain/values/typed-in-a-field";
import { equalShares, sumOf } from "../../../src/taskpane/tender/shares";
import { begunDraft, fromTenderJson, toTenderJson } from "../../../src/taskpane/tender/tender-json";

const tender = {
  reference: "T-1",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: 250000,
  route: "tender",
  framework: "rotherham-2019",
  weights: { price: 40, quality: 40, socialValue: 20 },
  socialValueSplit: { quantitative: 50, qualitative: 50 },
  methods: {
    price: "lowest-over-bid",
    quality: "share-of-maximum",
    socialValueQuantitative: "quantity-share-of-highest",
  },
  qualityQuestions: [
    { id: "method", title: "Method", weight: 60, maximum: 5, minimum: 2 },
    { id: "team", title: "Team", weight: 40, maximum: 10 },
  ],
  measures: [{ id: "local-jobs", weight: 100, reference: 4 }],
  evaluators: ["Evaluator 1"],
  bidders: [{ name: "Bidder A", identifier: "A-1" }, { name: "Bidder B" }],
  bids: [
    { bidder: "Bidder A", price: 100 },
    { bidder: "Bidder B", price: 105 },
  ],
  moderation: true,
};

function after(draft: Draft, ...changes: readonly DraftChange[]): Draft {
  return changes.reduce(changeDraft, draft);
}

describe("an opened tender file", () => {
  it("is saved again as it was, with what the form does not show", () => {
    expect(toTenderJson(fromTenderJson(tender))).toEqual({ ...tender, nothingOffered: "no-marks" });
  });

  it("has a measure's reference quantity as typed, or none", () => {
    const draft = fromTenderJson({ ...tender, measures: [{ id: "local-jobs", weight: 100, reference: 5 }] });
    expect(toTenderJson(draft).measures).toEqual([{ id: "local-jobs", weight: 100, reference: 5 }]);
    const typed = (text: string) =>
      toTenderJson(after(draft, { type: "measure", id: "local-jobs", field: "reference", text })).measures;
    expect(typed("12.5")).toEqual([{ id: "local-jobs", weight: 100, reference: 12.5 }]);
    expect(typed("")).toEqual([{ id: "local-jobs", weight: 100 }]);
  });

  it("has the one level that is asked for as chosen, or none", () => {
    const measures = [{ id: "apprenticeships", weight: 100, level: "3" }];
    const draft = fromTenderJson({ ...tender, measures });
    expect(toTenderJson(draft).measures).toEqual(measures);
    const chosen = (text: string) =>
      toTenderJson(after(draft, { type: "measure", id: "apprenticeships", field: "level", text })).measures;
    expect(chosen("2")).toEqual([{ id: "apprenticeships", weight: 100, level: "2" }]);
    expect(chosen("")).toEqual([{ id: "apprenticeships", weight: 100 }]);
  });

  it("has bespoke measures field by field, and what no field shows", () => {
    const bespokeMeasures = [
      {
        id: "repair-cafe",
        outcome: "local-economy",
        headline: "Repair café",
        definition: "Events at which things are mended",
        unit: "number",
        levels: ["indoors", "outdoors"],
        accumulation: "flow",
        decimals: 0,
        counting: "Events held",
        evidence: "Dates",
        flaws: ["No length is given"],
        retired: false,
      },
    ];
    const draft = fromTenderJson({ ...tender, bespokeMeasures });
    expect(toTenderJson(draft).bespokeMeasures).toEqual(bespokeMeasures);
    const [measure] = draft.bespoke;
    if (!measure) throw new Error("no measure");
    const typed = after(
      draft,
      { type: "bespoke", key: measure.key, field: "levels", text: " indoors " },
      { type: "bespoke", key: measure.key, field: "decimals", text: "half" },
    );
    expect(toTenderJson(typed).bespokeMeasures).toEqual([
      { ...bespokeMeasures[0], levels: ["indoors"], decimals: "half" },
    ]);
  });

  it("keeps lots in the order of award, with what the form does not show, or has them as typed", () => {
    const lots = {
      each: [
        { id: "north", title: "North", value: 150_000, weights: { price: 40, quality: 40, socialValue: 20 } },
        { id: "south", title: "South", value: 100_000, valueIncludingVat: 120_000, bidders: ["Bidder A"] },
      ],
      mostToWin: 1,
    };
    const draft = fromTenderJson({ ...tender, lots: { ...lots, preference: ["south", "north"] } });
    expect(toTenderJson(draft).lots).toEqual({ ...lots, each: lots.each.toReversed() });
    const [south, north] = draft.lots;
    if (!south || !north) throw new Error("no lots");
    const typed = after(
      draft,
      { type: "move-lot", key: north.key, by: -1 },
      { type: "lot", key: south.key, field: "bidders", text: "Bidder B\n\n bidder A " },
      { type: "text", field: "mostToWin", text: "2" },
      { type: "add-lot" },
    );
    const added = typed.lots.at(-1)?.key ?? 0;
    const named = after(typed, { type: "lot", key: added, field: "title", text: "North" });
    expect(toTenderJson(named).lots).toEqual({
      each: [
        lots.each[0],
        { ...lots.each[1], bidders: ["Bidder B", "bidder A"] },
        { id: "north-2", title: "North" },
      ],
      mostToWin: 2,
    });
    const none = named.lots.reduce(
      (left, { key }) => after(left, { type: "remove", list: "lots", key }),
      named,
    );
    expect(toTenderJson(none)).not.toHaveProperty("lots");
  });

  it("keeps whether bidders name subcontractors", () => {
    const asking = { ...tender, namesSubcontractors: true };
    const draft = fromTenderJson(asking);
    expect(toTenderJson(draft)).toMatchObject({ namesSubcontractors: true });
    expect(toTenderJson(after(draft, { type: "subcontractors", named: false }))).not.toHaveProperty(
      "namesSubcontractors",
    );
  });

  it("keeps what marks mean and where the criteria are in full, or has them as typed, or says nothing", () => {
    const stated = {
      ...tender,
      nothingOffered: "no-marks",
      qualityQuestions: [
        {
          id: "method",
          title: "Method",
          weight: 100,
          maximum: 5,
          descriptors: { "0": "None", "5": "Sound\nand proven" },
        },
      ],
      answerDescriptors: { "5": "Fits in full" },
      fullCriteria: { document: "Invitation to tender", notice: "2026/S 000-012345" },
    };
    const draft = fromTenderJson(stated);
    expect(toTenderJson(draft)).toEqual(stated);
    const typed = after(
      draft,
      { type: "question", key: 1, field: "descriptors", text: "5 : Excellent\n 2,5\tHalf\n0= None" },
      { type: "text", field: "answerDescriptors", text: "Good answers\n" },
      { type: "full-criteria", field: "notice", text: " " },
      { type: "full-criteria", field: "address", text: "https://example.org" },
    );
    expect(toTenderJson(typed)).toMatchObject({
      qualityQuestions: [{ descriptors: { "0": "None", "2.5": "Half", "5": "Excellent" } }],
      answerDescriptors: { "Good answers": "" },
      fullCriteria: { document: "Invitation to tender", address: "https://example.org" },
    });
    expect(fromTenderJson({}).fullCriteria).toEqual({ document: "", notice: "", address: "" });
    expect(Object.keys(toTenderJson(emptyDraft))).not.toEqual(
      expect.arrayContaining(["fullCriteria", "answerDescriptors"]),
    );
  });

  it("has the members of a consortium and the framework of a mini-competition as typed, or none", () => {
    const stated = {
      ...tender,
      nothingOffered: "no-marks",
      callOff: { title: "Grounds framework", owner: "A council" },
      bidders: [
        {
          name: "Bidder A",
          identifier: "A-1",
          sme: true,
          members: [
            { name: "Member A", identifier: "GB-COH-1", sme: true, vcse: false, share: 60 },
            { name: "Member B", share: 40 },
          ],
        },
        { name: "Bidder B" },
      ],
    };
    const draft = fromTenderJson(stated);
    expect(draft.bidders[0]?.members).toBe("Member A; GB-COH-1; SME; not VCSE; 60\nMember B; 40");
    expect(toTenderJson(draft)).toEqual(stated);
    const [first] = draft.bidders.map(({ key }) => key);
    const typed = after(
      draft,
      {
        type: "bidder-detail",
        key: first ?? 0,
        field: "members",
        text: "C ; no sme; VCSE;12.5%\n\nD; E-1; half",
      },
      { type: "bidder-detail", key: first ?? 0, field: "sme", text: "" },
      { type: "call-off", field: "title", text: "" },
      { type: "call-off", field: "owner", text: "" },
    );
    expect(toTenderJson(typed)).not.toHaveProperty("callOff");
    expect(toTenderJson(typed).bidders).toEqual([
      {
        name: "Bidder A",
        identifier: "A-1",
        members: [
          { name: "C", sme: false, vcse: true, share: 12.5 },
          { name: "D", identifier: "E-1", share: "half" },
        ],
      },
      { name: "Bidder B" },
    ]);
  });

  it("has what thresholds go by, the deadline, least marks and moderation as typed, or says nothing of them", () => {
    const stated = {
      ...tender,
      nothingOffered: "no-marks",
      kind: "services",
      valueIncludingVat: 300000,
      valueWithOptions: 360000,
      deadline: "2026-03-31T12:00",
      minimums: { quality: 2, achievable: 1 },
    };
    const draft = fromTenderJson(stated);
    expect([draft.deadline, draft.minimums, draft.moderation]).toEqual([
      "31/03/2026 12:00",
      { quality: "2", appropriate: "", achievable: "1" },
      true,
    ]);
    expect(toTenderJson(draft)).toEqual(stated);
    const typed = after(
      draft,
      { type: "text", field: "kind", text: "" },
      { type: "text", field: "valueWithOptions", text: "" },
      { type: "text", field: "valueIncludingVat", text: "£310,000" },
      { type: "text", field: "deadline", text: "1/4/2026 at 9.30" },
      { type: "minimum", of: "quality", text: "" },
      { type: "minimum", of: "achievable", text: "two" },
      { type: "moderation", agreed: false },
    );
    const { kind: _kind, valueWithOptions: _options, ...others } = stated;
    expect(toTenderJson(typed)).toEqual({
      ...others,
      valueIncludingVat: 310000,
      deadline: "2026-04-01T09:30",
      minimums: { achievable: "two" },
      moderation: false,
    });
    expect(Object.keys(toTenderJson(emptyDraft))).not.toEqual(
      expect.arrayContaining(["kind", "deadline", "minimums"]),
    );
    expect(toTenderJson(emptyDraft)).not.toHaveProperty("moderation");
  });

  it("keeps its rules for what is offered nothing and for a blank half, or has them as chosen", () => {
    const draft = fromTenderJson({
      ...tender,
      nothingOffered: "marked-as-answered",
      blankHalf: "disregarded",
    });
    expect(toTenderJson(draft)).toMatchObject({
      nothingOffered: "marked-as-answered",
      blankHalf: "disregarded",
    });
    const chosen = after(
      draft,
      { type: "rule", rule: "nothingOffered", choice: "no-marks" },
      { type: "rule", rule: "blankHalf", choice: "scored" },
    );
    expect(toTenderJson(chosen)).toEqual({ ...tender, nothingOffered: "no-marks" });
  });

  it("has the weights of a measure's levels as typed, or none, and what is no number to be refused", () => {
    const measures = [{ id: "apprenticeships", weight: 100, levelWeights: { "3": 1.5, "4+": 2 } }];
    const draft = fromTenderJson({ ...tender, measures });
    expect(toTenderJson(draft).measures).toEqual(measures);
    const typed = (text: string) =>
      toTenderJson(after(draft, { type: "measure", id: "apprenticeships", field: "levelWeights", text }))
        .measures;
    expect(typed("2: 1\n 4+ = 2.25\n\n3: many")).toEqual([
      { id: "apprenticeships", weight: 100, levelWeights: { "2": 1, "4+": 2.25, "3": "many" } },
    ]);
    expect(typed(" ")).toEqual([{ id: "apprenticeships", weight: 100 }]);
  });

  it("keeps its tie-breaks and tie rule, or has them as chosen, or says nothing as before there was a choice", () => {
    const rule = (rule: "tieFirst" | "tieThen", choice: string) => ({ type: "rule", rule, choice }) as const;
    const tied = { ...tender, nothingOffered: "no-marks", tieBreaks: ["lower-price"], tieRule: "By lot." };
    const draft = fromTenderJson(tied);
    expect(toTenderJson(draft)).toEqual(tied);
    const then = after(draft, rule("tieThen", "higher-quality"));
    expect(toTenderJson(then).tieBreaks).toEqual(["lower-price", "higher-quality"]);
    expect(toTenderJson(after(then, rule("tieFirst", "higher-quality"))).tieBreaks).toEqual([
      "higher-quality",
    ]);
    const shared = after(then, rule("tieFirst", "shared-rank"), {
      type: "text",
      field: "tieRule",
      text: " ",
    });
    expect(toTenderJson(shared).tieBreaks).toEqual([]);
    expect(toTenderJson(shared)).not.toHaveProperty("tieRule");
    expect(toTenderJson(fromTenderJson(tender))).not.toHaveProperty("tieBreaks");
    expect(toTenderJson(emptyDraft).tieBreaks).toEqual([]);
  });

  it("says whether a local supplier is asked to quote, and keeps the exception's reason beside others", () => {
    const low = { rule: "social-value-weight", reason: "A national framework sets 10%." };
    const none = { rule: "local-quotation", reason: "None makes this." };
    const quotation = { ...tender, route: "quotation", localSupplierAsked: false, exceptions: [none, low] };
    const draft = fromTenderJson(quotation);
    expect([draft.localSupplierAsked, draft.quotationReason]).toEqual(["no", "None makes this."]);
    expect(toTenderJson(draft)).toEqual({ ...quotation, nothingOffered: "no-marks" });
    const text = (field: "localSupplierAsked" | "quotationReason", to: string) =>
      ({ type: "text", field, text: to }) as const;
    const asked = after(draft, text("localSupplierAsked", "yes"), text("quotationReason", " "));
    expect(toTenderJson(asked)).toMatchObject({ localSupplierAsked: true, exceptions: [low] });
    expect(toTenderJson(after(draft, text("localSupplierAsked", "")))).not.toHaveProperty(
      "localSupplierAsked",
    );
  });

  it("keeps the businesses to be invited and the statements, or has them as typed", () => {
    const business = { name: "Business A", tier: "borough", invited: true, date: "2026-05-04" };
    const slavery = { id: "modern-slavery", text: "A statement is asked for." };
    const stated = {
      ...tender,
      nothingOffered: "no-marks",
      invited: [business, { name: "Business B", tier: "unknown" }],
      statements: [
        slavery,
        { id: "not-a-prompt", text: "Of a later version" },
        { ...slavery, text: "Twice" },
      ],
    };
    const draft = fromTenderJson(stated);
    expect(toTenderJson(draft)).toEqual(stated);
    const opened = fromTenderJson({ ...tender, statements: [slavery] });
    const typed = after(
      opened,
      { type: "add-invited" },
      {
        type: "invited",
        key: opened.nextKey,
        part: { name: " Business C ", invited: "no", date: "4/5/2026" },
      },
      { type: "add-invited" },
      { type: "remove", list: "invited", key: opened.nextKey + 1 },
      { type: "statement", prompt: "modern-slavery", text: " " },
      { type: "statement", prompt: "co-design", text: "Friends of the park chose the places." },
    );
    expect(toTenderJson(typed)).toMatchObject({
      invited: [{ name: "Business C", tier: "borough", invited: false, date: "2026-05-04" }],
      statements: [{ id: "co-design", text: "Friends of the park chose the places." }],
    });
    expect(Object.keys(toTenderJson(emptyDraft))).not.toEqual(
      expect.arrayContaining(["invited", "statements"]),
    );
  });

  it("keeps a bid with a bidder who gets another name, and drops it with one who is removed", () => {
    const draft = fromTenderJson(tender);
    const [first, second] = draft.bidders.map(({ key }) => key);
    const json = toTenderJson(
      after(
        draft,
        { type: "name", list: "bidders", key: first ?? 0, text: "Bidder Z" },
        { type: "remove", list: "bidders", key: second ?? 0 },
      ),
    );
    expect(json.bids).toEqual([{ bidder: "Bidder Z", price: 100 }]);
    expect(json.bidders).toEqual([{ name: "Bidder Z", identifier: "A-1" }]);
  });

  it("keeps a bidder's address and email as typed, less blanks, and drops what was emptied", () => {
    const draft = fromTenderJson(tender);
    const [first = 0, second = 0] = draft.bidders.map(({ key }) => key);
    const json = toTenderJson(
      after(
        draft,
        { type: "bidder-detail", key: first, field: "identifier", text: " " },
        { type: "bidder-detail", key: first, field: "address", text: " 1 High Street\nRotherham " },
        { type: "bidder-detail", key: second, field: "email", text: "bids@example.com" },
      ),
    );
    expect(json.bidders).toEqual([
      { name: "Bidder A", address: "1 High Street\nRotherham" },
      { name: "Bidder B", email: "bids@example.com" },
    ]);
  });

  it("keeps a question's id when its title changes, so that marks still find it", () => {
    const draft = fromTenderJson(tender);
    const key = draft.questions[0]?.key ?? 0;
    const json = toTenderJson(after(draft, { type: "question", key, field: "title", text: "Approach" }));
    expect(json.qualityQuestions).toMatchObject([{ id: "method", title: "Approach" }, { id: "team" }]);
  });

  it("leaves fields empty that the file does not hold", () => {
    expect(fromTenderJson({ weights: { price: 50 } }).weights).toEqual({
      price: "50",
      quality: "",
      socialValue: "",
    });
  });
});

describe("changing the draft", () => {
  it("moves a question up, and leaves the first one where it is", () => {
    const draft = fromTenderJson(tender);
    const [first = 0, second = 0] = draft.questions.map(({ key }) => key);
    const up = after(draft, { type: "move-question", key: second, by: -1 });
    expect(up.questions.map(({ title }) => title)).toEqual(["Team", "Method"]);
    expect(after(draft, { type: "move-question", key: first, by: -1 }).questions).toEqual(draft.questions);
  });

  it("adds a bespoke measure, which stays picked under another id and goes with its pick", () => {
    const added = after(emptyDraft, { type: "add-bespoke" });
    const key = added.bespoke[0]?.key ?? 0;
    const named = after(
      added,
      { type: "bespoke", key, field: "id", text: "repair-cafe" },
      { type: "pick-measure", id: "repair-cafe", picked: true },
      { type: "measure", id: "repair-cafe", field: "weight", text: "20" },
      { type: "bespoke", key, field: "id", text: "repair-cafes" },
    );
    expect(named.measures).toMatchObject([{ id: "repair-cafes", weight: "20" }]);
    const removed = after(named, { type: "remove-bespoke", key });
    expect([removed.bespoke, removed.measures]).toEqual([[], []]);
    expect(toTenderJson(removed)).not.toHaveProperty("bespokeMeasures");
  });

  it("keeps the measures of the bidder's own with another edition", () => {
    const draft = after(emptyDraft, { type: "pick-measure", id: "own-measures", picked: true });
    const changed = after(draft, { type: "edition", edition: { ...rotherham2019, measures: [] } });
    expect(changed.measures.map(({ id }) => id)).toEqual(["own-measures"]);
  });

  it("asks for answers alone under an edition without quantities, which the pane's council uses", () => {
    const begun = begunDraft({ name: "Borough Council" }, "rotherham-2019");
    expect([begun.weights, begun.split]).toEqual([emptyDraft.weights, emptyDraft.split]);
    const changed = after(begun, { type: "edition", edition: ppn026, council: "Borough Council" });
    expect([changed.split, changed.authority]).toEqual([
      { quantitative: "0", qualitative: "100" },
      "Borough Council",
    ]);
    const dated = after(changed, { type: "text", field: "commenced", text: "01/02/2027" });
    expect(toTenderJson(dated)).toMatchObject({ authority: "Borough Council", commenced: "2027-02-01" });
    const split = { quantitative: "30", qualitative: "70" };
    expect(after({ ...begun, split }, { type: "edition", edition: ppn026 })).toMatchObject({
      split,
      authority: "",
    });
  });

  it("begins by an edition that was chosen before as if it were chosen now", () => {
    const begun = begunBy(ppn026.id, [rotherham2019, ppn026], undefined);
    expect(begun).toEqual(after(emptyDraft, { type: "edition", edition: ppn026 }));
    expect(begun.split).toEqual({ quantitative: "0", qualitative: "100" });
    expect(begunBy("lost", [ppn026], undefined)).toEqual({ ...emptyDraft, framework: "lost" });
  });

  it("shares the measures' weights equally", () => {
    const ids = ["skills", "local-jobs", "emissions"];
    const picks = ids.map((id): DraftChange => ({ type: "pick-measure", id, picked: true }));
    const draft = after(emptyDraft, ...picks);
    expect(draft.measures.map(({ weight }) => weight)).toEqual(["33.34", "33.33", "33.33"]);
    const own: DraftChange = { type: "measure", id: "skills", field: "weight", text: "50" };
    const unequal = after(draft, own, { type: "pick-measure", id: "local-spend", picked: true });
    expect(unequal.measures.map(({ weight }) => weight)).toEqual(["50", "33.33", "33.33", ""]);
    const equal = after(unequal, { type: "share-measures" });
    expect(equal.measures.map(({ weight }) => weight)).toEqual(["25", "25", "25", "25"]);
  });

  it("keeps questions that are shared equally so, with one more and one fewer", () => {
    const add: DraftChange = { type: "add-question" };
    const draft = after(emptyDraft, add, add, add);
    expect(draft.questions.map(({ weight }) => weight)).toEqual(["33.34", "33.33", "33.33"]);
    const key = draft.questions[1]?.key ?? 0;
    const moved = after(draft, { type: "move-question", key, by: -1 });
    const fewer = after(moved, { type: "remove", list: "questions", key });
    expect(fewer.questions.map(({ weight }) => weight)).toEqual(["50", "50"]);
  });

  it("takes a measure out again", () => {
    const draft = after(
      emptyDraft,
      { type: "pick-measure", id: "skills", picked: true },
      { type: "pick-measure", id: "skills", picked: false },
    );
    expect(draft.measures).toEqual([]);
  });

  it("adds pasted bidders after those that are there, each with a key of its own", () => {
    const draft = after(
      emptyDraft,
      { type: "add-names", list: "bidders", names: ["Bidder A"] },
      { type: "add-names", list: "bidders", names: pastedNames(" Bidder B\r\n\nBidder C\tBidder D\n") },
    );
    expect(draft.bidders.map(({ name }) => name)).toEqual(["Bidder A", "Bidder B", "Bidder C", "Bidder D"]);
    expect(new Set(draft.bidders.map(({ key }) => key)).size).toBe(4);
  });
});

describe("figures", () => {
  it.each([
    ["£125,000", 125000],
    [" 40 ", 40],
    ["33.3", 33.3],
    ["-1", -1],
    ["20%", 20],
    ["", undefined],
    ["forty", "forty"],
    ["1.2.3", "1.2.3"],
    ["£", "£"],
    ["33,3", "33,3"],
    ["1,250,000.50", 1250000.5],
  ])("reads %j as %j", (text, figure) => expect(readNumber(text)).toBe(figure));

  it.each([
    [["40", "40", "20"], 100],
    [["33.3", "33.3", "33.4"], 100],
    [["0.1", "0.2"], 0.3],
    [["40", "forty", ""], 40],
  ])("sums %j to %j", (texts, sum) => expect(sumOf(texts)).toBe(sum));

  it.each([1, 2, 3, 6, 7, 18, 30])("shares 100 equally among %i", (count) => {
    expect(equalShares(count)).toHaveLength(count);
    expect(sumOf(equalShares(count))).toBe(100);
  });
});

it("a value of 250.000, which may be a quarter of a million, and 10% are left to be refused", () => {
  const lots = { each: [{ id: "north", title: "North" }] };
  const typed = { ...fromTenderJson({ ...tender, lots }), value: "250.000" };
  const [lot] = typed.lots;
  expect(toTenderJson({ ...typed, lots: lot ? [{ ...lot, value: "10%" }] : [] })).toMatchObject({
    value: "250.000",
    lots: { each: [{ value: "10%" }] },
  });
});

describe("a new question's id", () => {
  it.each([
    [["How will you deliver?"], ["how-will-you-deliver"]],
    [["Café & crèche"], ["cafe-creche"]],
    [
      ["Team", "Team", "Team"],
      ["team", "team-2", "team-3"],
    ],
    [["?"], ["question"]],
    [
      ["How will you keep the service running in an emergency, such as a flood or a pandemic?"],
      ["how-will-you-keep-the-service-running-in-an-emergency-such-as-a-flood"],
    ],
  ])("made from the titles %j is %j", (titles, ids) =>
    expect(
      titleIds(
        titles.map((title) => ({ title })),
        "question",
      ),
    ).toEqual(ids),
  );

  it("can be in a file, however long the titles are and how many begin alike", () => {
    const titles = Array.from({ length: 20 }, () => ({ title: "Why ".repeat(60) }));
    const ids = titleIds(titles, "question");
    expect(new Set(ids).size).toBe(20);
    for (const each of ids) expect(fileId.safeParse(each).success).toBe(true);
  });

  it("does not take the id that an opened question has", () => {
    expect(titleIds([{ title: "Team" }, { id: "team", title: "People" }], "question")).toEqual([
      "team-2",
      "team",
    ]);
  });
});

describe("another framework edition for the draft", () => {
  it("keeps the picked measures that it has and the tender's own, and drops the others", () => {
    const bespokeMeasures = [{ id: "own-measure" }];
    const measures = ["skills", "waste", "own-measure"].map((id) => ({ id, weight: 10 }));
    const draft = fromTenderJson({ ...tender, bespokeMeasures, measures });
    const edition = {
      ...rotherham2019,
      id: "review-2027",
      measures: rotherham2019.measures.filter(({ id }) => id !== "waste"),
    };
    const changed = changeDraft(draft, { type: "edition", edition });
    expect(changed.framework).toBe("review-2027");
    expect(changed.measures.map(({ id }) => id)).toEqual(["skills", "own-measure"]);
  });
});
