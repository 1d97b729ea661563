import { type Area, parseArea } from "../domain/council/area";
import { type Places, placesOf } from "../domain/council/places";
import { type PlacedPostcode, PostcodeReading } from "../domain/council/postcode-file";
import { type PostcodeLookup, PostcodeTable } from "../domain/council/postcode-table";
import { inFile } from "../domain/issues/in-file";
import { hasError } from "../domain/issues/errors-first";
import type { Issue, Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import { TextStream } from "../domain/values/decoded-text";
import { readJson } from "./read-json";
import { eachPart, type Source } from "./source";

/** What is local: a file that says it, or an area that the door chose. */
export type AreaGiven = Source | Area;

/** What is local; asked for where no door gave it, since no area is a matter of course. */
export async function readArea(given: AreaGiven | undefined): Promise<Result<Area>> {
  if (!given) return { ok: false, issues: [areaNeeded()] };
  return isSource(given) ? readJson(given, parseArea) : { ok: true, value: given, issues: [] };
}

export function areaNeeded(): Issue {
  return errorAt(["area"], "area-needed");
}

/** What local spend and returns find the place of a postcode by. */
export async function readPlaces(
  given: AreaGiven | undefined,
  postcodes: PostcodeFiles | undefined,
): Promise<Result<Places>> {
  const area = await readArea(given);
  const lookup = await readPostcodes(postcodes);
  const issues = [...area.issues, ...lookup.issues];
  if (!area.ok || !lookup.ok) return { ok: false, issues };
  const places = placesOf(area.value, lookup.value, given && isSource(given) ? given.name : undefined);
  return { ...places, issues: [...issues, ...places.issues] };
}

/** A postcode file, or the files of a folder, as Code-Point Open has one for each postcode area. */
export type PostcodeFiles = Source | readonly Source[];

/**
 * The district of each postcode; undefined where no file is given. Of files of any size no more than that is held. Of
 * several those that are no postcode files, such as lists of codes, are passed over, unless all are.
 */
export async function readPostcodes(
  files: PostcodeFiles | undefined,
): Promise<Result<PostcodeLookup | undefined>> {
  if (!files) return { ok: true, value: undefined, issues: [] };
  const lookup = new PostcodeTable();
  const issues = await eachPostcode(files, ({ postcode, district }) => lookup.set(postcode, district));
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: lookup, issues };
}

/** Hands on each row of postcode files, and says why they cannot be used or which rows cannot. */
export async function eachPostcode(
  files: PostcodeFiles,
  found: (row: PlacedPostcode) => void,
): Promise<readonly Issue[]> {
  const sources = "open" in files ? [files] : files;
  const read: Result<unknown>[] = [];
  for (const source of sources) read.push(await eachPostcodeOf(source, found));
  const issues = read.flatMap((each) => each.issues);
  return read.some(({ ok }) => ok) ? issues.filter(({ code }) => !isOtherFile(code)) : issues;
}

async function eachPostcodeOf(
  source: Source,
  found: (row: PlacedPostcode) => void,
): Promise<Result<unknown>> {
  const reading = new PostcodeReading(found);
  const text = new TextStream();
  const opened = await eachPart(source, (bytes) => reading.take(text.take(bytes)));
  if (!opened.ok) return opened;
  reading.take(text.end());
  return inFile(source.name, reading.end());
}

function isOtherFile(code: Issue["code"]): boolean {
  return code === "postcode-file-unknown" || code === "postcode-file-empty";
}

function isSource(given: AreaGiven): given is Source {
  return "open" in given;
}
