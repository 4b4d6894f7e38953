import { readFileSync } from 'node:fs';
import { understand } from '../../src/import';
import type { Choices, Instrument } from '../../src/vocabulary';
import { sample } from '../shared';
import { instrumentOf, planFor, tableOf } from './files';

const FILES = [
  'Social_Practice_112-1_pre.csv',
  'Social_Practice_112-1_post.csv',
  'Social_Practice_112-2_pre.csv',
  'Social_Practice_112-2_post.csv',
  'SurveyCake_113-1.csv',
  'Social_Practice_113-2_wide.csv',
];
const textOf = (name: string) => readFileSync(sample(name), 'utf8');

type Planted = {
  mistyped: { id: string; typed: string }[];
  straightLiners: { wave: string; id: string }[];
  outOfRange: { id: string }[];
};

export const plantedSample = (): Planted => JSON.parse(textOf('planted.json'));

/** The survey files of the sample, by its instrument or another. */
export async function understandSample(choices: Choices = {}, instrument?: Instrument | null) {
  const tables = await Promise.all(
    FILES.map(async (name) => tableOf(name, new Uint8Array(readFileSync(sample(name))))),
  );
  const named = instrument === undefined ? instrumentOf(textOf('instrument.json')) : instrument;
  return understand(tables, planFor(tables, named, choices));
}
