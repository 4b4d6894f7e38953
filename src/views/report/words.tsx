import type { Line } from '../../report';

/** A line with what in it is set apart. */
export function Words({ line }: { line: Line }) {
  return line.map(({ text, as }, place) => {
    const key = `${place}/${text}`;
    switch (as) {
      case 'strong':
        return <strong key={key}>{text}</strong>;
      case 'emphasis':
        return <em key={key}>{text}</em>;
      case 'symbol':
        return <i key={key}>{text}</i>;
      case 'subscript':
        return <sub key={key}>{text}</sub>;
      case 'superscript':
        return <sup key={key}>{text}</sup>;
      default:
        return text;
    }
  });
}
