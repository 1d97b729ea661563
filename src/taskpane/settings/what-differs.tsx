import { changeInWords, type SettingChange } from "../../domain/council/changes";
import { Folded } from "../parts/folded";

/** What a chosen council file says otherwise than the one at work. */
export function WhatDiffers({ changes }: { readonly changes: readonly SettingChange[] }) {
  if (changes.length === 0) return <p role="status">It says what the council file at work says.</p>;
  const count = changes.length === 1 ? "1 setting differs" : `${changes.length} settings differ`;
  return (
    <Folded summary={`${count} from the council file at work`} fields={[]} errors={[]}>
      <ul>
        {changes.map((change) => (
          <li key={change.setting}>{changeInWords(change)}</li>
        ))}
      </ul>
    </Folded>
  );
}
