import { type PostcodeLayout, PostcodeReading } from "../../../src/domain/council/postcode-file";
import { type PostcodeLookup, PostcodeTable } from "../../../src/domain/council/postcode-table";
import type { Result } from "../../../src/domain/issues/issue";
import type { TextParts } from "../../../src/domain/values/csv-read";

interface PostcodeFile {
  readonly layout: PostcodeLayout;
  readonly lookup: PostcodeLookup;
}

/** The districts of a file's postcodes, whose text is at hand. */
export function readPostcodeFile(parts: TextParts): Result<PostcodeFile> {
  const lookup = new PostcodeTable();
  const reading = new PostcodeReading(({ postcode, district }) => lookup.set(postcode, district));
  for (const part of parts) if (!reading.take(part)) break;
  const read = reading.end();
  return read.ok ? { ...read, value: { layout: read.value, lookup } } : read;
}
