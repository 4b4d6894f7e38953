import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import type { ReportInput } from '../../report';
import { localText, type Programme } from '../../vocabulary';
import { useSession } from '../session';
import { KeptText } from './kept-text';

/** Which programmes there are, to which strategy each belongs, and which missions it serves. */
export function EditProgrammes({ input }: { input: ReportInput }) {
  const { t } = useMessages();
  const session = useSession();
  const { programmes } = input.project;
  const set = (next: Programme[]) => session.change({ kind: 'set-programmes', programmes: next });
  return (
    <details>
      <summary>{t('reportPlace.programmes')}</summary>
      {programmes.map((programme, place) => (
        <EditProgramme
          key={programme.id}
          programme={programme}
          n={place + 1}
          input={input}
          onChange={(next) => set(programmes.with(place, next))}
          onRemove={() => set(programmes.toSpliced(place, 1))}
        />
      ))}
      <Button
        className="button"
        onPress={() => set([...programmes, { id: nextId(programmes), name: {}, strategy: null, missions: [] }])}
      >
        {t('reportPlace.addProgramme')}
      </Button>
    </details>
  );
}

/** Not a random one: pages without https have none to give. */
function nextId(programmes: Programme[]): string {
  const taken = new Set(programmes.map(({ id }) => id));
  let number = programmes.length + 1;
  while (taken.has(`programme-${number}`)) number += 1;
  return `programme-${number}`;
}

type EditProgrammeProps = {
  programme: Programme;
  n: number;
  input: ReportInput;
  onChange: (programme: Programme) => void;
  onRemove: () => void;
};

function EditProgramme({ programme, n, input, onChange, onRemove }: EditProgrammeProps) {
  const { t } = useMessages();
  const { language, understanding } = input;
  const { strategies, missions } = understanding.framework;
  const serves = (id: string) => programme.missions.includes(id);
  const toggle = (id: string) =>
    onChange({
      ...programme,
      missions: missions.map((mission) => mission.id).filter((mission) => serves(mission) !== (mission === id)),
    });
  return (
    <fieldset className="paper-programme">
      <legend className="visually-hidden">{t('reportPlace.programmeName', { n })}</legend>
      <KeptText
        label={t('reportPlace.programmeName', { n })}
        value={localText(programme.name, language)}
        onKeep={(name) => onChange({ ...programme, name: { ...programme.name, [language]: name } })}
      />
      <label className="kept-text">
        <span>{t('reportPlace.programmeStrategy', { n })}</span>
        <select
          value={programme.strategy ?? ''}
          onChange={({ target }) => onChange({ ...programme, strategy: target.value || null })}
        >
          <option value="">{t('reportPlace.noStrategy')}</option>
          {strategies.map(({ id, name }) => (
            <option key={id} value={id}>
              {localText(name, language, id)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="paper-missions">
        <legend className="visually-hidden">{t('reportPlace.programmeMissions', { n })}</legend>
        {missions.map(({ id, name }) => (
          <label key={id} className="paper-check">
            <input type="checkbox" checked={serves(id)} onChange={() => toggle(id)} />
            {localText(name, language, id)}
          </label>
        ))}
      </fieldset>
      <Button className="button quiet" onPress={onRemove}>
        {t('reportPlace.removeProgramme', { n })}
      </Button>
    </fieldset>
  );
}
