import type { Area } from "../domain/council/area";
import { AreaCount } from "../domain/council/area-of-council";
import { councilNamed, type Surroundings } from "../domain/council/councils";
import { PostcodeTable } from "../domain/council/postcode-table";
import { hasError } from "../domain/issues/errors-first";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { eachPostcode, type PostcodeFiles } from "./read-places";

export interface AreaAsked {
  /** By its name, or by its code or that of its district. */
  readonly council: string;
  /** What lies round it; as the council has it where it is left out. */
  readonly surroundings?: Surroundings | "none" | undefined;
}

/** Stands for the district of a postcode that was given up. */
const ENDED = "";

/**
 * What is local to a council, counted from a postcode file; `name` is what the area calls it. A postcode counts once, by
 * its last row: ONSPD's folder has each in a file of the whole country and in one of its postcode area.
 */
export async function areaOfCouncil(
  asked: AreaAsked,
  postcodes: PostcodeFiles,
  name: string,
): Promise<Result<Area>> {
  const council = councilNamed(asked.council);
  if (!council.ok) return council;
  const count = AreaCount.of(council.value, asked.surroundings);
  if (!count.ok) return count;
  const once = new PostcodeTable();
  const issues = await eachPostcode(postcodes, ({ postcode, district, live }) =>
    once.set(postcode, live ? district : ENDED),
  );
  if (hasError(issues)) return { ok: false, issues };
  for (const [postcode, district] of once) count.value.take({ postcode, district, live: district !== ENDED });
  const area = inFile(name, count.value.area(name));
  return { ...area, issues: [...issues, ...area.issues] };
}
