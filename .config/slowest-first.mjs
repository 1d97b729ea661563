// For jest: the order in which suites run. On a fresh clone jest knows no durations and goes by the size of files, so that
// the slowest suites, which drive Chromium and LibreOffice, came last and ran alone.
import Sequencer from "@jest/test-sequencer";

/** Folders and names of suites by how long they take, the slowest first. */
const SLOWEST = [
  /[\\/]doors[\\/]/,
  /[\\/]e2e[\\/]/,
  /-libreoffice\.test/,
  /[\\/](cli|parity|fixtures|warehouse|build)[\\/]/,
];

const rank = ({ path }) => {
  const found = SLOWEST.findIndex((slow) => slow.test(path));
  return found < 0 ? SLOWEST.length : found;
};

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
