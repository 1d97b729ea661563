import { isFormer } from "../values/fingerprint";
import type { Choice } from "./decisions";
import { contentKey, formerContentKey, type Received } from "./received";

/** Choices of a register that 0.1.0 made, on the same returns by the keys that they have now. */
export function withPresentKeys(
  choices: readonly Choice[],
  received: readonly Received[],
): readonly Choice[] {
  if (!choices.some(({ key, over }) => [key, ...over].some(isFormer))) return choices;
  const present = new Map(received.map((each) => [formerContentKey(each), contentKey(each)]));
  const keyNow = (key: string) => present.get(key) ?? key;
  return choices
    .map((choice) => ({ ...choice, key: keyNow(choice.key), over: choice.over.map(keyNow).sort() }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
