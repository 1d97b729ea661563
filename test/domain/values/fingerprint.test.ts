import { fingerprint, formerFingerprint, isFingerprintOf } from "../../../src/domain/values/fingerprint";

describe("a fingerprint", () => {
  // FIPS 180-4's own examples, and text beyond ASCII by `printf 'Café £5' | sha256sum`.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["Caf\u00e9 \u00a35", "1a6de64975cc8e38f1e9e5090fdc8307b8e30fae0dd43a6cf934427209b451d5"],
  ])("of %j is its SHA-256", (text, digits) => expect(fingerprint(text)).toBe(digits));

  it("is known as the text's own, by this version and by 0.1.0, and no other's", () => {
    expect(formerFingerprint("abc")).toBe("1a47e90b0c09c5a9");
    expect(["abc", "abd"].map((text) => isFingerprintOf(fingerprint("abc"), text))).toEqual([true, false]);
    expect(["abc", "abd"].map((text) => isFingerprintOf("1a47e90b0c09c5a9", text))).toEqual([true, false]);
    expect(isFingerprintOf("", "")).toBe(false);
  });
});
