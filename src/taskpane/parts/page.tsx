import { DefaultButton, Link } from "office-ui-fabric-react";
import { memo, useEffect, useRef, type ReactNode } from "react";
import { useOpenJob } from "./open-job";
import { useLatest } from "./use-latest";

/** A page of the pane: its heading takes the focus, so that a screen reader says where the user is. */
export function Page(props: {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const back = useLatest(() => props.onBack?.());
  useEffect(() => heading.current?.focus(), [props.title]);
  return (
    <div className="sv-page">
      <Head onBack={props.onBack && back} />
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </div>
  );
}

const Head = memo(function Head({ onBack }: { readonly onBack: (() => void) | undefined }) {
  const open = useOpenJob();
  return (
    <header className="sv-head">
      {onBack && <DefaultButton text="All jobs" onClick={onBack} />}
      {open && (
        <nav aria-label="Settings and help">
          <Link onClick={() => open("settings")}>Settings</Link>
          <Link onClick={() => open("help")}>Help</Link>
        </nav>
      )}
    </header>
  );
});
