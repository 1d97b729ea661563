/** An axis of values: where it begins and ends, and where its lines stand. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Lines at round numbers: about `wanted` of them. An end that is given is kept. */
export function valueScale(
  values: readonly number[],
  given: { readonly minimum: number | ""; readonly maximum: number | "" },
  wanted = 5,
): Scale {
  const low = given.minimum === "" ? Math.min(0, ...values) : given.minimum;
  const high = given.maximum === "" ? Math.max(low, ...values) : given.maximum;
  const step = roundStep((high - low) / wanted || 1 / wanted);
  const from = given.minimum === "" ? Math.floor(low / step) * step : low;
  const to = given.maximum === "" ? Math.max(Math.ceil(high / step) * step, from + step) : high;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return {
    from,
    to,
    ticks: Array.from({ length: count }, (_, i) => Number((from + i * step).toPrecision(12))),
  };
}

/** 1, 2 or 5 times a power of ten, no smaller than what is given. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((one) => one * power >= least - power * 1e-9) ?? 10;
  return times * power;
}
