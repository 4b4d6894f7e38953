import { Icon } from './icons';

/** Sets what follows an underscore below the line: d_z, g_av. */
export function Notation({ text }: { text: string }) {
  const [, before, below, after] = /^(.*?)_([a-z]+)(.*)$/.exec(text) ?? [];
  if (below === undefined) return text;
  return (
    <span>
      {before}
      <sub>{below}</sub>
      {after}
    </span>
  );
}

type SortHeadProps = {
  text: string;
  sorted: false | 'asc' | 'desc';
  onSort: ((event: unknown) => void) | undefined;
};

/** The head of a column that the table can be sorted by. */
export function SortHead({ text, sorted, onSort }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}>
      <button type="button" className="sort" onClick={onSort}>
        <Notation text={text} />
        {sorted && <Icon name={sorted === 'asc' ? 'up' : 'down'} size={12} />}
      </button>
    </th>
  );
}
