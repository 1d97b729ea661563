import { wordIssue } from "../../../src/domain/issues/word-issue";
import { callOffWords, checkConsortia, memberWords } from "../../../src/domain/tender/consortium";
import { parseTender } from "../../../src/domain/tender/tender";
import { groundsMaintenance } from "./tenders";

const member = (name: string, more: object = {}) => ({ name, ...more });
const consortium = (...members: readonly ReturnType<typeof member>[]) => ({
  name: "A and B together",
  members,
});
const said = (...bidders: Parameters<typeof checkConsortia>[0]) =>
  checkConsortia(bidders).map((issue) => `${issue.severity}: ${wordIssue(issue)}`);

describe("a consortium", () => {
  it("is taken with what is known of its members", () => {
    const bidder = {
      name: "A and B together",
      sme: false,
      members: [
        { name: "A", identifier: "GB-COH-1", sme: true, vcse: false, share: 60 },
        { name: "B", share: 40 },
      ],
    };
    const read = parseTender({ ...groundsMaintenance, bids: [], bidders: [bidder, { name: "C" }] });
    expect(read.ok && read.value.bidders[0]).toEqual(bidder);
  });

  it("has two members at least", () => {
    const alone = { name: "A alone", members: [{ name: "A" }] };
    expect(parseTender({ ...groundsMaintenance, bids: [], bidders: [alone] }).ok).toBe(false);
  });

  it("has each member once", () => {
    expect(said(consortium(member("A"), member("B"), member("a")))).toEqual([
      "error: a stands twice among the members of one bidder; keep one (A and B together)",
    ]);
  });

  it.each([
    [[60, 40], true],
    [[33.3, 33.3, 33.4], true],
    [[60, undefined], true],
    [[60, 30], false],
    [[60, 40, undefined], false],
    [[60, 50, undefined], false],
    [[undefined, undefined], true],
  ])("shares the work as %j: %s", (shares, sound) => {
    const members = shares.map((share, index) => member(`M${index}`, share === undefined ? {} : { share }));
    expect(said(consortium(...members)).length === 0).toBe(sound);
  });

  it("is asked about where a member takes part in another bid, by its name or identifier", () => {
    const both = consortium(member("A", { identifier: "GB-COH-1" }), member("B"));
    const doubt = (name: string, other: string) =>
      `warning: ${name} also takes part in the bid of ${other}: find out whether the bids were made apart from each other (A and B together)`;
    expect(said(both, { name: "b" })).toEqual([doubt("B", "b")]);
    expect(said(both, { name: "C", identifier: "gb-coh-1" })).toEqual([doubt("A", "C")]);
    expect(said(both, { name: "C" })).toEqual([]);
  });
});

it("members and frameworks are told with what is known of them", () => {
  expect(memberWords({ name: "A", identifier: "GB-COH-1", sme: true, vcse: false, share: 60 })).toBe(
    "A (GB-COH-1, SME, 60% of the work)",
  );
  expect(memberWords({ name: "A" })).toBe("A");
  expect(callOffWords({ title: "Grounds framework", reference: "F-1", owner: "a council" })).toBe(
    "Grounds framework, F-1, set up by a council",
  );
  expect(callOffWords({ title: "Grounds framework" })).toBe("Grounds framework");
});
