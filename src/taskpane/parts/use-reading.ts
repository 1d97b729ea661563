import { useCallback, useEffect, useRef, useState } from "react";

/**
 * What was read when the page opened, or when `read` was called last; undefined while it is read for the first time. The reader
 * stays the same from one drawing to the next: each other one is read anew.
 */
export function useReading<T>(reader: () => Promise<T>): {
  readonly found: T | undefined;
  readonly read: () => Promise<void>;
} {
  const [found, setFound] = useState<T>();
  const shown = useRef(true);
  const read = useCallback(async () => {
    const now = await reader();
    if (shown.current) setFound(now);
  }, [reader]);
  useEffect(() => {
    shown.current = true;
    void read();
    return () => {
      shown.current = false;
    };
  }, [read]);
  return { found, read };
}
