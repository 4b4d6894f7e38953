/** A text without the signs that XML cannot hold; line breaks and tabs stay. */
export const xmlText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
