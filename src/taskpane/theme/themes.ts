import { Fluent2WebDarkTheme, Fluent2WebLightTheme } from "@fluentui/fluent2-theme";
import { createTheme, type Theme } from "office-ui-fabric-react";

export type Mode = "light" | "dark";

/** Colours of the pane's own parts, beside Fluent's: each stands 4.5 to 1 against the page that it stands on, lines of fields 3 to 1. */
interface OwnColours {
  /** Around fields and buttons (WCAG 2.2, 1.4.11). */
  readonly stroke: string;
  /** Between rows: no meaning hangs on it. */
  readonly line: string;
  /** Of what stands out from the page. */
  readonly raised: string;
  readonly error: string;
  readonly good: string;
  readonly warning: string;
}

const OWN: Readonly<Record<Mode, OwnColours>> = {
  light: {
    stroke: "#616161",
    line: "#d1d1d1",
    raised: "#f5f5f5",
    error: "#b10e1c",
    good: "#0e700e",
    warning: "#8a5a00",
  },
  dark: {
    stroke: "#adadad",
    line: "#525252",
    raised: "#303030",
    error: "#ff99a4",
    good: "#7fd07f",
    warning: "#f2c661",
  },
};

/** Fluent 2 as it comes, with lines of fields and errors that can be seen (it draws fields in #d1d1d1, 1.5 to 1). */
function withOwn(theme: Theme, { stroke, error }: OwnColours): Theme {
  return createTheme({
    ...theme,
    semanticColors: {
      ...theme.semanticColors,
      inputBorder: stroke,
      smallInputBorder: stroke,
      buttonBorder: stroke,
      focusBorder: theme.semanticColors.bodyText,
      errorText: error,
    },
  });
}

export const THEMES: Readonly<Record<Mode, Theme>> = {
  light: withOwn(Fluent2WebLightTheme, OWN.light),
  dark: withOwn(Fluent2WebDarkTheme, OWN.dark),
};

/** What pane.css takes from the theme, as custom properties. */
export function customProperties(mode: Mode): Readonly<Record<`--sv-${string}`, string>> {
  const { semanticColors, palette } = THEMES[mode];
  return {
    "--sv-text": semanticColors.bodyText,
    "--sv-subtle": semanticColors.bodySubtext,
    "--sv-page": semanticColors.bodyBackground,
    "--sv-link": semanticColors.link,
    "--sv-accent": palette.themePrimary,
    ...Object.fromEntries(Object.entries(OWN[mode]).map(([name, colour]) => [`--sv-${name}`, colour])),
  };
}

/**
 * Office says the colour behind its task panes ("#FFFFFF", "#262626"), and not everywhere; where it does not, the browser's wish
 * decides. High contrast is the browser's own: it draws with the system's colours whatever the theme (forced-colors).
 */
export function modeOf(officeBackground: string | undefined, prefersDark: boolean): Mode {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(officeBackground ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return prefersDark ? "dark" : "light";
  const brightness = [red, green, blue].reduce((sum, part) => sum + Number.parseInt(part, 16), 0) / 3;
  return brightness < 128 ? "dark" : "light";
}
