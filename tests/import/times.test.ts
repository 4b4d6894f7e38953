import { expect, it } from 'vitest';
import { timesOf } from '../../src/import/times';

const at = (...texts: string[]) => [...timesOf({ values: ['', ...texts], codes: new Int32Array() })].slice(1);
const utc = (text: string) => Date.parse(`${text}Z`);

it.each([
  ['2017-07-18 08:28:48', '2017-07-18T08:28:48'],
  ['2024/9/10 下午 3:15:02', '2024-09-10T15:15:02'],
  ['2017/06/14 1:34:49 下午 GMT+8', '2017-06-14T13:34:49'],
  ['2024/09/10 12:01:02 AM GMT+8', '2024-09-10T00:01:02'],
  ['2017-12-27T15:53:26.000-05:00', '2017-12-27T15:53:26'],
  ['113/9/10 08:00', '2024-09-10T08:00:00'],
  ['8/20/25 12:51:45', '2025-08-20T12:51:45'],
  ['45545.5', '2024-09-10T12:00:00'],
])('%s', (text, iso) => {
  expect(at(text)).toEqual([utc(iso)]);
});

it('takes the first number for the day once any of the column cannot be a month', () => {
  expect(at('3/4/2024', '25/4/2024')).toEqual([utc('2024-04-03T00:00:00'), utc('2024-04-25T00:00:00')]);
  expect(at('3/4/2024')).toEqual([utc('2024-03-04T00:00:00')]);
});

it('is no number where there is no time', () => {
  expect(at('soon', '2024-13-01', '7')).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
