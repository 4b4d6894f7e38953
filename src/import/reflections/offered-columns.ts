import type { Choices, Understanding } from '../../vocabulary';
import { filledTexts } from '../sheet';
import type { Source } from '../source';
import { openTextColumns, textColumnKey } from './text-columns';

type Offered = NonNullable<Understanding['texts']>['offered'];

/** Open-text columns of surveys that are not read, and can be. */
export function offeredColumns(sources: readonly Source[], choices: Choices): Offered {
  return sources.flatMap((source) => {
    if (source.use !== 'survey') return [];
    return openTextColumns(source).flatMap(({ index, label }) => {
      const key = textColumnKey(source.sheet, index);
      const texts = filledTexts(source.sheet, index).reduce((sum, { count }) => sum + count, 0);
      return choices[key] === 'use' ? [] : [{ key, file: source.sheet.table.name, column: label, texts }];
    });
  });
}
