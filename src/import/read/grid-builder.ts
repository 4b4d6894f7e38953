import type { Grid, TextColumn } from '../../vocabulary';
import { checkColumnCount } from '../containers/limits';

class ColumnBuilder {
  private readonly codeOf = new Map<string, number>([['', 0]]);
  private readonly values: string[] = [''];
  private codes = new Int32Array(1024);

  set(row: number, text: string): void {
    if (row >= this.codes.length) this.grow(row);
    let code = this.codeOf.get(text);
    if (code === undefined) {
      code = this.values.length;
      const kept = ownCopy(text);
      this.codeOf.set(kept, code);
      this.values.push(kept);
    }
    this.codes[row] = code;
  }

  /** Rows that were never set hold code 0, the empty text. */
  finish(height: number): TextColumn {
    const codes = new Int32Array(height);
    codes.set(this.codes.subarray(0, height));
    return { values: this.values, codes };
  }

  private grow(row: number): void {
    const larger = new Int32Array(Math.max(row + 1, this.codes.length * 2));
    larger.set(this.codes);
    this.codes = larger;
  }
}

/** A part cut from a text keeps the whole text in memory (V8 shares it from 13 characters on), here the whole file; a copy does not. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/**
 * Records to columns of distinct texts, without keeping a record. The width is that of most records, or of the first one where that is
 * wider; filled cells beyond it are dropped and their record, like one with too few cells, is listed as ragged. Records of a `sheet`
 * have no width of their own: it is as wide as its furthest filled cell, and nothing is ragged.
 */
export class GridBuilder {
  private readonly shape: 'text' | 'sheet';
  private readonly columns: ColumnBuilder[] = [];
  /** Per record: its cells, and its cells up to the last filled one. */
  private readonly cells: number[] = [];
  private readonly filledCells: number[] = [];

  constructor(shape: 'text' | 'sheet' = 'text') {
    this.shape = shape;
  }

  add(record: readonly string[]): void {
    checkColumnCount(record.length);
    const row = this.cells.length;
    let filled = 0;
    for (let column = 0; column < record.length; column++) {
      const cell = record[column] as string;
      if (cell === '') continue;
      while (this.columns.length <= column) this.columns.push(new ColumnBuilder());
      this.columns[column]?.set(row, cell);
      if (cell.trim() !== '') filled = column + 1;
    }
    this.cells.push(record.length);
    this.filledCells.push(filled);
  }

  finish(): Grid {
    const height = this.filledCells.findLastIndex((filled) => filled > 0) + 1;
    const width = this.shape === 'sheet' ? this.widest() : this.commonWidth(height);
    const ragged: number[] = [];
    for (let row = 0; this.shape === 'text' && row < height; row++) {
      const filled = this.filledCells[row] as number;
      if (filled > width || (filled > 0 && (this.cells[row] as number) < width)) ragged.push(row);
    }
    const columns = Array.from({ length: width }, (_, index) =>
      (this.columns[index] ?? new ColumnBuilder()).finish(height),
    );
    return { height, columns, ragged };
  }

  private widest(): number {
    return this.filledCells.reduce((widest, filled) => Math.max(widest, filled), 0);
  }

  private commonWidth(height: number): number {
    const counts = new Map<number, number>();
    for (let row = 0; row < height; row++) {
      const cells = this.cells[row] as number;
      if ((this.filledCells[row] as number) > 0) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    let width = 0;
    for (const [cells, count] of counts) {
      const best = counts.get(width) ?? 0;
      if (count > best || (count === best && cells > width)) width = cells;
    }
    return Math.max(width, this.filledCells.find((filled) => filled > 0) ?? 0);
  }
}
