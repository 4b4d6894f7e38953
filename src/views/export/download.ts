/** How long a browser may take to begin a download before its address is let go. */
const KEEP_MILLISECONDS = 60_000;

/** Hands a text or bytes to the browser as a file to save. */
export const download = (name: string, type: string, content: string | Uint8Array | Blob): void =>
  downloadBlob(name, new Blob([content as BlobPart], { type }));

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MILLISECONDS);
}

/** 20260131-0905: sorts by name, and no two exports within a minute are meant to differ. */
export function timeStamp(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}`;
}
