import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";

/** The requirement set of each member of Excel's classes as @types/office-js documents it: "Range.values" -> "1.1". */
export function documentedSets(): ReadonlyMap<string, string> {
  const require = createRequire(join(process.cwd(), "package.json"));
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const sets = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    statement.body.statements.filter(ts.isClassDeclaration).forEach((type) => addMembers(type, sets));
  }
  return sets;
}

function addMembers(type: ts.ClassDeclaration, sets: Map<string, string>): void {
  const ofClass = setOf(type);
  for (const member of type.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const key = `${type.name?.text}.${member.name.text}`;
    const set = setOf(member) ?? ofClass;
    const earlier = sets.get(key);
    // Of a method's overloads the first counts.
    if (set && earlier === undefined) sets.set(key, set);
  }
}

function setOf(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  return /\[Api set: ExcelApi (\d\.\d+)/.exec(comments.join("\n"))?.[1];
}
