import { customProperties, type Mode } from "../../../src/taskpane/theme/themes";

/** WCAG 2.2: relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [, ...parts] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  if (parts.length !== 3) throw new Error(`no colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<Mode>(["light", "dark"])("the %s theme", (mode) => {
  const of = customProperties(mode);
  const page = of["--sv-page"] ?? "";

  it.each(["text", "subtle", "link", "error", "good", "warning"] as const)(
    "has words that stand 4.5 to 1 on the page and on what is raised: %s",
    (name) => {
      const colour = of[`--sv-${name}`] ?? "";
      expect(contrast(colour, page)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, of["--sv-raised"] ?? "")).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("has fields and buttons whose lines stand 3 to 1, and a mark of focus that does too", () => {
    expect(contrast(of["--sv-stroke"] ?? "", page)).toBeGreaterThanOrEqual(3);
    expect(contrast(of["--sv-text"] ?? "", page)).toBeGreaterThanOrEqual(3);
  });
});
