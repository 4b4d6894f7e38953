import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useLocation, useParams } from 'wouter';
import { reflectionsHeadline, useMessages } from '../../messages';
import { hitKey, type Understanding } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { HeadlineWords } from '../parts/headline-words';
import { Skeleton } from '../parts/skeleton';
import { useFinding, useProject } from '../session';
import { CodingView } from './coding-view';
import { IdentifiersView } from './identifiers-view';
import { JointView } from './joint-view';
import { NoAnswer } from './no-answer';
import { OfferedColumns } from './no-texts';
import { QuotesView } from './quotes-view';
import { ThemesView } from './themes-view';
import { useKeywords } from './use-work';
import { WordsView } from './words-view';

const VIEWS = ['words', 'themes', 'coding', 'joint', 'quotes', 'identifiers'] as const;
type View = (typeof VIEWS)[number];
/** Views that show texts of single students, and nothing else. */
const WORKING_ONLY: readonly View[] = ['words', 'coding', 'identifiers'];

/** The answer, and the ways to read; the address names the one in view. */
export function ReflectionsFindings({ offered }: { offered: NonNullable<Understanding['texts']>['offered'] }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const [, goTo] = useLocation();
  const { view: asked } = useParams<{ view?: string }>();
  const { filters, view: audience, reflections: work } = useProject();
  const { data, error, refetch } = useFinding({ kind: 'reflections', filters, keywords: useKeywords() });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton rows={5} />;
  const isPublic = audience === 'publication';
  const undecided = data.hits.filter((hit) => work.decisions[hitKey(hit.text, hit)] === undefined).length;
  const view = VIEWS.find((name) => name === asked) ?? 'words';
  const shown = (name: View) => {
    if (isPublic && WORKING_ONLY.includes(name))
      return <p className="panel note-panel">{t('reflections.workingOnly')}</p>;
    switch (name) {
      case 'words':
        return <WordsView finding={data} />;
      case 'themes':
        return <ThemesView finding={data} />;
      case 'coding':
        return <CodingView />;
      case 'joint':
        return <JointView />;
      case 'quotes':
        return <QuotesView />;
      case 'identifiers':
        return <IdentifiersView hits={data.hits} />;
    }
  };
  return (
    <>
      <HeadlineWords
        headline={reflectionsHeadline(t, { finding: data, nameOf, waiting: isPublic ? null : undecided })}
      />
      {!isPublic && <OfferedColumns offered={offered} />}
      <Tabs selectedKey={view} onSelectionChange={(next) => goTo(`/reflections/${String(next)}`)}>
        <div className="tabs">
          <TabList className="tab-list" aria-label={t('reflections.tabs.label')}>
            {VIEWS.map((name) => (
              <Tab key={name} id={name}>
                {t(`reflections.tabs.${name}`)}
              </Tab>
            ))}
          </TabList>
        </div>
        {VIEWS.map((name) => (
          <TabPanel key={name} id={name}>
            {shown(name)}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
