import type { ReactNode } from "react";

/** The primary action of a page, in sight at all times, with what it will do. Stands last on the page. */
export function Footer(props: {
  /** "Adds 8 sheets" */
  readonly does?: string;
  readonly children: ReactNode;
}) {
  return (
    <footer className="sv-footer">
      {props.does !== undefined && <p className="sv-footer-does">{props.does}</p>}
      {props.children}
    </footer>
  );
}
