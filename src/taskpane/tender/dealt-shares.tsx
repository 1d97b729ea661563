import { DefaultButton } from "office-ui-fabric-react";
import { RunningSum } from "./running-sum";
import { isSharedEqually } from "./shares";

/** The sum of shares that are dealt out equally until the officer gives others, and says so. */
export function DealtShares(props: {
  readonly of: string;
  readonly figures: readonly string[];
  readonly onShare: () => void;
}) {
  const { of, figures, onShare } = props;
  return (
    <>
      <RunningSum of={of} figures={figures} />
      {figures.length > 1 && isSharedEqually(figures) && (
        <p className="sv-hint">Shared equally until you change a share.</p>
      )}
      <DefaultButton text="Share equally" onClick={onShare} />
    </>
  );
}
