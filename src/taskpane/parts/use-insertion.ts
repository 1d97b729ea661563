import { useRef, useState } from "react";
import type { InsertOptions } from "../../excel/insert";
import type { Insertion } from "./insert-sheets";

export type InsertionProgress =
  | { readonly state: "idle" }
  | {
      readonly state: "at-work";
      readonly done: number;
      readonly total: number;
      /** What was added goes out again, which can take longer than it took to add it. */
      readonly isCancelled?: boolean;
    }
  | { readonly state: "ended"; readonly outcome: Insertion };

/** Lets the page draw how far it is, and hear that the user cancels. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** One insertion at a time, with its progress and a way to cancel it. */
export function useInsertion() {
  const [progress, setProgress] = useState<InsertionProgress>({ state: "idle" });
  const abort = useRef<AbortController>(undefined);
  const insert = async (work: (options: InsertOptions) => Promise<Insertion>) => {
    const controller = new AbortController();
    abort.current = controller;
    setProgress({ state: "at-work", done: 0, total: 1 });
    const outcome = await work({
      signal: controller.signal,
      onProgress: (done, total) => {
        setProgress({ state: "at-work", done, total, isCancelled: controller.signal.aborted });
        return drawn();
      },
    });
    setProgress({ state: "ended", outcome });
  };
  return {
    progress,
    insert,
    cancel: () => {
      abort.current?.abort();
      setProgress((now) => (now.state === "at-work" ? { ...now, isCancelled: true } : now));
    },
    forget: () => setProgress({ state: "idle" }),
  };
}
