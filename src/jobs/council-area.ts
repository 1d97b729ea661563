import type { Area } from "../domain/council/area";
import { AreaCount } from "../domain/council/area-of-council";
import { councilNamed, type Surroundings } from "../domain/council/councils";
import { hasError } from "../domain/issues/errors-first";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { eachPostcode, type PostcodeFiles } from "./read-places";

export interface AreaAsked {
  /** By its name, or by the code of its district. */
  readonly council: string;
  /** What lies round it; as the council has it where it is left out. */
  readonly surroundings?: Surroundings | "none" | undefined;
}

/** What is local to a council, counted from a postcode file; `name` is what the area calls it. */
export async function areaOfCouncil(
  asked: AreaAsked,
  postcodes: PostcodeFiles,
  name: string,
): Promise<Result<Area>> {
  const council = councilNamed(asked.council);
  if (!council.ok) return council;
  const count = AreaCount.of(council.value, asked.surroundings);
  if (!count.ok) return count;
  const issues = await eachPostcode(postcodes, count.value.take);
  if (hasError(issues)) return { ok: false, issues };
  const area = inFile(name, count.value.area(name));
  return { ...area, issues: [...issues, ...area.issues] };
}
