import type { RegularForm } from '../../vocabulary';

/**
 * Every record of a registered file as texts `c0`, `c1`, …, in the file's order. Nothing but the kind of line end is detected and
 * nothing repaired: what is not of the form is an error. An empty text may come as NULL.
 */
export function regularTextQuery(path: string, { delimiter, width }: RegularForm): string {
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect=false',
    'header=false',
    `columns={${columns}}`,
    `delim='${delimiter}'`,
    `quote='"'`,
    `escape='"'`,
    'strict_mode=true',
    'null_padding=false',
    // Two scanners would have to guess whether the second one starts inside of quotes.
    'parallel=false',
  ];
  return `SELECT * FROM read_csv('${path}', ${options.join(', ')})`;
}
