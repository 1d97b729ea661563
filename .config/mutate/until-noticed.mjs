// For jest under Stryker, which runs every suite that imports a mutated file to its end. Here only those run whose tests
// reach the mutant, the quickest first, and none after one has noticed it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JestRunner from "jest-runner";

export default class UntilNoticed extends JestRunner {
  #learnt;
  #asked;

  constructor(globalConfig, ...more) {
    super(globalConfig, ...more);
    // In Stryker's copy of the tree, for all processes of this run.
    this.#learnt = join(globalConfig.rootDir, "suites.json");
    this.#asked = globalConfig.testNamePattern && new RegExp(globalConfig.testNamePattern, "i");
  }

  async runTests(tests, watcher, options) {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) await this.#learn(tests, watcher, options);
    else await this.#runUntilNoticed(tests, watcher, options);
  }

  async #learn(tests, watcher, options) {
    const suites = {};
    this.on("test-file-success", ([{ path }, { testResults, perfStats }]) => {
      suites[path] = { names: testResults.map(({ fullName }) => fullName), took: perfStats.runtime };
    });
    await super.runTests(tests, watcher, options);
    writeFileSync(this.#learnt, JSON.stringify(suites));
  }

  async #runUntilNoticed(tests, watcher, options) {
    const suites = JSON.parse(readFileSync(this.#learnt, "utf8"));
    const known = tests.filter(({ path }) => suites[path]);
    const reaching = known.filter(
      ({ path }) => !this.#asked || suites[path].names.some((name) => this.#asked.test(name)),
    );
    const stop = () => watcher.setState({ interrupted: true });
    this.on("test-file-failure", stop);
    this.on("test-file-success", ([, { numFailingTests, testExecError }]) => {
      if (numFailingTests > 0 || testExecError) stop();
    });
    const took = ({ path }) => suites[path].took;
    await super.runTests(
      reaching.sort((one, other) => took(one) - took(other)),
      watcher,
      options,
    );
  }
}
