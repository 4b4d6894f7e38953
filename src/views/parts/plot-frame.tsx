import type { ReactNode } from 'react';
import { formatChange, formatNumber } from '../../messages';

type Tick = { at: number; value: number };

type PlotFrameProps = {
  label: string;
  xTicks: Tick[];
  yTicks: Tick[];
  xName: string;
  yName: string;
  children: ReactNode;
};

/** Shares of the plot as the browser measures them: the picture fits any width without knowing it. */
export const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Two quiet axes around a picture; upwards are changes, with no change drawn through. */
export function PlotFrame({ label, xTicks, yTicks, xName, yName, children }: PlotFrameProps) {
  return (
    <div className="plot" role="img" aria-label={label}>
      <div className="plot-y-name" aria-hidden="true">
        {yName}
      </div>
      <div className="plot-y" aria-hidden="true">
        {yTicks.map(({ at, value }) => (
          <span key={value} style={{ top: percent(at) }}>
            {formatChange(value, decimals(yTicks))}
          </span>
        ))}
      </div>
      <svg className="plot-area" aria-hidden="true">
        <TickLines ticks={yTicks} />
        {children}
      </svg>
      <div className="plot-x" aria-hidden="true">
        {xTicks.map(({ at, value }) => (
          <span key={value} style={{ left: percent(at) }}>
            {formatNumber(value, decimals(xTicks))}
          </span>
        ))}
      </div>
      <div className="plot-x-name" aria-hidden="true">
        {xName}
      </div>
    </div>
  );
}

/** Across the picture at every tick; where nothing changes, drawn through. */
export const TickLines = ({ ticks }: { ticks: Tick[] }) =>
  ticks.map(({ at, value }) => (
    <line key={value} className={value === 0 ? 'zero' : 'tick'} x1="0" x2="100%" y1={percent(at)} y2={percent(at)} />
  ));

/** As many decimals as the steps of the axis have. */
const decimals = (ticks: Tick[]) =>
  Math.max(0, ...ticks.map(({ value }) => (String(value).split('.')[1] ?? '').length));
