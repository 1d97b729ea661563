import { awardContract } from "../../../src/domain/contract/award";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import type { Tender } from "../../../src/domain/tender/tender";
import { emptyNotice, makeNotice, type NoticeDraft } from "../../../src/taskpane/award/notice-draft";
import { assessedTender } from "../../domain/summary/assessed";

const tender = assessedTender({ award: { bidder: "Bidder A", date: "2026-04-28" } });

function contractOf(of: Tender) {
  const made = awardContract(of, {
    start: "2026-06-01",
    end: "2028-05-31",
    area: "rotherham",
    calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  });
  if (!made.ok) throw new Error("no contract");
  return made.value;
}

const needed = { ocidPrefix: "ocds-a1b2c3", date: "1/5/2026", buyerId: " GB-PPON-PABC-1234-DEFG " };
const made = (parts: Partial<NoticeDraft>, contract = contractOf(tender)) =>
  makeNotice({ tender, edition: rotherham2019, proxyPack: undefined }, contract, {
    draft: { ...emptyNotice(tender, "Bidder A"), ...parts },
    id: "notice",
  });

describe("the notice that is typed", () => {
  it("begins with the tender's reference and the day of the award that is on record", () => {
    expect(emptyNotice(tender, "bidder a")).toMatchObject({
      procurement: "T-2026-014",
      awardDate: "28/04/2026",
      nameTenderers: false,
    });
    expect(emptyNotice(tender, "Bidder B").awardDate).toBe("");
  });

  it("is made of days as they are typed, answers and texts without blanks round them", () => {
    const result = made({ ...needed, sme: "no", vcse: "yes", method: "selective", buyerEmail: "  " });
    expect(result).toMatchObject({
      ok: true,
      release: {
        ocid: "ocds-a1b2c3-T-2026-014",
        date: "2026-05-01T00:00:00+01:00",
        buyer: { id: "GB-PPON-PABC-1234-DEFG" },
        tender: { procurementMethod: "selective" },
        awards: [{ date: "2026-04-28T00:00:00+01:00", status: "pending" }],
      },
    });
    expect(result.ok && result.release.parties[1]?.details).toEqual({ scale: "large", vcse: true });
  });

  it("is refused beside each field that needs something else", () => {
    expect(made({ date: "soon", buyerEmail: "the office" })).toEqual({
      ok: false,
      errors: [
        { field: "notice-ocidPrefix", message: "Enter the prefix of the publisher" },
        { field: "notice-date", message: "Day of publication must be a date such as 2026-04-30" },
        { field: "notice-buyerId", message: "Enter the council's identifier" },
        {
          field: "notice-buyerEmail",
          message: "Council's email address must be an email address such as name@example.com",
        },
      ],
      issues: [],
    });
  });

  it("is refused apart from the fields where the contract is not the tender's", () => {
    const result = made(needed, { ...contractOf(tender), reference: "T-9" });
    expect(result).toMatchObject({
      ok: false,
      errors: [],
      issues: [{ code: "notice-of-another-tender", limits: { found: "T-9" } }],
    });
  });
});
