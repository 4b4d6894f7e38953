import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import type { ReportInput } from '../../report';
import { type ClaimPlan, localText, OWN_CLAIM } from '../../vocabulary';
import { useSession } from '../session';
import { evidenceFrom, evidenceToChoose, evidenceValue } from './claim-evidence';
import { KeptText } from './kept-text';

const NOTHING: ClaimPlan = { indicator: {}, competency: null };

/** What the accreditor asks of each claim; for claims beyond the competencies, what speaks for them; and claims of one's own. */
export function EditClaims({ input }: { input: ReportInput }) {
  const { t } = useMessages();
  const { project, understanding, language } = input;
  const { competencies, claims } = understanding.framework;
  const own = Object.keys(project.claims).filter((id) => id.startsWith(OWN_CLAIM));
  return (
    <details>
      <summary>{t('reportPlace.claims')}</summary>
      {competencies.map(({ id, name }) => (
        <div key={id} className="paper-pair">
          <Indicator
            id={id}
            label={t('reportPlace.indicator', { name: localText(name, language, id) })}
            input={input}
          />
        </div>
      ))}
      {claims.map(({ id, name: names }) => {
        const name = localText(names, language, id);
        return (
          <div key={id} className="paper-pair">
            <Indicator id={id} label={t('reportPlace.indicator', { name })} input={input} />
            <Evidence id={id} label={t('reportPlace.claimEvidence', { name })} input={input} />
          </div>
        );
      })}
      <OwnClaims ids={own} input={input} />
    </details>
  );
}

type FieldProps = { id: string; label: string; input: ReportInput };

function useClaim(id: string, { project }: ReportInput) {
  const session = useSession();
  const claim = project.claims[id] ?? NOTHING;
  return {
    claim,
    set: (part: Partial<ClaimPlan>) => session.change({ kind: 'set-claim', id, claim: { ...claim, ...part } }),
  };
}

function Indicator({ id, label, input }: FieldProps) {
  const { claim, set } = useClaim(id, input);
  return (
    <KeptText
      label={label}
      value={claim.indicator[input.language] ?? ''}
      onKeep={(words) => set({ indicator: { ...claim.indicator, [input.language]: words } })}
    />
  );
}

/** Of what was measured, rated or quoted: a claim rests on what the report shows, never on a link that is written by hand. */
function Evidence({ id, label, input }: FieldProps) {
  const { t } = useMessages();
  const { claim, set } = useClaim(id, input);
  const groups = evidenceToChoose(input);
  const value = evidenceValue(claim);
  const isGone = value !== '' && !groups.some(({ options }) => options.some((option) => option.value === value));
  return (
    <label className="kept-text">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => set(evidenceFrom(target.value))}>
        <option value="">{t('reportPlace.noCompetency')}</option>
        {isGone && <option value={value}>{t('reportPlace.evidenceGone')}</option>}
        {groups.map(
          ({ kind, options }) =>
            options.length > 0 && (
              <optgroup key={kind} label={t(`reportPlace.evidenceOf.${kind}`)}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}

function OwnClaims({ ids, input }: { ids: string[]; input: ReportInput }) {
  const { t } = useMessages();
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  // A claim that was just added is written at once.
  useEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.focus();
  }, [added]);
  const add = () => {
    const next = Math.max(0, ...ids.map((id) => Number(id.slice(OWN_CLAIM.length)) || 0)) + 1;
    session.change({ kind: 'set-claim', id: `${OWN_CLAIM}${next}`, claim: { ...NOTHING, name: {} } });
    setAdded(added + 1);
  };
  return (
    <div ref={list}>
      {ids.map((id, place) => (
        <OwnClaim key={id} id={id} n={place + 1} input={input} />
      ))}
      <Button className="button" onPress={add}>
        {t('reportPlace.addClaim')}
      </Button>
    </div>
  );
}

function OwnClaim({ id, n, input }: { id: string; n: number; input: ReportInput }) {
  const { t } = useMessages();
  const session = useSession();
  const { claim, set } = useClaim(id, input);
  const label = t('reportPlace.ownClaim', { n });
  return (
    <fieldset className="paper-pair">
      <legend className="visually-hidden">{label}</legend>
      <KeptText
        label={label}
        value={localText(claim.name, input.language)}
        onKeep={(words) => set({ name: { ...claim.name, [input.language]: words } })}
      />
      <Indicator id={id} label={t('reportPlace.ownIndicator', { n })} input={input} />
      <Evidence id={id} label={t('reportPlace.ownEvidence', { n })} input={input} />
      <Button className="button quiet" onPress={() => session.change({ kind: 'remove-claim', id })}>
        {t('reportPlace.removeClaim', { n })}
      </Button>
    </fieldset>
  );
}
