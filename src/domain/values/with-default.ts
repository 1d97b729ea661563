/** A file's content with a field that it lacks, where there is a value for it; what is no object stays as it is. */
export function withDefault(json: unknown, field: string, value: unknown): unknown {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  return isObject && value !== undefined && !(field in json) ? { ...json, [field]: value } : json;
}
