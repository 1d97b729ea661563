import { deflateRawSync, constants } from "node:zlib";
import * as chosen from "#unpacking";
import * as anywhere from "../../src/xlsx/unpacking";
import * as inNode from "../../src/xlsx/unpacking-in-node";

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * index) % 251);

it("is Node's own here", () => {
  expect(chosen.inflated).toBe(inNode.inflated);
});

describe.each([
  ["in a browser", anywhere],
  ["in Node", inNode],
])("unpacking %s", (_, { inflated, crc32 }) => {
  it.each([0, 1, 63, 64, 65, 4000, 3_000_000])("gives the %i bytes that were packed", (length) => {
    const content = bytes(length);
    expect(Buffer.from(inflated(deflateRawSync(content), length) ?? []).equals(content)).toBe(true);
  });

  it("gives those of a part that compresses little, piece by piece", () => {
    let last = 1;
    const content = Uint8Array.from({ length: 900_000 }, () => {
      last = (Math.imul(last, 1_664_525) + 1_013_904_223) | 0;
      return last >>> 24;
    });
    const packed = deflateRawSync(content);
    expect(packed.length).toBeGreaterThan(384 * 1024);
    expect(Buffer.from(inflated(packed, content.length) ?? []).equals(content)).toBe(true);
  });

  it("gives fewer where there are fewer, and none where there are more", () => {
    const packed = deflateRawSync(bytes(1000));
    expect(inflated(packed, 1001)).toHaveLength(1000);
    expect(inflated(packed, 999)).toBeUndefined();
    expect(inflated(packed, 10)).toBeUndefined();
    expect(inflated(deflateRawSync(new Uint8Array(50_000_000)), 100)).toBeUndefined();
  });

  it("refuses what is cut off, or is no deflated part", () => {
    const packed = deflateRawSync(bytes(1000), { strategy: constants.Z_HUFFMAN_ONLY });
    const given = (of: Uint8Array, size: number) => {
      try {
        return inflated(of, size);
      } catch {
        return undefined;
      }
    };
    expect(given(packed, 1000)).toHaveLength(1000);
    expect(given(packed.subarray(0, packed.length / 2), 1000)).toBeUndefined();
    expect(given(Uint8Array.of(7, 1, 2, 3), 1000)).toBeUndefined();
    expect(given(new Uint8Array(0), 0)).toBeUndefined();
  });

  it("sums up as ISO 3309 says, in one go or in two", () => {
    const text = new TextEncoder().encode("123456789");
    expect(crc32(text)).toBe(0xcbf43926);
    expect(crc32(text.subarray(4), crc32(text.subarray(0, 4)))).toBe(0xcbf43926);
  });
});
