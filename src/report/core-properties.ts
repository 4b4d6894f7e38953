import { createMessages } from '../messages';
import type { Language } from '../vocabulary';

/**
 * An office file's own properties: its title, its language, and the program as its author. No person and no clock: the same content
 * gives the same file.
 */
export function coreProperties({ title, language }: { title: string; language: Language }): string {
  const program = escaped(createMessages(language).t('shell.product'));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${program}</dc:creator>` +
    `<cp:lastModifiedBy>${program}</cp:lastModifiedBy><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Controls have no place in XML. */
const escaped = (text: string) =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
