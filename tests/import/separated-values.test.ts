import { expect, it } from 'vitest';
import { recordsOf, tableOf } from './files';

type Case = [title: string, text: string, rows: string[][]];

/**
 * The corners of separated values, after RFC 4180 and what programs write beside it. Rows are as wide as the widest that the table
 * keeps; what is short is filled up.
 */
const CASES: Case[] = [
  [
    'one row',
    'A,b,c\n1,2,3',
    [
      ['A', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'two rows',
    'A,b,c\nd,E,f\n1,2,3',
    [
      ['A', 'b', 'c'],
      ['d', 'E', 'f'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a line break at the end',
    'A,b\nc,d\n',
    [
      ['A', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line break at the end',
    'A,b\nc,d',
    [
      ['A', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'carriage return and line feed',
    'A,b\r\nc,d\r\n',
    [
      ['A', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'carriage return alone',
    'A,b\rc,d\r',
    [
      ['A', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a quoted field',
    'A,"B",C\n1,2,3',
    [
      ['A', 'B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'every field quoted',
    '"A","B","C"\n"1","2","3"',
    [
      ['A', 'B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'an empty quoted field',
    'A,"",C\n1,2,3',
    [
      ['A', '', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'an empty quoted field at the end',
    'A,B,""\n1,2,3',
    [
      ['A', 'B', ''],
      ['1', '2', '3'],
    ],
  ],
  [
    'an empty quoted field at the start of a row',
    'A,B\n"",2',
    [
      ['A', 'B'],
      ['', '2'],
    ],
  ],
  [
    'nothing but empty quoted fields between rows',
    'A,B\n"",""\n1,2',
    [
      ['A', 'B'],
      ['', ''],
      ['1', '2'],
    ],
  ],
  [
    'a delimiter in quotes',
    'A,"B,B",C\n1,2,3',
    [
      ['A', 'B,B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a delimiter first in quotes',
    'A,",B",C\n1,2,3',
    [
      ['A', ',B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'only a delimiter in quotes',
    'A,",",C\n1,2,3',
    [
      ['A', ',', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a line feed in quotes',
    'A,"B\nB",C\n1,2,3',
    [
      ['A', 'B\nB', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'two line breaks in quotes',
    'A,"B\r\n\r\nB",C\r\n1,2,3',
    [
      ['A', 'B\r\n\r\nB', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a carriage return in quotes',
    'A,"B\rB",C\n1,2,3',
    [
      ['A', 'B\rB', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a line break first in quotes',
    'A,"\nB",C\n1,2,3',
    [
      ['A', '\nB', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a line break last in quotes',
    'A,"B\n",C\n1,2,3',
    [
      ['A', 'B\n', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a quoted line break in the last field of all',
    'A,B\n1,"2\n"',
    [
      ['A', 'B'],
      ['1', '2\n'],
    ],
  ],
  [
    'doubled quotes',
    'A,"B""B""B",C\n1,2,3',
    [
      ['A', 'B"B"B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'doubled quotes at the start',
    'A,"""B",C\n1,2,3',
    [
      ['A', '"B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'doubled quotes at the end',
    'A,"B""",C\n1,2,3',
    [
      ['A', 'B"', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'doubled quotes at both ends',
    'A,"""B""",C\n1,2,3',
    [
      ['A', '"B"', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'only a doubled quote',
    'A,"""",C\n1,2,3',
    [
      ['A', '"', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'only two doubled quotes',
    'A,"""""",C\n1,2,3',
    [
      ['A', '""', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'doubled quotes beside a delimiter',
    'A,"B"",""B",C\n1,2,3',
    [
      ['A', 'B","B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'doubled quotes beside a line break',
    'A,"B""\n""B",C\n1,2,3',
    [
      ['A', 'B"\n"B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a quote inside an unquoted field',
    'A,B"B,C\n1,2,3',
    [
      ['A', 'B"B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'inches',
    'name,size\nscreen,27"\nphone,6"',
    [
      ['name', 'size'],
      ['screen', '27"'],
      ['phone', '6"'],
    ],
  ],
  [
    'a quoted number',
    'A,B\n"1","2"',
    [
      ['A', 'B'],
      ['1', '2'],
    ],
  ],
  [
    'a decimal comma in quotes',
    'A,B\n"1,5",2',
    [
      ['A', 'B'],
      ['1,5', '2'],
    ],
  ],
  [
    'a quoted first field with a line break',
    '"A\nA",B\n1,2',
    [
      ['A\nA', 'B'],
      ['1', '2'],
    ],
  ],
  [
    'an empty first field',
    ',B,C\n1,2,3',
    [
      ['', 'B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'an empty last field',
    'A,B,\n1,2,3',
    [
      ['A', 'B', ''],
      ['1', '2', '3'],
    ],
  ],
  [
    'empty fields in the middle',
    'A,B,C,D\n1,,,4',
    [
      ['A', 'B', 'C', 'D'],
      ['1', '', '', '4'],
    ],
  ],
  [
    'a row of delimiters only',
    'A,B,C\n,,\n1,2,3',
    [
      ['A', 'B', 'C'],
      ['', '', ''],
      ['1', '2', '3'],
    ],
  ],
  [
    'a blank line between rows',
    'A,B\n\n1,2',
    [
      ['A', 'B'],
      ['', ''],
      ['1', '2'],
    ],
  ],
  [
    'blank lines at the end',
    'A,B\n1,2\n\n\n',
    [
      ['A', 'B'],
      ['1', '2'],
    ],
  ],
  [
    'a short row',
    'A,B,C\n1,2\n1,2,3',
    [
      ['A', 'B', 'C'],
      ['1', '2', ''],
      ['1', '2', '3'],
    ],
  ],
  [
    'tabs',
    'A\tB\tC\n1\t2\t3',
    [
      ['A', 'B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'tabs with commas inside',
    'A\tB\n1,5\t2,5\n3\t4',
    [
      ['A', 'B'],
      ['1,5', '2,5'],
      ['3', '4'],
    ],
  ],
  [
    'an empty last field after a tab',
    'A\tB\n1\t\n2\t3',
    [
      ['A', 'B'],
      ['1', ''],
      ['2', '3'],
    ],
  ],
  [
    'semicolons with decimal commas',
    'A;B\n1,5;2\n2,5;3',
    [
      ['A', 'B'],
      ['1,5', '2'],
      ['2,5', '3'],
    ],
  ],
  [
    'bars',
    'A|B|C\n1|2|3',
    [
      ['A', 'B', 'C'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a quoted semicolon among semicolons',
    'A;"B;B"\n1;2\n3;4',
    [
      ['A', 'B;B'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'a quoted tab among tabs',
    'A\t"B\tB"\n1\t2\n3\t4',
    [
      ['A', 'B\tB'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'a mark before a quoted field',
    '\ufeff"A","B"\n1,2',
    [
      ['A', 'B'],
      ['1', '2'],
    ],
  ],
  [
    'full-width commas, which separate nothing',
    'A,B\n同意，很同意,2',
    [
      ['A', 'B'],
      ['同意，很同意', '2'],
    ],
  ],
  [
    'Chinese in quotes with a line break',
    '題目,"我能\n合作"\nS1,"同意，但""有時"""',
    [
      ['題目', '我能\n合作'],
      ['S1', '同意，但"有時"'],
    ],
  ],
  [
    'characters beyond two bytes',
    'A,B\n𠮷野,😀',
    [
      ['A', 'B'],
      ['𠮷野', '😀'],
    ],
  ],
  [
    'the same column name twice',
    'A,A\n1,2',
    [
      ['A', 'A'],
      ['1', '2'],
    ],
  ],
];

it(`are ${CASES.length} cases, each once`, () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(CASES.map(([, text]) => text)).size).toBe(CASES.length);
});

it.each(CASES)('%s', async (_title, text, rows) => {
  expect(recordsOf(await tableOf('a.csv', text))).toEqual(rows);
});
