import { useMessages } from '../../messages';
import type { ReportInput, Section } from '../../report';
import { type Action, localText } from '../../vocabulary';
import { useSession } from '../session';
import { EditClaims } from './edit-claims';
import { EditProgrammes } from './edit-programmes';
import { KeptText } from './kept-text';

type Editing = { input: ReportInput };

/** Below each section on the screen: a place for the centre's own words, and for what only the centre knows. */
export function EditSection({ section: { id, title }, input }: Editing & { section: Section }) {
  const { t } = useMessages();
  return (
    <div className="screen-only paper-edit">
      {id === 'framework' && <EditProgrammes input={input} />}
      {id === 'improvement' && <EditActions input={input} />}
      {id === 'claims' && <EditClaims input={input} />}
      <OwnWords at={`section/${id}`} label={t('reportPlace.ownText', { section: title })} input={input} />
    </div>
  );
}

export function EditCompetency({ competency, input }: Editing & { competency: string }) {
  const { t } = useMessages();
  const label = t('reportPlace.commentary', { name: nameOf(input, competency) });
  return (
    <div className="screen-only paper-edit">
      <OwnWords at={`competency/${competency}`} label={label} input={input} />
    </div>
  );
}

function OwnWords({ at, label, input }: Editing & { at: string; label: string }) {
  const { t } = useMessages();
  const session = useSession();
  const { project, language } = input;
  const text = project.report.texts[at] ?? {};
  return (
    <details>
      <summary>
        {t('reportPlace.write')}
        <span className="visually-hidden">{`: ${label}`}</span>
      </summary>
      <KeptText
        isLong
        label={label}
        value={text[language] ?? ''}
        onKeep={(words) => session.change({ kind: 'write', at, text: { ...text, [language]: words } })}
      />
    </details>
  );
}

const nameOf = ({ understanding, language }: ReportInput, competency: string) =>
  localText(understanding.framework.competencies.find(({ id }) => id === competency)?.name, language, competency);

const NO_ACTION: Action = { last: {}, next: {} };

export function EditActions({ input }: Editing) {
  const { t } = useMessages();
  const session = useSession();
  const { project, understanding, language } = input;
  return (
    <details>
      <summary>{t('reportPlace.actions')}</summary>
      {understanding.competencies.map(({ id }) => {
        const action = project.actions[id] ?? NO_ACTION;
        const name = nameOf(input, id);
        const keep = (part: 'last' | 'next') => (words: string) =>
          session.change({
            kind: 'set-action',
            competency: id,
            action: { ...action, [part]: { ...action[part], [language]: words } },
          });
        return (
          <div key={id} className="paper-pair">
            <KeptText
              isLong
              label={t('reportPlace.lastAction', { name })}
              value={action.last[language] ?? ''}
              onKeep={keep('last')}
            />
            <KeptText
              isLong
              label={t('reportPlace.nextAction', { name })}
              value={action.next[language] ?? ''}
              onKeep={keep('next')}
            />
          </div>
        );
      })}
    </details>
  );
}
