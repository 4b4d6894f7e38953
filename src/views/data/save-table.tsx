import { useMessages } from '../../messages';
import { type CsvCell, csvText } from '../../report';
import { download } from '../export';

type SaveTableProps = {
  /** Of the file, without its ending. */
  name: string;
  /** What the table is, for those who do not see it. */
  of: string;
  /** The rows, the names of the columns first; worked out when they are asked for. */
  rows(): CsvCell[][];
};

/** Gives a whole list as a CSV file, whatever page of it is shown. */
export function SaveTable({ name, of, rows }: SaveTableProps) {
  const { t } = useMessages();
  const save = () => download(`${name}.csv`, 'text/csv;charset=utf-8', csvText(rows()));
  return (
    <button type="button" className="button" aria-label={t('data.list.saveOf', { list: of })} onClick={save}>
      {t('data.list.save')}
    </button>
  );
}
