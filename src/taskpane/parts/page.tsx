import { DefaultButton, Link } from "office-ui-fabric-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useOpenJob } from "./open-job";

/** A page of the pane: its heading takes the focus, so that a screen reader says where the user is. */
export function Page(props: {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const open = useOpenJob();
  useEffect(() => heading.current?.focus(), [props.title]);
  return (
    <div className="sv-page">
      <header className="sv-head">
        {props.onBack && <DefaultButton text="All jobs" onClick={props.onBack} />}
        {open && (
          <nav aria-label="Settings and help">
            <Link onClick={() => open("settings")}>Settings</Link>
            <Link onClick={() => open("help")}>Help</Link>
          </nav>
        )}
      </header>
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </div>
  );
}
