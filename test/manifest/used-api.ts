import { join, sep } from "node:path";
import ts from "typescript";

/** A member of Excel's API that the product calls: "Range.values", its ExcelApi level (1.9 is 9) and where. */
export interface UsedMember {
  readonly member: string;
  readonly level: number;
  readonly where: string;
  /** True where the function that calls it asks isSetSupported, or the adapter's `supports`, first. */
  readonly gated: boolean;
}

const API_SET = /\[Api set: ExcelApi 1\.(\d+)/;

/** Every Excel member that the files use, by the type definitions; further sources are compiled as if they were files. */
export function usedApi(
  files: readonly string[],
  further: ReadonlyMap<string, string> = new Map(),
): readonly UsedMember[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node", "office-js"],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) => {
    const text = further.get(name);
    return text === undefined ? read(name, target, ...rest) : ts.createSourceFile(name, text, target, true);
  };
  const program = ts.createProgram([...files, ...further.keys()], options, host);
  const checker = program.getTypeChecker();
  return [...files, ...further.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`not compiled: ${file}`);
    return membersIn(source, checker);
  });
}

function membersIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly UsedMember[] {
  const found: UsedMember[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declarations = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
      const levels = declarations.filter(isOfOffice).map(levelOf);
      // An overload may be newer than the first: the oldest is what the call needs at least.
      if (levels.length > 0) found.push(used(node, source, Math.min(...levels)));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function used(node: ts.PropertyAccessExpression, source: ts.SourceFile, level: number): UsedMember {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return {
    member: node.getText(source).split(/\s+/).join(""),
    level,
    where: `${source.fileName}:${line + 1}`,
    gated: isGated(node, source),
  };
}

function isOfOffice(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.split(sep).join("/").includes("/@types/office-js/");
}

/** Members without a set of their own, such as `sync`, are there from the start. */
function levelOf(declaration: ts.Declaration): number {
  const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
  return Number(API_SET.exec(text)?.[1] ?? 1);
}

function isGated(node: ts.Node, source: ts.SourceFile): boolean {
  for (let parent = node.parent; !ts.isSourceFile(parent); parent = parent.parent) {
    if (ts.isFunctionLike(parent) && /\b(isSetSupported|supports)\(/.test(parent.getText(source)))
      return true;
  }
  return false;
}

export function inProject(...parts: readonly string[]): string {
  return join(process.cwd(), ...parts)
    .split(sep)
    .join("/");
}
