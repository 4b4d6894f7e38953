import { useMessages } from '../../messages';
import type { ReportInput } from '../../report';
import { type ClaimPlan, localText } from '../../vocabulary';
import { useSession } from '../session';
import { KeptText } from './kept-text';

const NOTHING: ClaimPlan = { indicator: {}, competency: null };

/** What the accreditor asks of each claim; and for the framework's further claims, which competency speaks for it. */
export function EditClaims({ input }: { input: ReportInput }) {
  const { t } = useMessages();
  const session = useSession();
  const { project, understanding, language } = input;
  const { competencies, claims } = understanding.framework;
  const set = (id: string, claim: ClaimPlan) => session.change({ kind: 'set-claim', id, claim });
  const measured = competencies.filter(({ id }) => understanding.competencies.some((one) => one.id === id));
  return (
    <details>
      <summary>{t('reportPlace.claims')}</summary>
      {[...competencies, ...claims].map(({ id, name: names }, place) => {
        const claim = project.claims[id] ?? NOTHING;
        const name = localText(names, language, id);
        return (
          <div key={id} className="paper-pair">
            <KeptText
              label={t('reportPlace.indicator', { name })}
              value={claim.indicator[language] ?? ''}
              onKeep={(words) => set(id, { ...claim, indicator: { ...claim.indicator, [language]: words } })}
            />
            {place >= competencies.length && (
              <label className="kept-text">
                <span>{t('reportPlace.claimCompetency', { name })}</span>
                <select
                  value={claim.competency ?? ''}
                  onChange={({ target }) => set(id, { ...claim, competency: target.value || null })}
                >
                  <option value="">{t('reportPlace.noCompetency')}</option>
                  {measured.map((competency) => (
                    <option key={competency.id} value={competency.id}>
                      {localText(competency.name, language, competency.id)}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        );
      })}
    </details>
  );
}
