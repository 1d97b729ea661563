import { useEffect, useRef, useState } from "react";

/** How work hears that it is cancelled, and says how far it is. */
export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export type WorkState =
  { readonly state: "idle" } | { readonly state: "at-work"; readonly done: number; readonly total: number };

/** One piece of long work at a time, with its progress and a way to cancel it; leaving the page cancels it too. */
export function useWork() {
  const [progress, setProgress] = useState<WorkState>({ state: "idle" });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const run = async (work: (options: WorkOptions) => Promise<void>) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const isLatest = () => abort.current === controller;
    setProgress({ state: "at-work", done: 0, total: 1 });
    try {
      await work({
        signal: controller.signal,
        onProgress: (done, total) => {
          if (isLatest() && !controller.signal.aborted) setProgress({ state: "at-work", done, total });
        },
      });
    } finally {
      if (isLatest()) setProgress({ state: "idle" });
    }
  };
  return { progress, run, cancel: () => abort.current?.abort() };
}

/** What work gives; undefined where the user cancelled it. */
export async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await work;
  } catch (cause) {
    if (signal.aborted && cause === signal.reason) return undefined;
    throw cause;
  }
}
