/** As people count: “第2組” before “第10組”. Runs of digits go by their number, all else by its characters. */
export function naturalOrder(one: string, other: string): number {
  const [a, b] = [one.split(DIGITS), other.split(DIGITS)];
  for (let part = 0; part < Math.min(a.length, b.length); part++) {
    const order = part % 2 === 1 ? byNumber(a[part]!, b[part]!) : byText(a[part]!, b[part]!);
    if (order !== 0) return order;
  }
  return a.length - b.length || byText(one, other);
}

/** With the digits among the parts, at every second place. */
const DIGITS = /(\d+)/;

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** However long they are. */
function byNumber(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return a.length - b.length || byText(a, b);
}
