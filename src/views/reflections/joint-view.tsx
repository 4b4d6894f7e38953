import { useId, useState } from 'react';
import { formatCount, formatNumber, refusalText, useMessages } from '../../messages';
import { isRefused, type JointRow, STANDINGS, type Standing, type Touching } from '../../vocabulary';
import { CompetencyLink } from '../parts/competency-link';
import { useFramework } from '../parts/framework';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { useFinding, useProject } from '../session';
import { NoAnswer } from './no-answer';
import { TextList } from './text-list';
import { useKeywords, useReflectionWork } from './use-work';

type Chosen = { competency: string; standing: Standing };

/** Texts that speak of a competency, by what their writers' survey answers say of it. */
export function JointView() {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { filters, settings, view } = useProject();
  const field = useId();
  const [by, setBy] = useState<Touching['by']>('keywords');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const touching = useTouching(by);
  const { data, error, refetch } = useFinding({ kind: 'joint', filters, touching, settings });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (!data) return <div className="skeleton" style={{ height: 160 }} />;
  const onRead = view === 'publication' ? null : setChosen;
  return (
    <div className="panel reading">
      <p className="muted">{t('reflections.joint.lead')}</p>
      <div className="text-actions start">
        <label htmlFor={field}>{t('reflections.joint.by')}</label>
        <select
          id={field}
          className="field"
          value={by}
          onChange={(event) => {
            setBy(event.currentTarget.value as Touching['by']);
            setChosen(null);
          }}
        >
          <option value="keywords">{t('reflections.joint.byKeywords')}</option>
          <option value="codes">{t('reflections.joint.byCodes')}</option>
        </select>
      </div>
      {data.rows.length === 0 ? (
        <p>{t('reflections.joint.noCodes')}</p>
      ) : (
        <PlainTable
          caption={t('reflections.joint.caption')}
          head={[
            t('reflections.joint.competency'),
            ...STANDINGS.map((standing) => t(`reflections.joint.${standing}`)),
            t('reflections.joint.all'),
          ]}
          rows={data.rows.map((row) => ({
            id: row.competency,
            head: <RowHead row={row} />,
            cells: cellsOf(row, { chosen, onRead }),
          }))}
        />
      )}
      <p className="muted">{t('reflections.joint.note')}</p>
      {chosen !== null && onRead && (
        <TextList
          key={`${chosen.competency}/${chosen.standing}`}
          select={{ touching: { ...touching, ...chosen } }}
          title={t('reflections.list.title_cell', {
            competency: nameOf(chosen.competency),
            standing: t(`reflections.joint.${chosen.standing}`),
          })}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

/** By words, or by the codes that belong to a competency. */
function useTouching(by: Touching['by']): Touching {
  const keywords = useKeywords();
  const { codes, assignments } = useReflectionWork().work.coding;
  if (by === 'keywords') return { by, keywords };
  const coded: Record<string, string[]> = {};
  for (const { id, competency } of codes) {
    if (competency === null) continue;
    const texts = assignments.filter(({ code }) => code === id).map(({ text }) => text);
    coded[competency] = [...new Set([...(coded[competency] ?? []), ...texts])];
  }
  return { by, coded };
}

function RowHead({ row: { competency, criterion } }: { row: JointRow }) {
  const { t } = useMessages();
  return (
    <>
      <CompetencyLink competency={competency} />
      {!isRefused(criterion) && (
        <small className="muted">{t('reflections.joint.criterion', { points: formatNumber(criterion) })}</small>
      )}
    </>
  );
}

type Reading = { chosen: Chosen | null; onRead: ((chosen: Chosen) => void) | null };

function cellsOf({ competency, cells, all }: JointRow, reading: Reading) {
  const total = <Counts texts={all.texts} people={all.people} />;
  if (isRefused(cells))
    return [...STANDINGS.map((standing) => <Refused key={standing} refusal={cells.refusal} />), total];
  return [
    ...STANDINGS.map((standing) => (
      <Cell key={standing} {...cells[standing]} competency={competency} standing={standing} {...reading} />
    )),
    total,
  ];
}

function Counts({ texts, people }: { texts: number; people: number }) {
  const { t } = useMessages();
  const { settings } = useProject();
  if (Number.isNaN(texts)) {
    return (
      <span className="refusal">{refusalText(t, { code: 'suppressed', needed: settings.publicationThreshold })}</span>
    );
  }
  return t('reflections.joint.cell', { texts: formatCount(texts), people: formatCount(people) });
}

type CellProps = Chosen & Reading & { texts: number; people: number };

function Cell({ texts, people, competency, standing, chosen, onRead }: CellProps) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const counts = <Counts texts={texts} people={people} />;
  if (!onRead || texts === 0 || Number.isNaN(texts)) return counts;
  return (
    <button
      type="button"
      className="link"
      aria-expanded={chosen?.competency === competency && chosen.standing === standing}
      aria-label={t('reflections.joint.read', {
        competency: nameOf(competency),
        standing: t(`reflections.joint.${standing}`),
        texts: formatCount(texts),
      })}
      onClick={() => onRead({ competency, standing })}
    >
      {counts}
    </button>
  );
}
