import type { CompetencyFinding } from '../vocabulary';

type Levels = CompetencyFinding['levels'];

/** `label`: where its words stand, pushed apart from those of its neighbours. */
export type LevelBlock = { level: number; people: number; top: number; height: number; label: number };
export type LevelStream = { from: number; to: number; people: number; path: string };

/** Levels before at the left and after at the right, highest on top, with a stream for everyone who went from one to another. */
export type LevelStreams = { before: LevelBlock[]; after: LevelBlock[]; streams: LevelStream[] };

/** Free height between two levels, as a share of the whole. */
const GAP = 0.025;
/** Words closer than this would lie on each other. */
const LABEL_GAP = 0.062;

/** Heights as shares of the picture; the paths of the streams run over a square from (0, 0) to (100, 100). */
export function levelStreams({ flow }: Levels): LevelStreams {
  const total = flow.flat().reduce((sum, people) => sum + people, 0);
  const sums = (wave: 'before' | 'after') =>
    flow.map((row, level) =>
      (wave === 'before' ? row : flow.map((other) => other[level]!)).reduce((sum, people) => sum + people, 0),
    );
  const blocks = (people: number[]): LevelBlock[] => {
    const used = people.filter((count) => count > 0).length;
    const unit = total === 0 ? 0 : (1 - GAP * Math.max(0, used - 1)) / total;
    let top = 0;
    const placed = people
      .map((count, level) => ({ level, people: count }))
      .toReversed()
      .map(({ level, people: count }) => {
        const block = { level, people: count, top, height: count * unit, label: 0 };
        if (count > 0) top += block.height + GAP;
        return block;
      });
    return labelled(placed);
  };
  const before = blocks(sums('before'));
  const after = blocks(sums('after'));
  return { before, after, streams: streamsBetween(flow, before, after) };
}

function streamsBetween(flow: number[][], before: LevelBlock[], after: LevelBlock[]): LevelStream[] {
  const nextBefore = new Map(before.map(({ level, top }) => [level, top]));
  const nextAfter = new Map(after.map(({ level, top }) => [level, top]));
  const streams: LevelStream[] = [];
  for (const { level: from, people: leaving, height } of before) {
    for (const { level: to, people: arriving, height: room } of after) {
      const people = flow[from]![to]!;
      if (people === 0) continue;
      const left = { top: nextBefore.get(from)!, height: (height * people) / leaving };
      const right = { top: nextAfter.get(to)!, height: (room * people) / arriving };
      nextBefore.set(from, left.top + left.height);
      nextAfter.set(to, right.top + right.height);
      streams.push({ from, to, people, path: ribbon(left, right) });
    }
  }
  return streams;
}

/** Labels stand in the middle of their block, or as near to it as their neighbours let them; those of empty levels are not set. */
function labelled(blocks: LevelBlock[]): LevelBlock[] {
  const shown = blocks.filter(({ people }) => people > 0);
  const places: number[] = [];
  for (const { top, height } of shown) {
    places.push(Math.max(top + height / 2, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + LABEL_GAP));
  }
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index]!, (places[index + 1] ?? 1 + LABEL_GAP / 2) - LABEL_GAP);
  }
  return blocks.map((block) => ({ ...block, label: places[shown.indexOf(block)] ?? block.top }));
}

type Edge = { top: number; height: number };
const percent = (share: number) => Number((share * 100).toFixed(2));

function ribbon(left: Edge, right: Edge): string {
  const [a, b] = [percent(left.top), percent(right.top)];
  const [c, d] = [percent(left.top + left.height), percent(right.top + right.height)];
  return `M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${d}C50 ${d} 50 ${c} 0 ${c}Z`;
}
