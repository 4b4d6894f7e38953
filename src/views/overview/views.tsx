import { Tab, TabList, TabPanel, Tabs, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useLocation, useRoute } from 'wouter';
import { useMessages } from '../../messages';
import type { ChangeFinding, Comparison, ReliabilityFinding } from '../../vocabulary';
import { ChangeView } from './change-view';
import { RadarView } from './radar-view';
import { SaveOverview } from './save-overview';
import { TableView } from './table-view';

const VIEWS = ['change', 'radar', 'table'] as const;
type View = (typeof VIEWS)[number];
export type Order = 'framework' | 'change';
const ORDERS: Order[] = ['framework', 'change'];

const addressOf = (view: View) => (view === 'change' ? '/overview' : `/overview/${view}`);

type ViewsProps = {
  finding: ChangeFinding;
  ordered: Comparison[];
  reliability: ReliabilityFinding | undefined;
  trend: ChangeFinding | undefined;
  order: Order;
  onOrder: (order: Order) => void;
};

/** Three ways to look at the same finding; the address names the one in view. */
export function Views({ finding, ordered, reliability, trend, order, onOrder }: ViewsProps) {
  const { t } = useMessages();
  const [, goTo] = useLocation();
  const [, params] = useRoute('/overview/:view?');
  const view = VIEWS.find((name) => name === params?.view) ?? 'change';
  return (
    <Tabs selectedKey={view} onSelectionChange={(next) => goTo(addressOf(next as View))}>
      <div className="tabs">
        <TabList className="tab-list" aria-label={t('overview.tabs.label')}>
          {VIEWS.map((name) => (
            <Tab key={name} id={name}>
              {t(`overview.tabs.${name}`)}
            </Tab>
          ))}
        </TabList>
        <div className="tab-extras">
          {view !== 'radar' && finding.comparisons.length > 1 && <OrderChoice order={order} onOrder={onOrder} />}
          {view !== 'table' && <SaveOverview view={view} comparisons={ordered} />}
        </div>
      </div>
      <TabPanel id="change">
        <ChangeView finding={finding} ordered={ordered} reliability={reliability} trend={trend} />
      </TabPanel>
      <TabPanel id="radar">
        <RadarView comparisons={finding.comparisons} />
      </TabPanel>
      <TabPanel id="table">
        <TableView finding={finding} ordered={ordered} />
      </TabPanel>
    </Tabs>
  );
}

function OrderChoice({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const { t } = useMessages();
  return (
    <>
      <span id="order-label">{t('overview.order.label')}</span>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby="order-label"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[order]}
        onSelectionChange={([chosen]) => onOrder(chosen as Order)}
      >
        {ORDERS.map((name) => (
          <ToggleButton key={name} id={name}>
            {t(`overview.order.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
}
