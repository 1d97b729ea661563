import { readFileSync } from "node:fs";
import { join } from "node:path";
import { STAGES } from "../../src/taskpane/start/stages";
import { runs } from "../cli/in-folder";

const readme = readFileSync(join(__dirname, "../../README.md"), "utf8").replace(/\s+/g, " ");

function section(title: string): string {
  const text = readme.split(`## ${title} `)[1]?.split(" ## ")[0];
  if (text === undefined) throw new Error(`no section in the README: ${title}`);
  return text;
}

/** What is bold at the start of an entry of a list. */
function entries(text: string): readonly string[] {
  return [...text.matchAll(/ - \*\*(.+?)\*\*: /g)].map(([, title]) => title ?? "");
}

describe("README.md", () => {
  it("lists each command as the command line does, and no other", async () => {
    const { said } = await runs("--help");
    const commands = said.join("\n").split("\n\n")[1] ?? "";
    expect(section("Without Excel")).toContain(`\`\`\` ${commands.trim().replace(/\s+/g, " ")} \`\`\``);
  });

  it("lists each job of the pane in the pane's order, and no other", () => {
    expect(entries(section("In the pane"))).toEqual(
      STAGES.flatMap(({ jobs }) => jobs.map(({ title }) => title)),
    );
  });
});
