import { registerIcons, setIconOptions } from "office-ui-fabric-react";

/** The one icon that the pane's controls draw, as a picture of its own: Fluent's fonts come from a CDN. */
export function registerFluentIcons(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    icons: {
      checkmark: (
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      ),
    },
  });
}
