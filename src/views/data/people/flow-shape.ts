import type { PeopleFlow } from '../../../vocabulary';

const HEIGHT = 100;
const DROP = 26;
/** Where the ribbons of those in one wave only end, in percent of the width. */
const LEFT_END = 36;
const RIGHT_START = 64;
/** So that one person among thousands can still be seen. */
const THINNEST = 1.5;

export type FlowShape = {
  height: number;
  before: number;
  after: number;
  both: number;
  preOnly: string | null;
  postOnly: string | null;
};

/** The flow of people as heights and ribbons in a box 100 wide: the matched run straight through, the others branch off below. */
export function flowShape(people: PeopleFlow): FlowShape {
  const most = Math.max(people.pre, people.post, 1);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(THINNEST, (count / most) * HEIGHT));
  const both = tall(people.both);
  const [pre, post] = [tall(people.preOnly), tall(people.postOnly)];
  const ribbon = (thickness: number, from: number, to: number) => {
    const [top, bottom] = [both, both + thickness];
    const middle = (from + to) / 2;
    return [
      `M${from} ${top}C${middle} ${top} ${middle} ${top + DROP} ${to} ${top + DROP}`,
      `V${bottom + DROP}`,
      `C${middle} ${bottom + DROP} ${middle} ${bottom} ${from} ${bottom}Z`,
    ].join('');
  };
  return {
    height: both + Math.max(pre, post) + DROP,
    before: both + pre,
    after: both + post,
    both,
    preOnly: pre > 0 ? ribbon(pre, 0, LEFT_END) : null,
    postOnly: post > 0 ? ribbon(post, 100, RIGHT_START) : null,
  };
}
