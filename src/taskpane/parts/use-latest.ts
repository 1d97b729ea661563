import { useCallback, useInsertionEffect, useRef } from "react";

/** A handler that stays the same while what it does changes, so that a memoised field is not drawn again for it. */
export function useLatest<Given extends readonly unknown[]>(
  handler: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
