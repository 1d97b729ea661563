import { registerIcons, setIconOptions } from "office-ui-fabric-react";

/** The icons that the pane's controls draw, as pictures of their own: Fluent's fonts come from a CDN. */
export function registerFluentIcons(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    icons: {
      checkmark: (
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      ),
      calendar: (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5 9.5h1.5M9.5 9.5H11"
            fill="none"
            stroke="currentColor"
          />
        </svg>
      ),
      up: <Chevron d="M2 8l4-4 4 4" />,
      down: <Chevron d="M2 4l4 4 4-4" />,
    },
  });
}

function Chevron({ d }: { readonly d: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
