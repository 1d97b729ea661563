import "./fluent-set-up";
import { createRoot } from "react-dom/client";
import { registerFluentIcons } from "./fluent-icons";
import { Pane } from "./pane";
import "./pane.css";

/** Shows the pane in an element; the answer takes it away again. */
export function mountPane(element: HTMLElement): () => void {
  registerFluentIcons();
  const root = createRoot(element);
  root.render(<Pane />);
  return () => root.unmount();
}
