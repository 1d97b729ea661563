import { wordIssue } from "../../../src/domain/issues/word-issue";
import { awardContract } from "../../../src/domain/contract/award";
import type { Contract } from "../../../src/domain/contract/contract";
import { withLotAward } from "../../../src/domain/evaluation/lot-award";
import { lotsTogether } from "../../../src/domain/evaluation/lots-together";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { awardNotice, awardNoticeOfLots, type NoticeGiven } from "../../../src/domain/notice/award-notice";
import type { Tender } from "../../../src/domain/tender/tender";
import { assessedTender } from "../summary/assessed";
import { inLots, lotWith } from "../tender/lot-tenders";
import { tenderWith } from "../tender/tenders";
import { schemaFaults } from "./schema";

const tender = assessedTender({ kind: "services", deadline: "2026-03-20T12:00" });

function contractOf(of: Tender, parts: Partial<Contract> = {}): Contract {
  const made = awardContract(of, {
    start: "2026-06-01",
    end: "2028-05-31",
    area: "rotherham",
    calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  });
  if (!made.ok) throw new Error(made.issues.map(wordIssue).join("\n"));
  return { ...made.value, ...parts };
}

const asked = { ocidPrefix: "ocds-a1b2c3", date: "2026-05-01", buyerId: "GB-PPON-PABC-1234-DEFG" };
const whole: NoticeGiven = {
  ...asked,
  procurement: "04a1b2",
  buyerAddress: "Riverside House, Main Street, Rotherham",
  buyerEmail: "procurement@council.example",
  awardDate: "2026-04-28",
  method: "open",
  sme: true,
  vcse: false,
};

const notice = (given: NoticeGiven = whole, of = tender, contract = contractOf(of)) =>
  awardNotice({ tender: of, contract }, given);

function release(given?: NoticeGiven, of?: Tender) {
  const made = notice(given, of);
  if (!made.ok) throw new Error(made.issues.map(wordIssue).join("\n"));
  return made.value;
}

const words = (given?: NoticeGiven, of?: Tender, contract?: Contract) =>
  notice(given, of, contract).issues.map(wordIssue);

describe("the release of an award", () => {
  it("states council, tender, criteria, supplier and the winning price", () => {
    expect(release()).toMatchObject({
      ocid: "ocds-a1b2c3-04a1b2",
      id: "ocds-a1b2c3-04a1b2-award-2026-05-01",
      date: "2026-05-01T00:00:00+01:00",
      tag: ["award"],
      buyer: { id: "GB-PPON-PABC-1234-DEFG", name: "Rotherham Metropolitan Borough Council" },
      tender: {
        id: "T-2026-014",
        title: "Grounds maintenance",
        status: "complete",
        value: { amount: 250_000, currency: "GBP" },
        procurementMethod: "open",
        mainProcurementCategory: "services",
        awardCriteria: "ratedCriteria",
        awardCriteriaDetails:
          "Price 40%; Quality 40%; Social value 20% (10% for what is offered, 10% for how appropriate and achievable it is)",
        tenderPeriod: { endDate: "2026-03-20T12:00:00Z" },
      },
      bids: { statistics: [{ measure: "finalStageBids", value: 3 }] },
      awards: [
        {
          status: "pending",
          date: "2026-04-28T00:00:00+01:00",
          value: { amount: 111_111.13, currency: "GBP" },
          suppliers: [{ name: "Bidder A" }],
          contractPeriod: { startDate: "2026-06-01T00:00:00+01:00", endDate: "2028-05-31T23:59:00+01:00" },
        },
      ],
    });
    const { lots } = release().tender;
    expect(lots[0]?.awardCriteria.criteria.map(({ name, numbers: [{ number }] }) => [name, number])).toEqual([
      ["Price", 40],
      ["Quality", 40],
      ["Social value", 20],
    ]);
    expect(release().parties[1]).toEqual({
      id: "tenderer-1",
      name: "Bidder A",
      identifier: { id: "GB-1111", legalName: "Bidder A" },
      address: { streetAddress: "1 High Street" },
      contactPoint: { email: "officer@bidder-1.example" },
      roles: ["tenderer", "supplier"],
      details: { scale: "sme", vcse: false },
    });
  });

  it.each<[string, NoticeGiven, Tender]>([
    ["with everything given", whole, tender],
    ["with the least that it needs", asked, tender],
    [
      "with the other tenderers named",
      { ...whole, nameTenderers: true, sme: false, status: "active" },
      tender,
    ],
    ["of a tender with VAT and a price that is withheld", whole, withheld()],
    ["of a quotation without quality", asked, quotation()],
  ])("is valid by the published schema %s", (_, given, of) => {
    expect(schemaFaults(release(given, of))).toEqual([]);
  });

  it("is held by that schema to its fields, amounts and times", () => {
    const sound = release();
    const faults = (change: object) => schemaFaults({ ...sound, ...change }).length;
    expect([
      faults({ id: undefined }),
      faults({ date: "1 May 2026" }),
      faults({ tag: ["awarded"] }),
      faults({ scores: [] }),
      faults({ tender: { ...sound.tender, weights: { price: 40 } } }),
      faults({ awards: [{ ...sound.awards[0], value: { amount: "111,111.13" } }] }),
      faults({ awards: [{ ...sound.awards[0], value: { amountNet: 1 } }] }),
    ]).not.toContain(0);
  });

  it("is the same of the same, to the last character", () => {
    expect(JSON.stringify(release())).toBe(JSON.stringify(release()));
  });
});

describe("a consortium's award", () => {
  const members = [
    { name: "Member A", identifier: "GB-COH-01234567", sme: true, vcse: false, share: 60 },
    { name: "Member B", identifier: "GB-CHC-7654321", sme: true, vcse: true, share: 40 },
  ];
  const together = (identifier?: string) =>
    assessedTender({
      kind: "services",
      bidders: tender.bidders.map((bidder, index) =>
        index === 0 ? { ...bidder, identifier, members } : bidder,
      ),
    });
  const { sme: _sme, vcse: _vcse, ...others } = whole;

  it("goes to its members, of which each has its kind", () => {
    const { parties, awards, ...rest } = release(others, together());
    expect(awards[0]?.suppliers).toEqual([
      { id: "GB-COH-01234567", name: "Member A" },
      { id: "GB-CHC-7654321", name: "Member B" },
    ]);
    expect(parties.map(({ name, roles, details }) => [name, roles.join(), details])).toEqual([
      ["Rotherham Metropolitan Borough Council", "buyer", undefined],
      ["Bidder A", "tenderer", undefined],
      ["Member A", "supplier", { scale: "sme", vcse: false }],
      ["Member B", "supplier", { scale: "sme", vcse: true }],
    ]);
    expect(schemaFaults({ parties, awards, ...rest })).toEqual([]);
  });

  it("names a member that leads it once", () => {
    const { parties, awards } = release(others, together("GB-COH-01234567"));
    expect(awards[0]?.suppliers).toEqual([
      { id: "GB-COH-01234567", name: "Bidder A" },
      { id: "GB-CHC-7654321", name: "Member B" },
    ]);
    expect(parties.map(({ id }) => id).filter((id) => id === "GB-COH-01234567")).toHaveLength(1);
  });

  it("is told what is missing of each member", () => {
    const bare = assessedTender({
      bidders: tender.bidders.map((bidder, index) =>
        index === 0 ? { ...bidder, members: [{ name: "Member A" }, members[1]] } : bidder,
      ),
    });
    expect(words(others, bare).filter((each) => each.includes("Member A"))).toHaveLength(3);
  });
});

describe("what a release does not tell", () => {
  it("is any score, any other price and any other bidder", () => {
    const text = JSON.stringify(release());
    for (const told of [
      "Bidder B",
      "Bidder C",
      "122222.29",
      "123457.89",
      "officer@bidder-2",
      "of Bidder A.",
    ]) {
      expect(text).not.toContain(told);
    }
  });

  it("is more than name and identifier of the others, where they are named", () => {
    const named = release({ ...whole, nameTenderers: true });
    expect(named.parties.slice(2)).toEqual([
      {
        id: "tenderer-2",
        name: "Bidder B",
        identifier: { id: "GB-2222", legalName: "Bidder B" },
        roles: ["tenderer"],
      },
      {
        id: "tenderer-3",
        name: "Bidder C",
        identifier: { id: "GB-3333", legalName: "Bidder C" },
        roles: ["tenderer"],
      },
    ]);
    const text = JSON.stringify(named);
    for (const told of ["122222.29", "123457.89", "officer@bidder-2", "2 High Street"])
      expect(text).not.toContain(told);
    expect(named.awards[0]?.relatedBid).toBe(named.bids.details?.[0]?.id);
  });

  it("is a tenderer that was not assessed", () => {
    const out = assessedTender({}, { "Bidder C": { status: "withdrawn", statusReason: "Letter" } });
    const named = release({ ...whole, nameTenderers: true }, out);
    expect(named.bids.statistics[0]?.value).toBe(2);
    expect(JSON.stringify(named)).not.toContain("Bidder C");
  });

  it("is the winning price where a ground for withholding it is on record, which is said", () => {
    const { awards } = release(whole, withheld());
    expect(awards[0]).not.toHaveProperty("value");
    expect(words(whole, withheld())).toContain(
      "The value of the award is left out, since the winning price is withheld (Trade secret). Check that the ground holds for the notice too (Bidder A)",
    );
  });
});

describe("what is missing of a notice", () => {
  it("is named, and left out", () => {
    const bare = tenderWith({ bids: tender.bids });
    expect(words(asked, bare)).toEqual([
      "Give the procurement method, which the notice states",
      "Give the kind of contract (goods, services or works), which the notice states",
      "Give the council's postal address, which the notice states",
      "Give the council's email address, which the notice states",
      "Give the day of the award decision, which the notice states",
      "Give the supplier's address, which the notice states (Bidder A)",
      "Give the supplier's email, which the notice states (Bidder A)",
      "Give the supplier's identifier, which the notice states (Bidder A)",
      "Give the supplier's size (an SME or not), which the notice states (Bidder A)",
      "Give the supplier's kind (a VCSE or not), which the notice states (Bidder A)",
    ]);
    expect(words()).toEqual([
      "Write the identifier GB-1111 with its register, such as GB-COH-01234567 for Companies House: without it nobody can look it up (Bidder A)",
    ]);
  });

  it("is the day of the award where the one on record is to another bidder", () => {
    const dated = (bidder: string) =>
      assessedTender({ award: { bidder, reason: "The other went insolvent", date: "2026-04-20" } });
    const dateOf = (recorded: string) => {
      const contract = { ...contractOf(tender), supplier: "Bidder A" };
      const made = notice(asked, dated(recorded), contract);
      return made.ok && made.value.awards[0]?.date;
    };
    expect([dateOf("Bidder A"), dateOf("Bidder B")]).toEqual(["2026-04-20T00:00:00+01:00", undefined]);
  });

  it.each<[string, NoticeGiven, string]>([
    ["no prefix", { ...asked, ocidPrefix: undefined }, "Enter the prefix of the publisher"],
    [
      "a prefix in another form",
      { ...asked, ocidPrefix: "rotherham" },
      "Prefix of the publisher must be ocds- and six letters or digits, such as ocds-a1b2c3, as it was registered",
    ],
    [
      "a council without its register",
      { ...asked, buyerId: "Rotherham" },
      "Council's identifier must begin with its register, such as GB-COH-01234567 or GB-PPON-PABC-1234-DEFG",
    ],
    [
      "a day that is none",
      { ...asked, date: "31/02/2026" },
      "Day of publication must be a date such as 2026-04-30",
    ],
    [
      "a procurement with a blank",
      { ...asked, procurement: "T 14" },
      "Identifier of the procurement must be without blanks and #: give the one that the tender notice has",
    ],
  ])("refuses the notice where it is needed: %s", (_, given, sentence) => {
    expect(words(given)).toEqual([sentence]);
    expect(notice(given).ok).toBe(false);
  });
});

describe("no notice is made", () => {
  it.each<[string, () => readonly string[], string]>([
    [
      "of another tender's contract",
      () => words(whole, tender, contractOf(tender, { reference: "T-9" })),
      "Choose the contract of tender T-2026-014: this one is of T-9",
    ],
    [
      "for a supplier that did not tender",
      () => words(whole, tender, contractOf(tender, { supplier: "Bidder Z" })),
      "Bidder Z is not a bidder of this tender; add the bidder or correct the name",
    ],
    [
      "for one that is not first, without the reason",
      () => words(whole, tender, contractOf(tender, { supplier: "Bidder B" })),
      "Enter why the contract goes to the bid with rank 2 (Bidder B)",
    ],
    [
      "with two of one identifier",
      () => words({ ...whole, nameTenderers: true }, sharing("GB-2222")),
      "Correct the identifier GB-2222: Bidder B has the same, and open data would take the two for one (Bidder C)",
    ],
    [
      "for a supplier with the council's identifier",
      () => words(whole, sharing("gb-ppon-pabc-1234-defg", 0)),
      "Correct the identifier gb-ppon-pabc-1234-defg: Rotherham Metropolitan Borough Council has the same, and open data would take the two for one (Bidder A)",
    ],
    [
      "while a bid is incomplete",
      () => words(whole, assessedTender({}, { "Bidder C": { price: null } }), contractOf(tender)),
      "Complete the evaluation first: this bid is incomplete (Bidder C)",
    ],
  ])("%s", (_, said, sentence) => {
    expect(said()).toEqual([sentence]);
  });
});

function sharing(identifier: string, of = 2): Tender {
  const bidders = tender.bidders.map((bidder, index) => (index === of ? { ...bidder, identifier } : bidder));
  return assessedTender({ bidders });
}

function withheld(): Tender {
  const redactions = [{ bidder: "Bidder A", item: "price", ground: "Trade secret" }];
  return assessedTender({ valueIncludingVat: 300_000, redactions });
}

function quotation(): Tender {
  const bids = [100, 120, 130].map((price, index) => ({
    bidder: `Bidder ${"ABC"[index]}`,
    price,
    measures: { "local-jobs": { quantity: 1, appropriate: 3, achievable: 3 } },
  }));
  return tenderWith({
    route: "quotation",
    localSupplierAsked: true,
    value: 50_000,
    weights: { price: 80, quality: 0, socialValue: 20 },
    qualityQuestions: [],
    measures: [{ id: "local-jobs", weight: 100 }],
    bids,
  });
}

describe("the release of a tender in lots", () => {
  const details = (letter: string) => ({
    name: `Bidder ${letter}`,
    address: `${letter} Street, Rotherham`,
    email: `${letter.toLowerCase()}@bidder.example`,
    sme: letter === "A",
    vcse: false,
  });
  const setup = {
    ...inLots,
    kind: "services",
    bidders: [
      { ...details("A"), identifier: "GB-COH-00000001" },
      {
        ...details("B"),
        members: [{ name: "B1", identifier: "GB-COH-00000002", sme: true, vcse: false }, { name: "B2" }],
      },
      details("C"),
    ],
  };
  const lots = [lotWith("south", [100, 125], setup), lotWith("north", [100, 125, 160], setup)];
  const together = lotsTogether(lots.map((lot) => ({ file: "a.xlsx", tender: lot, scoring: {} })));
  const awarded = lots.map((lot) => {
    const award = together.ok ? withLotAward(lot, scoreTender(lot), together.value) : together;
    if (!award.ok) throw new Error(award.issues.map(wordIssue).join());
    return { tender: lot, contract: contractOf(award.value), scoring: {} };
  });
  const given = { ...whole, sme: undefined, vcse: undefined, procurement: undefined };
  const made = (parts: NoticeGiven = {}, of = awarded) => {
    const notice = awardNoticeOfLots(of, { ...given, ...parts });
    if (!notice.ok) throw new Error(notice.issues.map(wordIssue).join());
    return notice;
  };

  it("has every lot, and an award that relates to each, with its own supplier and price", () => {
    const { value } = made();
    expect(value.ocid).toBe("ocds-a1b2c3-T-2026-014");
    expect(value.tender).toMatchObject({
      id: "T-2026-014",
      title: "Grounds maintenance",
      value: { amount: 250_000 },
      lots: [
        { id: "south", title: "Grounds maintenance: South", value: { amount: 90_000 } },
        { id: "north", title: "Grounds maintenance: North", value: { amount: 100_000 } },
      ],
    });
    expect(
      value.awards.map(({ id, relatedLots, suppliers, value: price }) => [
        id,
        relatedLots,
        suppliers.map(({ name }) => name),
        price?.amount,
      ]),
    ).toEqual([
      ["south", ["south"], ["Bidder A"], 100],
      ["north", ["north"], ["B1", "B2"], 125],
    ]);
    expect(value.bids.statistics.map(({ relatedLot, value: count }) => [relatedLot, count])).toEqual([
      ["south", 2],
      ["north", 3],
    ]);
  });

  it("keeps to the published schema, with and without the names of others", () => {
    expect(schemaFaults(made().value)).toEqual([]);
    expect(schemaFaults(made({ nameTenderers: true }).value)).toEqual([]);
  });

  it("names a party of several lots once, with all that it is in any", () => {
    const { parties, tender, bids, awards } = made({ nameTenderers: true }).value;
    expect(parties.map(({ name, roles }) => [name, roles])).toEqual([
      ["Rotherham Metropolitan Borough Council", ["buyer"]],
      ["Bidder A", ["tenderer", "supplier"]],
      ["Bidder B", ["tenderer"]],
      ["B1", ["supplier"]],
      ["B2", ["supplier"]],
      ["Bidder C", ["tenderer"]],
    ]);
    expect(new Set(parties.map(({ id }) => id)).size).toBe(parties.length);
    expect(parties.find(({ name }) => name === "Bidder A")?.contactPoint).toEqual({
      email: "a@bidder.example",
    });
    const later = made({ nameTenderers: true }, awarded.toReversed()).value.parties;
    expect(later.find(({ name }) => name === "Bidder A")).toEqual(
      parties.find(({ name }) => name === "Bidder A"),
    );
    expect(tender.tenderers?.map(({ name }) => name)).toEqual(["Bidder A", "Bidder B", "Bidder C"]);
    expect(bids.details?.map(({ id, relatedLots }) => [id, relatedLots])).toEqual([
      ["south-1", ["south"]],
      ["south-2", ["south"]],
      ["north-1", ["north"]],
      ["north-2", ["north"]],
      ["north-3", ["north"]],
    ]);
    expect(awards.map(({ relatedBid }) => relatedBid)).toEqual(["south-1", "north-1"]);
  });

  it("says which lot it is silent of, and that one answer about a supplier is not for several", () => {
    const said = made({ sme: true }).issues.map(wordIssue);
    expect(said).toContain(
      "The notice says nothing of the lot East: give its workbook and contract too, or publish its award in another notice",
    );
    expect(said).toContain(
      "Say in the tender which bidders are SMEs or VCSEs: one answer for the notice is left out, since it has several suppliers",
    );
    const scales = made({ sme: false }).value.parties.map(({ name, details: of }) => [name, of?.scale]);
    expect(scales).toContainEqual(["Bidder A", "sme"]);
    expect(made({}, awarded.slice(0, 1)).value.tender.lots.map(({ id }) => id)).toEqual(["south"]);
  });

  it("tells a lot's own criteria by lot", () => {
    const { tender } = made().value;
    expect(tender.awardCriteriaDetails).toMatch(/^Price 40%/);
    const weighted = awarded.map((each, index) =>
      index === 0
        ? each
        : { ...each, tender: { ...each.tender, weights: { price: 30, quality: 50, socialValue: 20 } } },
    );
    expect(made({}, weighted).value.tender.awardCriteriaDetails).toMatch(
      /^Lot south: Price 40%.*\. Lot north: Price 30%/,
    );
  });
});
