import { useEffect, useRef, type ReactNode } from "react";
import type { Said } from "./hand-over";

/** How an action ended: beside its button where it went well, and with the focus where it was refused. */
export function SaidLine({ said }: { readonly said: Said | undefined }) {
  if (said && !said.ok) {
    return (
      <Refusal title="That could not be done">
        <p>{said.message}</p>
      </Refusal>
    );
  }
  return <p role="status">{said?.message}</p>;
}

/** What was done takes the focus when it appears, since the button that did it may be gone. */
export function Done({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="sv-done" role="status" tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}

/** A refusal takes the focus when it appears, so that a screen reader says it and the next Tab goes on from there. */
export function Refusal(props: { readonly title: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="sv-errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}
