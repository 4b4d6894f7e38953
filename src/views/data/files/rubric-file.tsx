import { Link } from 'wouter';
import { formatCount, useMessages } from '../../../messages';
import { RUBRIC_ROLES, type RubricRole, type RubricSource, type SourceCard } from '../../../vocabulary';
import { listOf } from '../words';
import { FileGuesses } from './file-guesses';
import { GuessSelect } from './guess-select';
import { RowsSum } from './rows-sum';

const NONE = 'none';

type Props = { card: SourceCard; rubric: RubricSource; semesters: string };

/** What was read of a file of assessors' scores, and which column was taken for what. */
export function RubricFile({ card, rubric, semesters }: Props) {
  const { t, language } = useMessages();
  const { counts, replaced, comments, criteria, raters, shape } = rubric;
  const count = (n: number) => ({ count: n, n: formatCount(n) });
  const read = [
    t('data.rubric.read', { ...count(counts.scored), shape: t(`data.rubric.shapes.${shape}`) }),
    ...(['blank', 'unscorable', 'unread'] as const).flatMap((state) =>
      counts[state] > 0 ? [t(`data.rubric.${state}`, { n: formatCount(counts[state]) })] : [],
    ),
    ...(replaced > 0 ? [t('data.rubric.replaced', count(replaced))] : []),
    ...(comments.filled > 0 ? [t('data.rubric.comments', count(comments.filled))] : []),
  ];
  return (
    <>
      <RowsSum card={card} />
      <FileGuesses card={card} semesters={semesters}>
        {RUBRIC_ROLES.map((role) => (
          <RoleSelect key={role} role={role} card={card} rubric={rubric} />
        ))}
      </FileGuesses>
      <p className="kept-for">
        {read.join(' · ')} <Link href="/rubrics">{t('data.rubric.see')}</Link>
      </p>
      <p className="kept-for">
        {criteria.length > 0 && t('data.rubric.criteria', { names: listOf(language, criteria) })}{' '}
        {raters.length > 0 ? t('data.rubric.raters', { names: listOf(language, raters) }) : t('data.rubric.nobody')}
      </p>
    </>
  );
}

function RoleSelect({ role, card: { name, sha256 }, rubric }: { role: RubricRole } & Omit<Props, 'semesters'>) {
  const { t } = useMessages();
  const found = rubric.columns[role];
  const options = rubric.candidates.map(({ index, column }) => ({ value: String(index), text: column }));
  return (
    <GuessSelect
      choiceKey={`rubric/${sha256}/${role}`}
      label={t(`data.rubric.roles.${role}`)}
      name={t(`data.rubric.roleOf.${role}`, { file: name })}
      file={name}
      guess={found ? String(found.index) : NONE}
      options={[{ value: NONE, text: t('data.rubric.none') }, ...options]}
    />
  );
}
