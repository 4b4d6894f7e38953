import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type Counted, formatExact, refusalText, useMessages } from '../../messages';
import { METHODS, type MethodId } from '../../report';
import { isBeforeAndAfter, isRefused, type WavePair } from '../../vocabulary';
import { Icon } from '../parts/icons';
import { useComparedPair, useProject } from '../session';
import { SettingsInForce } from '../settings';
import { CopyCode } from './copy-code';
import { figureValues } from './figure-values';
import type { HowRequest } from './how-request';
import { WhoIsIn } from './who-is-in';

type PanelProps = { request: HowRequest; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Who, how, by whom, and the same in R: at the right side, or from below on a phone. */
export function HowPanel({ request, isOpen, onOpenChange }: PanelProps) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="side-panel">
        <HowDialog request={request} />
      </Modal>
    </ModalOverlay>
  );
}

function HowDialog({ request }: { request: HowRequest }) {
  const { t } = useMessages();
  const { settings } = useProject();
  const pair = useComparedPair();
  const { method, figure, subject } = request;
  const { references, r } = METHODS[method];
  const words = `how.methods.${method}` as const;
  return (
    <Dialog className="panel-body">
      <div className="panel-head">
        <Heading slot="title">{t('how.title')}</Heading>
        <Button slot="close" className="button quiet icon" aria-label={t('how.close')}>
          <Icon name="close" />
        </Button>
      </div>
      <p className="muted">{subject}</p>
      <p className="panel-figure">{figure}</p>
      <WhoIsIn request={request} />
      <h3>{t('how.formula')}</h3>
      <p>{t(`${words}.formula`)}</p>
      <h3>{t('how.assumes')}</h3>
      <p>{t(`${words}.assumes`)}</p>
      <h3>{t('how.method')}</h3>
      <p>{t(`${words}.name`)}</p>
      <ul className="muted">
        {references.map((reference) => (
          <li key={reference} lang="en">
            {reference}
          </li>
        ))}
      </ul>
      <h3>{t('how.inR')}</h3>
      <CopyCode code={r({ ...request, confidence: settings.confidence })} />
      {codeNotes(method, pair).map((note) => (
        <p key={note} className="muted">
          {t(`how.${note}`)}
        </p>
      ))}
      {isOfCapsule(request) && <p>{t('cohorts.capsule.reckoned')}</p>}
      <Values request={request} />
      <h3>{t('settings.inForce.label')}</h3>
      <SettingsInForce {...competencyOf(request)} />
    </Dialog>
  );
}

/** Ranks need single answers: where they are refused for that, the other tests of the cohorts rest on moments. */
function isOfCapsule({ comparison, cohorts }: HowRequest): boolean {
  const ranks = cohorts?.test.kruskalWallis;
  return (
    Boolean(comparison?.capsule) || (ranks !== undefined && isRefused(ranks) && ranks.refusal.code === 'needs-rows')
  );
}

function competencyOf({ comparison, cohorts }: HowRequest): { competency?: string } {
  const competency = comparison?.competency ?? cohorts?.test.competency;
  return competency === undefined ? {} : { competency };
}

type CodeNote =
  | 'rNote'
  | 'rWaves'
  | 'rTwoGroups'
  | 'rTriples'
  | 'rItems'
  | 'rItem'
  | 'rItemsTwice'
  | 'rSeed'
  | 'rCohorts'
  | 'rCoders'
  | 'rRatings'
  | 'rLong'
  | 'rInstruments';

/** What the names in the R code stand for; where other waves than before and after are compared, also which. */
function codeNotes(method: MethodId, pair: WavePair): CodeNote[] {
  const waves: CodeNote[] = isBeforeAndAfter(pair) ? [] : ['rWaves'];
  switch (method) {
    case 'cohortGains':
    case 'gamesHowell':
    case 'kruskalWallis':
    case 'brownForsythe':
    case 'cohortAncova':
    case 'cohortPooled':
    case 'cohortTrend':
    case 'cohortCourses':
    case 'cohortMixed':
    case 'comparisonGroup':
    case 'cohortDetectable':
      return ['rCohorts', ...waves];
    case 'raterShares':
    case 'weightedKappa':
    case 'krippendorff':
    case 'raterIcc':
      return ['rRatings'];
    case 'severity':
      return ['rLong'];
    case 'convergence':
    case 'blandAltman':
      return ['rInstruments', ...waves];
    case 'matchedShare':
    case 'holm':
    case 'bh':
    case 'retention':
      return [];
    case 'welch':
    case 'hedgesG':
    case 'mannWhitney':
    case 'twoShares':
      return ['rTwoGroups', ...waves];
    case 'codingKappa':
      return ['rCoders'];
    case 'retrospective':
      return ['rTriples'];
    case 'alpha':
    case 'omega':
    case 'spearmanBrown':
    case 'itemRest':
    case 'itemTotal':
    case 'alphaDeleted':
      return ['rItems'];
    case 'itemMoves':
    case 'itemChange':
    case 'marginalHomogeneity':
    case 'stuartMaxwell':
    case 'bowker':
    case 'topTwo':
      return ['rItem', ...waves];
    case 'itemShift':
      return ['rItemsTwice', ...waves];
    case 'permutation':
    case 'bootstrap':
    case 'normalisedGain':
      return ['rNote', ...waves, 'rSeed'];
    default:
      return ['rNote', ...waves];
  }
}

function countedBy({ scale, reliability, unpaired, retention, part, rubric }: HowRequest): Counted {
  if (rubric) return rubric.convergence ? 'both' : 'works';
  if (scale || reliability) return 'answers';
  if (unpaired) return 'waves';
  if (retention) return 'groups';
  return part ? 'triples' : 'matched';
}

function Values({ request }: { request: HowRequest }) {
  const { t } = useMessages();
  const { values, refusal } = figureValues(request);
  const counted = countedBy(request);
  return (
    <>
      <h3>{t('how.values')}</h3>
      {refusal && <p>{t('how.refused', { reason: refusalText(t, refusal, counted) })}</p>}
      <dl className="values">
        {values.map(([name, value]) => (
          <div key={name} className="value">
            <dt>{t(`how.value.${name}`)}</dt>
            <dd>{formatExact(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
