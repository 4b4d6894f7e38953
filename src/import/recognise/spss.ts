import { shownText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import { type Layout, layoutOf, NOT_RECOGNISED, type Recogniser, type Recognition, recordOf } from './recogniser';

/** SPSS: the reader of its files leaves two header records, names of variables and their labels, and says so. */
export const spss: Recogniser = {
  id: 'spss',
  recognise(grid): Recognition {
    const { headerRows } = grid;
    if (headerRows === undefined) return NOT_RECOGNISED;
    return { confidence: 1, because: [{ code: 'variable-labels', values: { columns: grid.columns.length } }] };
  },
  read(grid): Layout {
    const texts = recordOf(grid, 1);
    const columns = recordOf(grid, 0).map((code, index) => ({
      code,
      text: shownText(texts[index] ?? '') || code,
      role:
        isPersonalColumn(code) || isPersonalColumn(texts[index] ?? '') ? ('personal' as const) : ('answer' as const),
    }));
    return layoutOf(grid.headerRows ?? 1, columns);
  },
};
