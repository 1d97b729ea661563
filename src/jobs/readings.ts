import type { JobOptions } from "./job";
import { readReturnFile, type Receiving, type ReturnRead } from "./return-file";
import type { Source } from "./source";

/** What a file can be read as: against what, and what comes of it. Plain data, so that a thread can be asked for it. */
export interface Readings {
  readonly return: { readonly against: Receiving; readonly gives: ReturnRead };
}

type Reading<Name extends keyof Readings> = (
  source: Source,
  against: Readings[Name]["against"],
) => Promise<Readings[Name]["gives"]>;

/** How each is read, wherever it is done. */
export const READINGS: { readonly [Name in keyof Readings]: Reading<Name> } = { return: readReturnFile };

export interface ReadingAsked<Name extends keyof Readings> {
  readonly reading: Name;
  readonly sources: readonly Source[];
  readonly against: Readings[Name]["against"];
}

/**
 * How a door has many files read: one after the other, or side by side in threads. `onRead` hears of each file as soon as
 * it is read, with its place among the sources.
 */
export type ReadMany = <Name extends keyof Readings>(
  asked: ReadingAsked<Name>,
  onRead: (gives: Readings[Name]["gives"], index: number) => void,
  options: JobOptions,
) => Promise<void>;

/** In this thread, so that only one file is held in memory. */
export const oneAfterAnother: ReadMany = async (
  { reading, sources, against },
  onRead,
  { signal, onProgress },
) => {
  for (const [index, source] of sources.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index, sources.length);
    onRead(await READINGS[reading](source, against), index);
  }
  onProgress?.(sources.length, sources.length);
};
