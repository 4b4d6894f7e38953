/**
 * Bytes of CP950 that mean what their maker's own font made of them: the three user-defined areas (FA40–FEFE, 8E40–A0FE, 8140–8DFE) and
 * the one that vendors filled each in their way (C6A1–C8FE). The platform's big5 reads them as characters of Hong Kong, or not at all.
 */
export function isUserDefined(lead: number, trail: number): boolean {
  if (!isTrail(trail)) return false;
  if (lead >= 0xfa && lead <= 0xfe) return true;
  if (lead >= 0x81 && lead <= 0xa0) return true;
  return (lead === 0xc6 && trail >= 0xa1) || lead === 0xc7 || lead === 0xc8;
}

function isTrail(byte: number): boolean {
  return (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);
}

/** Where user-defined pairs stand in text of Big5. */
export function userDefinedPairs(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x81) continue;
    if (isUserDefined(lead, bytes[at + 1] as number)) places.push(at);
    at++;
  }
  return places;
}

/** What the platform reads the pairs as: each text once. */
export function readingsOf(bytes: Uint8Array, places: readonly number[]): string[] {
  const readings = new Map<number, string>();
  const decoder = new TextDecoder('big5');
  for (const at of places) {
    const pair = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
    if (!readings.has(pair)) readings.set(pair, decoder.decode(bytes.subarray(at, at + 2)));
  }
  return [...new Set(readings.values())];
}
