import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef, type ReactNode } from "react";

/** A page of the pane: its heading takes the focus, so that a screen reader says where the user is. */
export function Page(props: {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [props.title]);
  return (
    <div className="sv-page">
      {props.onBack && <DefaultButton text="All jobs" onClick={props.onBack} />}
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </div>
  );
}
