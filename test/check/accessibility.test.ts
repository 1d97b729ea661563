import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** Of WCAG 2.2, levels A and AA together; 4.1.1 is obsolete in it. */
const CRITERIA = 55;

describe("docs/accessibility.md", () => {
  const text = readFileSync(join(root, "docs/accessibility.md"), "utf8");
  const rows = [...text.matchAll(/^\| (\d\.\d\.\d+) [^|]*\| (A|AA) +\|[^|]*\|([^|]*)\|$/gm)];

  it("has each criterion of WCAG 2.2 AA once, in their order", () => {
    const numbers = rows.map(([, number = ""]) => number);
    expect(numbers).toHaveLength(CRITERIA);
    expect(new Set(numbers).size).toBe(CRITERIA);
    const inOrder = [...numbers].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(numbers).toEqual(inOrder);
  });

  it("names tests that there are", () => {
    const named = rows.flatMap(([, , , proven = ""]) =>
      [...proven.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
