/** Without a key, or with another value under it; the record that was there stays as it was. */
export function withEntry<Value>(
  record: Record<string, Value>,
  key: string,
  value: Value | undefined,
): Record<string, Value> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}
