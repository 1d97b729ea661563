import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { samplePlan } from "./sample-plan";

/**
 * The same file with its list as programs write it that cannot know how large it becomes: every number in eight bytes, in a
 * field of so many of them.
 */
function asZip64(bytes: Uint8Array, inField = 3): Uint8Array {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  const [count, from] = [buffer.readUInt16LE(end + 10), buffer.readUInt32LE(end + 16)];
  const list: Buffer[] = [];
  for (let at = from; at < end;) {
    const named = 46 + buffer.readUInt16LE(at + 28);
    const entry = Buffer.from(buffer.subarray(at, at + named));
    const [packed, size, place] = [20, 24, 42].map((offset) => entry.readUInt32LE(offset));
    for (const offset of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, offset);
    entry.writeUInt16LE(5 + 28 + 5, 30);
    // Fields of another kind stand before and behind.
    list.push(
      entry,
      Buffer.from([0x55, 0x54, 1, 0, 0]),
      Buffer.from([1, 0, inField * 8, 0]),
      inEight(size, packed, place),
      Buffer.from([0x55, 0x54, 1, 0, 0]),
    );
    at += named + buffer.readUInt16LE(at + 30);
  }
  const listed = Buffer.concat(list);
  const end64 = Buffer.concat([
    Buffer.from([0x50, 0x4b, 6, 6]),
    inEight(44, 0, 0, 0).subarray(0, 20),
    inEight(count, count, listed.length, from),
  ]);
  const placeOfEnd64 = Buffer.concat([
    Buffer.from([0x50, 0x4b, 6, 7, 0, 0, 0, 0]),
    inEight(from + listed.length),
    Buffer.from([1, 0, 0, 0]),
  ]);
  const last = Buffer.from(buffer.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([buffer.subarray(0, from), listed, end64, placeOfEnd64, last]);
}

function inEight(...numbers: readonly (number | undefined)[]): Buffer {
  const bytes = Buffer.alloc(8 * numbers.length);
  numbers.forEach((number = 0, place) => bytes.writeBigUInt64LE(BigInt(number), 8 * place));
  return bytes;
}

it("reads a file whose list has its numbers in eight bytes as the same file", async () => {
  const bytes = await writeXlsx(samplePlan);
  const read = await readXlsx(asZip64(bytes), "sample.xlsx");
  expect(read).toMatchObject({ ok: true });
  expect(read).toEqual(await readXlsx(bytes, "sample.xlsx"));
});

it("refuses a file whose list has a number outside its field", async () => {
  const read = await readXlsx(asZip64(await writeXlsx(samplePlan), 2), "sample.xlsx");
  expect(read).toMatchObject({
    ok: false,
    reason: { code: "damaged", detail: "the part is not where the file says" },
  });
});

it.each([
  ["where it begins", 8],
  ["where the list begins", 48],
  ["how long the list is", 40],
  ["how many parts there are", 32],
])("refuses a file whose end in eight bytes says otherwise %s", async (_, offset) => {
  const bytes = Buffer.from(asZip64(await writeXlsx(samplePlan)));
  const placeOfEnd64 = bytes.length - 22 - 20;
  const at = offset === 8 ? placeOfEnd64 : placeOfEnd64 - 56;
  bytes.writeBigUInt64LE(bytes.readBigUInt64LE(at + offset) - 1n, at + offset);
  expect(await readXlsx(bytes, "sample.xlsx")).toMatchObject({ ok: false, reason: { code: "damaged" } });
});
