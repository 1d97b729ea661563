import type { Contract } from "../../src/domain/contract/contract";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { shippedEditions } from "../../src/domain/framework/shipped-editions";
import { workbookBytes } from "../../src/jobs/job";
import { placeCouncil } from "../../src/sheets/council/workbook";
import { MOST_BYTES } from "../../src/jobs/read-workbook";
import type { ReadMany } from "../../src/jobs/readings";
import { receivedIn, receiveReturns, sortReads } from "../../src/jobs/receive-returns";
import type { ReturnRead } from "../../src/jobs/return-file";
import type { Source } from "../../src/jobs/source";
import { QUARTER } from "../domain/register/returned";
import { sentContracts, sentFiles } from "../sheets/return/sent-returns";
import { bytesSource, lostSource } from "./sources";

const SHA256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
let sent: ReadonlyMap<string, Source>;

beforeAll(async () => {
  sent = new Map((await sentFiles()).map(({ name, bytes }) => [name, bytesSource(name, bytes)]));
});

function source(name: string, as = name): Source {
  const found = sent.get(name);
  if (!found) throw new Error(`no file: ${name}`);
  return { ...found, name: as };
}

const asked = (sources: readonly Source[], contracts: readonly Contract[] = sentContracts) => ({
  sources,
  contracts,
  quarter: QUARTER,
});
const opened = (read: ReturnRead | undefined) => (read && "sha256" in read ? read : undefined);

describe("returns that came", () => {
  it("are held against their contracts, in the order in which they were given", async () => {
    const sources = [source("C-1.xlsx"), source("C-4 negative.xlsx"), source("renamed.xlsx")];
    const reads = await receiveReturns(asked(sources));
    const received = reads.map((read) => opened(read)?.received);
    expect(received.map((each) => each?.read?.contract)).toEqual(["C-1", undefined, undefined]);
    expect(received.map((each) => each?.says?.contract)).toEqual([undefined, "C-4", undefined]);
    expect(received[2]?.issues.map(({ code }) => code)).toEqual(["not-a-workbook"]);
  });

  it("are told one by one, and how far it is before each and at the end", async () => {
    const said: string[] = [];
    await receiveReturns(asked([source("C-1.xlsx"), source("C-2.xlsx")]), {
      onProgress: (done, total) => said.push(`${done}/${total}`),
      onRead: (_read, index) => said.push(`read ${index}`),
    });
    expect(said).toEqual(["0/2", "read 0", "1/2", "read 1", "2/2"]);
  });

  it("are not read again where their content is known, from before or from another file", async () => {
    const sources = [source("C-1.xlsx"), source("copy of C-1.xlsx")];
    const [first, copy] = await receiveReturns(asked(sources));
    expect([opened(first)?.received?.read?.contract, copy]).toEqual(["C-1", { sha256: SHA256 }]);
    const known = [opened(first)?.sha256 ?? ""];
    expect(await receiveReturns({ ...asked(sources), known })).toEqual([
      { sha256: SHA256 },
      { sha256: SHA256 },
    ]);
  });

  it("are read beside the council's own file, which is passed over", async () => {
    const council = bytesSource("settings.xlsx", await workbookBytes(placeCouncil({}, shippedEditions)));
    const sources = [council, source("C-1.xlsx")];
    const reads = await receiveReturns(asked(sources));
    expect(reads[0]).toEqual({ sha256: SHA256 });
    const { received, unopened } = sortReads(sources, reads, QUARTER);
    expect([unopened, received.map(({ read }) => read?.contract)]).toEqual([[], ["C-1"]]);
  });

  it("are refused one by one where they cannot be opened or are too large, and the others are read", async () => {
    const vast = { ...source("C-2.xlsx", "vast.xlsx"), size: MOST_BYTES + 1_000_000 };
    const sources = [lostSource("gone.xlsx"), vast, source("C-1.xlsx")];
    const { received, unopened } = sortReads(sources, await receiveReturns(asked(sources)), QUARTER);
    expect(unopened.map(wordIssue)).toEqual([
      "Choose this file again: it was moved, deleted or changed since it was chosen, and was not read (gone.xlsx)",
      "This file is not read: it is 201 MB, and 200 MB is the most that is taken (vast.xlsx)",
    ]);
    expect(received.map(({ files }) => files.map(({ name }) => name))).toEqual([["C-1.xlsx"]]);
  });

  it("keep what was read before the work was cancelled", async () => {
    const stop = new AbortController();
    const read: number[] = [];
    const work = receiveReturns(asked([source("C-1.xlsx"), source("C-2.xlsx")]), {
      signal: stop.signal,
      onRead: (_read, index) => {
        read.push(index);
        stop.abort(new Error("cancelled"));
      },
    });
    await expect(work).rejects.toThrow("cancelled");
    expect(read).toEqual([0]);
  });

  it("stand in their order however a door has them read", async () => {
    const backwards: ReadMany = async ({ sources }, onRead) => {
      for (const [index, { name }] of [...sources.entries()].reverse())
        onRead({ sha256: await Promise.resolve(name) }, index);
    };
    const sources = [source("C-1.xlsx"), source("C-2.xlsx"), source("C-3 one.xlsx")];
    expect(await receiveReturns({ ...asked(sources), readMany: backwards })).toEqual(
      sources.map(({ name }) => ({ sha256: name })),
    );
  });
});

describe("what was received", () => {
  it("names each file in its mistakes, though one content came under two names and two files under one", async () => {
    const sources = [
      source("C-4 negative.xlsx", "a.xlsx"),
      source("C-4 negative.xlsx", "copy.xlsx"),
      source("C-4 altered.xlsx", "a.xlsx"),
    ];
    const { received } = sortReads(sources, await receiveReturns(asked(sources)), QUARTER);
    expect(received.map(({ files }) => files[0]?.name)).toEqual(["a.xlsx", "copy.xlsx", "a.xlsx (2)"]);
    for (const { files, issues } of received) {
      expect(issues.length).toBeGreaterThan(0);
      expect(new Set(issues.map(({ place }) => place.file))).toEqual(new Set([files[0]?.name]));
    }
  });

  it("came for the quarter that is asked for, whichever it was when it was read", async () => {
    const [read] = await receiveReturns(asked([source("C-1.xlsx")]));
    const { sha256 = "", received } = opened(read) ?? {};
    if (!received) throw new Error("not read");
    const later = receivedIn([{ name: "C-1.xlsx", sha256 }], new Map([[sha256, received]]), "2026-27-Q2");
    expect(later.map(({ cameFor }) => cameFor)).toEqual(["2026-27-Q2"]);
  });
});
