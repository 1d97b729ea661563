import { DefaultButton } from "office-ui-fabric-react";
import { useRef, useState } from "react";

/** A button "Copy text" (`label` begins so too) that puts a text on the clipboard; where the browser refuses, the text is shown and selected instead. */
export function CopyText(props: { readonly text: string; readonly label: string }) {
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    const copied = await toClipboard(props.text);
    setState(copied ? "copied" : "by-hand");
    if (!copied) requestAnimationFrame(() => area.current?.select());
  };
  return (
    <>
      <DefaultButton text="Copy text" ariaLabel={props.label} onClick={() => void copy()} />
      <span role="status">{WORDS[state]}</span>
      {state === "by-hand" && (
        <textarea
          ref={area}
          className="sv-copy"
          readOnly
          rows={8}
          aria-label={props.label}
          value={props.text}
        />
      )}
    </>
  );
}

const WORDS = {
  idle: "",
  copied: "Copied.",
  "by-hand": "The text could not be copied from here. It is selected below: press Ctrl+C, or Cmd+C on a Mac.",
};

/** Some Office webviews have no clipboard or refuse it with a NotAllowedError. */
async function toClipboard(text: string): Promise<boolean> {
  if (typeof navigator.clipboard === "undefined") return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (cause) {
    if (cause instanceof DOMException) return false;
    throw cause;
  }
}
