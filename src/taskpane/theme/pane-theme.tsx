import { ThemeProvider } from "office-ui-fabric-react";
import { type ReactNode, useSyncExternalStore } from "react";
import { customProperties, modeOf, THEMES } from "./themes";

/** The pane in the colours of Office, else in those that the browser prefers. */
export function PaneTheme({ children }: { readonly children: ReactNode }) {
  const prefersDark = useSyncExternalStore(
    onPreference,
    () => preference().matches,
    () => false,
  );
  const mode = modeOf(officeBackground(), prefersDark);
  return (
    <ThemeProvider
      theme={THEMES[mode]}
      className="sv-pane"
      data-theme={mode}
      style={{ ...customProperties(mode), colorScheme: mode }}
    >
      {children}
    </ThemeProvider>
  );
}

function preference(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function onPreference(changed: () => void): () => void {
  const query = preference();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Undefined before office.js is there, and where it has no theme. */
function officeBackground(): string | undefined {
  if (typeof Office === "undefined") return undefined;
  const { context } = Office as { readonly context?: { readonly officeTheme?: Office.OfficeTheme } };
  return context?.officeTheme?.bodyBackgroundColor;
}
