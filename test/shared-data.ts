import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const DATA = process.env.SOCIAL_VALUE_DATA ?? join(__dirname, "../../shared/data");

/** The files of a folder of published data, which is too large to be kept with the code. */
export interface PublishedData {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * A suite over published data, which lies in the folder that SOCIAL_VALUE_DATA names, else in ../shared/data. Where it
 * is not there the suite is skipped and says so, with CI=true too: other machines do not have it.
 */
export function describeWithData(name: string, part: string, suite: (data: PublishedData) => void): void {
  const folder = join(DATA, part);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (files.length > 0) describe(name, () => suite({ folder, files }));
  else
    describe(name, () => {
      it.skip(`(skipped: SOCIAL_VALUE_DATA or ../shared/data has no folder ${part})`, () => undefined);
    });
}
