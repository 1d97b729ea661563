import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { asTyped, type DoorCase, jsonBytes } from "../door";
import type { PaneDoor } from "../pane";

const next = {
  ...rotherham2019,
  id: "rotherham-2027",
  title: "Social Value Framework 2027",
  socialValueWeight: 25,
};

/** A yearly review of the edition in next.json: words of one measure, one that goes and one that comes. */
const changes = {
  id: "rotherham-2028",
  title: "Social Value Framework 2028",
  published: "2028-04",
  add: [
    {
      id: "orchards",
      outcome: "environment",
      headline: "Orchards",
      definition: "Fruit trees planted in schools",
      unit: "number",
      levels: ["apple", "pear"],
      accumulation: "flow",
      decimals: 0,
      counting: "Trees planted and staked.",
      evidence: "A list of schools.",
    },
  ],
  reword: [{ measure: "waste", headline: "Less waste" }],
  retire: ["skills"],
};

const nextArgs = ["edition", "--next", "next.json", "--changes", "changes.json"] as const;

/** The page of editions, with that of Rotherham chosen. */
async function openRotherham2019(pane: PaneDoor) {
  await pane.openJob("Framework editions");
  await pane.page.getByText(/^Social Value Framework 2019 of Rotherham/).click();
}

/** Types the review's changes, but for what the case types in another way. */
async function typeReview(pane: PaneDoor, other: { readonly decimals: string; readonly headline: string }) {
  const { page } = pane;
  await openRotherham2019(pane);
  await pane.choose("Edition file", "next.json");
  await page.getByText("was checked and loaded.").waitFor();
  await pane.openJob("Next edition");
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const select = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption(option);
  await select("Edition to begin from", next.id);
  await fill("Title", changes.title);
  await fill("Id", changes.id);
  await fill("Date of publication", changes.published);
  await select("Skills", "retire");
  await select("Waste", "reword");
  await fill("Headline", other.headline);
  await pane.press("Add a measure");
  const [orchards] = changes.add;
  const added = page.getByRole("group", { name: "New measure 1" });
  for (const [label, text] of [
    ["Headline", orchards?.headline],
    ["Id", orchards?.id],
    ["Definition", orchards?.definition],
    ["Decimals of a quantity", other.decimals],
    ["What counts", orchards?.counting],
    ["Evidence asked for", orchards?.evidence],
  ] as const)
    await added.getByLabel(label, { exact: true }).fill(text ?? "");
  for (const [label, option] of [
    ["Outcome", "environment"],
    ["Unit", "number"],
    ["How quarters add up", "flow"],
  ] as const)
    await added.getByLabel(label, { exact: true }).selectOption(option);
  await added.getByText("Number, levels and notes of new measure 1").click();
  await added.getByLabel("Levels that a quantity may be stated by").fill("apple, pear");
  await pane.press("Make the next edition");
}

/** Shown, compared and exported editions, and the next one. */
export const editions: readonly DoorCase[] = [
  {
    does: "write a built-in edition as a file",
    args: ["edition", "--export", "rotherham-2019", "--out", "rotherham-2019.json"],
    inPane: async (pane) => {
      await openRotherham2019(pane);
      await pane.takeFile("Save this edition as a file");
    },
  },
  {
    does: "say all that a built-in edition says",
    args: ["edition", "--show", "rotherham-2019"],
    printed: ({ said, complained }) => ({ issues: complained, told: said }),
    inPane: async (pane) => {
      await openRotherham2019(pane);
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
      await pane.page.getByLabel(/compared with$/).selectOption("rotherham-2019");
      await pane.page.getByRole("heading", { name: "What changed" }).waitFor();
      const changes = pane.page.locator("section[aria-labelledby=editions-comparison]");
      pane.tell(await changes.locator("p:not([role]), li").allTextContents());
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
  {
    does: "make the next edition from the changes of a yearly review, and say what changed",
    files: { "next.json": jsonBytes(next), "changes.json": jsonBytes(changes) },
    args: [...nextArgs, "--out", "rotherham-2028.json"],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.filter((line) => !line.startsWith("Made ")).map((line) => line.trim()),
    }),
    inPane: async (pane) => {
      await typeReview(pane, { decimals: "0", headline: "Less waste" });
      await pane.page.getByRole("heading", { name: "The next edition is made" }).waitFor();
      await pane.takeFile("Save the next edition as a file");
      const shown = pane.page.locator("section[aria-labelledby=editions-comparison]");
      pane.tell(await shown.locator("p:not([role]), li").allTextContents());
      // Of what was typed just before nothing is kept once the edition is saved.
      await pane.page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
      const kept = await pane.page.evaluate(() => Object.keys(localStorage));
      expect(kept.filter((key) => key.includes("review-draft"))).toEqual([]);
    },
  },
  {
    does: "refuse changes that hold mistakes, with the place of each",
    files: {
      "next.json": jsonBytes(next),
      "changes.json": jsonBytes({
        ...changes,
        add: changes.add.map(({ decimals: _none, ...measure }) => measure),
        reword: [{ measure: "waste" }],
      }),
    },
    args: [...nextArgs, "--out", "rotherham-2028.json"],
    printed: asTyped("changes.json"),
    inPane: async (pane) => {
      await typeReview(pane, { decimals: "", headline: "Waste" });
      await pane.page.getByRole("heading", { name: "There is a problem" }).waitFor();
      await pane.takeIssues();
    },
  },
];
