import { sumOf } from "./shares";

/** Says the sum so far and, politely, what is missing to 100. */
export function RunningSum(props: { readonly of: string; readonly figures: readonly string[] }) {
  const sum = sumOf(props.figures);
  const rest = sumOf(["100", String(-sum)]);
  const advice = rest === 0 ? "" : rest > 0 ? ` Add ${rest} more.` : ` Take ${-rest} off.`;
  return (
    <p className={rest === 0 ? "sv-sum" : "sv-sum sv-sum-wrong"} role="status">
      {props.of} sum to {sum} of 100.{advice}
    </p>
  );
}
