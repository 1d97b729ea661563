import { useEffect, useRef } from "react";

/**
 * Gives the focus to what stands in place of the control that had it, where that was taken off the page as `shown` changed: it
 * would fall to the page, and the next Tab would begin at the top. A focus that is anywhere else is left where it is.
 */
export function useLostFocus(shown: unknown, inItsPlace: () => HTMLElement | null | undefined): void {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) inItsPlace()?.focus();
  }, [shown]);
}
