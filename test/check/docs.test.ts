import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const root = join(__dirname, "..", "..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const pages = [
  ...["README.md", "CONTRIBUTING.md"],
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** As GitHub makes them: lower case, without punctuation, hyphens for blanks. */
function anchors(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? page : normalize(join(dirname(page), path));
  return existsSync(join(root, file)) && (anchor === undefined || anchors(file).includes(anchor));
}

describe("the documents", () => {
  it.each(pages)("have no link that leads nowhere: %s", (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it("name a test that there is, where they say how tests are run by name", () => {
    const [, name = ""] = /npm test -- -t "([^"]+)"/.exec(textOf("CONTRIBUTING.md")) ?? [];
    const files = readdirSync(join(root, "test", "domain"), { recursive: true, encoding: "utf8" });
    const tests = files.filter((file) => file.endsWith(".test.ts"));
    const naming = tests.filter((file) => textOf(join("test", "domain", file)).includes(`("${name}`));
    expect([name === "", naming.length > 0]).toEqual([false, true]);
  });
});
