import { formatCount, formatPercent, useMessages } from '../../../messages';
import type { Quality, SemesterQuality } from '../../../vocabulary';
import { allSemesters } from './quality-view';

const COLUMNS = ['responses', 'straightLining', 'longStrings', 'speeding', 'outOfRange', 'missing'] as const;

/** What deserves a look, semester by semester, and in all. */
export function QualityTable({ quality }: { quality: Quality }) {
  const { t } = useMessages();
  const { bySemester } = quality;
  return (
    <table className="stacks">
      <caption className="visually-hidden">{t('data.quality.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('data.quality.semester')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="num">
              {t(`data.quality.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bySemester.map((row) => (
          <Row key={row.semester} row={row} name={row.semester || t('data.quality.noSemester')} />
        ))}
        {bySemester.length > 1 && <Row row={allSemesters(quality)} name={t('data.quality.all')} />}
      </tbody>
    </table>
  );
}

function Row({ row, name }: { row: SemesterQuality; name: string }) {
  const { t } = useMessages();
  const values: Record<(typeof COLUMNS)[number], string> = {
    responses: formatCount(row.responses),
    straightLining: formatCount(row.straightLining),
    longStrings: formatCount(row.longStrings),
    speeding: row.speeding === null ? t('data.quality.noTimes') : formatCount(row.speeding),
    outOfRange: formatCount(row.outOfRange),
    missing: formatPercent(row.missingShare, 1),
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column} className="num" data-label={t(`data.quality.columns.${column}`)}>
          {values[column]}
        </td>
      ))}
    </tr>
  );
}
