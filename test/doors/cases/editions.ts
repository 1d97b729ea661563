import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { type DoorCase, jsonBytes } from "../door";

const next = {
  ...rotherham2019,
  id: "rotherham-2027",
  title: "Social Value Framework 2027",
  socialValueWeight: 25,
};

/** Shown, compared and exported editions. */
export const editions: readonly DoorCase[] = [
  {
    does: "write a built-in edition as a file",
    args: ["edition", "--export", "rotherham-2019", "--out", "rotherham-2019.json"],
    inPane: async (pane) => {
      await pane.openJob("Framework editions");
      await pane.takeFile("Save this edition as a file");
    },
  },
  {
    does: "say all that a built-in edition says",
    args: ["edition", "--show", "rotherham-2019"],
    printed: ({ said, complained }) => ({ issues: complained, told: said }),
    inPane: async (pane) => {
      await pane.openJob("Framework editions");
      const text = await pane.page.locator(".sv-lines").textContent();
      pane.tell((text ?? "").split("\n").filter((line) => line !== ""));
    },
  },
  {
    does: "say what changed from one edition to the next",
    files: { "next.json": jsonBytes(next) },
    args: ["edition", "--compare", "rotherham-2019", "next.json"],
    printed: ({ said, complained }) => ({ issues: complained, told: said.map((line) => line.trim()) }),
    inPane: async (pane) => {
      await pane.openJob("Framework editions");
      await pane.choose("Edition file", "next.json");
      await pane.page.getByRole("heading", { name: "What changed" }).waitFor();
      const changes = pane.page.locator("section[aria-labelledby=editions-comparison]");
      pane.tell(await changes.locator("p, li").allTextContents());
    },
  },
  {
    does: "refuse an edition file that holds mistakes, with each of them",
    files: { "next.json": jsonBytes({ ...next, colour: "red", socialValueWeight: 101 }) },
    args: ["edition", "--show", "next.json"],
    inPane: async (pane) => {
      await pane.openJob("Framework editions");
      await pane.choose("Edition file", "next.json");
      await pane.page.getByRole("heading", { name: "The edition was not loaded" }).waitFor();
      await pane.takeIssues();
    },
  },
];
