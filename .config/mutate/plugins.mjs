// For Stryker, which takes places and makes all mutants of each: of these it runs those that the sample holds, and a line
// is printed for each as it is known.
import { CheckStatus } from "@stryker-mutator/api/check";
import {
  commonTokens,
  declareClassPlugin,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";

/** The same for a mutant wherever its file was copied. */
export const mutantKey = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  JSON.stringify([
    fileName.replaceAll("\\", "/").replace(/^(.*\/)?src\//, "src/"),
    ...[start.line, start.column, end.line, end.column, mutatorName, replacement],
  ]);

/** The same of what Stryker says of one, which counts lines and columns from 1. */
export function testedKey({ location: { start, end }, ...mutant }) {
  const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return mutantKey({ ...mutant, location: { start: fromZero(start), end: fromZero(end) } });
}

const makeChecker = ({ sample }) => {
  const wanted = new Set(sample);
  const checkOf = (mutant) =>
    wanted.has(mutantKey(mutant))
      ? { status: CheckStatus.Passed }
      : { status: CheckStatus.CompileError, reason: "not in the sample" };
  return {
    init: async () => {},
    check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, checkOf(mutant)])),
  };
};
makeChecker.inject = tokens(commonTokens.options);

class Each {
  static inject = tokens();
  #done = 0;

  onDryRunCompleted({ result: { tests } }) {
    console.log(`${tests.length} tests pass without a mutant`);
  }

  onMutantTested({ status, fileName, location: { start } }) {
    if (status === "CompileError" || status === "Ignored") return;
    this.#done += 1;
    console.log(
      `${this.#done} ${status} ${fileName.replace(/^.*\/src\//, "src/")}:${start.line}:${start.column}`,
    );
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, "sampled", makeChecker),
  declareClassPlugin(PluginKind.Reporter, "each", Each),
];
