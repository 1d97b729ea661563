import type { Contract } from "../domain/contract/contract";
import { issueInFile } from "../domain/issues/in-file";
import type { Issue } from "../domain/issues/issue";
import type { Received } from "../domain/register/received";
import type { QuarterId } from "../domain/values/calendar";
import { toldApart } from "./file-names";
import type { JobOptions } from "./job";
import { oneAfterAnother, type ReadMany } from "./readings";
import type { AtCouncil } from "../sheets/return/receive";
import type { ReturnRead } from "./return-file";
import type { Source } from "./source";

export interface ReturnsAsked extends AtCouncil {
  readonly sources: readonly Source[];
  readonly contracts: readonly Contract[];
  readonly quarter: QuarterId;
  /** SHA-256 of contents that were read before, which are not read again. */
  readonly known?: Iterable<string>;
  /** One after the other where the door has no other way. */
  readonly readMany?: ReadMany;
}

export interface ReceiveOptions extends JobOptions {
  /** Called with each file as soon as it is read, so that what was read can be kept when the rest is cancelled. */
  readonly onRead?: (read: ReturnRead, index: number) => void;
}

/** Reads the returns that came, in their order; one that cannot be opened keeps no other from being read. */
export async function receiveReturns(
  { sources, quarter, known: before = [], readMany = oneAfterAnother, ...asked }: ReturnsAsked,
  { onRead, ...options }: ReceiveOptions = {},
): Promise<readonly ReturnRead[]> {
  const { contracts, places, plausible, editions } = asked;
  const known = new Set(before);
  const reads: ReturnRead[] = [];
  const take = (read: ReturnRead, index: number) => {
    if ("sha256" in read) known.add(read.sha256);
    reads[index] = read;
    onRead?.(read, index);
  };
  await readMany(
    {
      reading: "return",
      sources,
      against: { contracts, places, plausible, editions, cameFor: quarter, known },
    },
    take,
    options,
  );
  return reads;
}

/** A file that was read, by what it is called and the SHA-256 of its content. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
}

/** What the files hold, each content with every name that it came under; files of one name are told apart. */
export function receivedIn(
  files: readonly ReadFile[],
  contents: ReadonlyMap<string, Received>,
  quarter: QuarterId,
): readonly Received[] {
  const names = toldApart(files.map(({ name }) => name));
  return files.flatMap(({ sha256 }, index) => {
    const received = contents.get(sha256);
    const name = names[index];
    if (!received || name === undefined) return [];
    const issues = received.issues.map((issue) => issueInFile(issue, name));
    return [{ ...received, cameFor: quarter, files: [{ name, sha256 }], issues }];
  });
}

/** What came of the sources: what was received, and why others could not be opened. */
export function sortReads(
  sources: readonly Source[],
  reads: readonly ReturnRead[],
  quarter: QuarterId,
): { readonly received: readonly Received[]; readonly unopened: readonly Issue[] } {
  const named = sources.flatMap(({ name }, index) => {
    const read = reads[index];
    return read ? [{ name, read }] : [];
  });
  const files = named.flatMap(({ name, read }) => ("sha256" in read ? [{ name, ...read }] : []));
  const contents = new Map(
    files.flatMap(({ sha256, received }) => (received ? [[sha256, received] as const] : [])),
  );
  return {
    received: receivedIn(files, contents, quarter),
    unopened: named.flatMap(({ read }) => ("unopened" in read ? [read.unopened] : [])),
  };
}
