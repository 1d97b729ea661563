/** A contract's values in pounds: without VAT, with it, and with it and all options, extensions and renewals. */
export interface ContractValues {
  readonly value: number;
  readonly valueIncludingVat?: number | undefined;
  readonly valueWithOptions?: number | undefined;
}

/** The estimated value of the Procurement Act 2023, as far as a contract's values tell it. */
export interface EstimatedValue {
  /** Absent while the value with options is not given, or is lower than a value that it has to hold. */
  readonly known?: number;
  /** The estimated value is this or more: enough where this passes an amount by itself. */
  readonly atLeast: number;
}

/**
 * "The maximum amount it could expect to pay under the contract" (section 4), VAT included (section 123(2)), options,
 * extensions and renewals included (Schedule 3).
 */
export function estimatedValueOf({
  value,
  valueIncludingVat = 0,
  valueWithOptions,
}: ContractValues): EstimatedValue {
  const within = Math.max(value, valueIncludingVat);
  if (valueWithOptions === undefined || valueWithOptions < within) {
    return { atLeast: Math.max(within, valueWithOptions ?? 0) };
  }
  return { known: valueWithOptions, atLeast: valueWithOptions };
}
