import { rubricsHeadline, useMessages } from '../../messages';
import type { RubricCard } from '../../vocabulary';
import { HeadlineWords } from '../parts/headline-words';
import { Skeleton } from '../parts/skeleton';
import { useFinding, useProject } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { AgreementPanel } from './agreement-panel';
import { ConvergencePanel } from './convergence-panel';
import { CriteriaTable } from './criteria-table';
import { useCriterionName } from './criterion-name';
import { GainsPicture } from './gains-picture';
import { LevelsPanel } from './levels-panel';
import { ModerationPanel } from './moderation-panel';
import { RatersPanel } from './raters-panel';

/** The answer, then what it rests on. Agreement takes longest and comes when it is there. */
export function RubricsFindings({ rubric: card }: { rubric: RubricCard }) {
  const { t } = useMessages();
  const { filters, settings } = useProject();
  const nameOf = useCriterionName();
  const rubric = useFinding({ kind: 'rubric', filters, settings });
  const agreement = useFinding({ kind: 'agreement', filters, settings });
  const convergence = useFinding({ kind: 'convergence', filters, settings });
  const error = rubric.error ?? agreement.error ?? convergence.error;
  const onDone = () => {
    for (const { isError, refetch } of [rubric, agreement, convergence]) if (isError) void refetch();
  };
  if (error) return <FailureWords kind="place" error={error} onDone={onDone} />;
  if (!rubric.data || !agreement.data) return <Skeleton rows={card.criteria.length} />;
  const headline = rubricsHeadline(t, {
    rubric: rubric.data,
    agreement: agreement.data,
    convergence: convergence.data,
    nameOf: (id) => {
      const criterion = card.criteria.find((one) => one.id === id);
      return criterion ? nameOf(criterion) : id;
    },
    adjustment: settings.adjustment,
  });
  return (
    <div aria-busy={rubric.isPlaceholderData || agreement.isPlaceholderData}>
      <HeadlineWords headline={headline} />
      <CriteriaTable finding={rubric.data} rubric={card} />
      <LevelsPanel finding={rubric.data} />
      <RatersPanel finding={agreement.data} />
      <AgreementPanel finding={agreement.data} />
      {convergence.data && (
        <>
          <ConvergencePanel finding={convergence.data} />
          <GainsPicture rows={convergence.data.rows} />
        </>
      )}
      {agreement.data.rows.some(({ ratedTwice }) => ratedTwice !== 0) && <ModerationPanel finding={agreement.data} />}
    </div>
  );
}
