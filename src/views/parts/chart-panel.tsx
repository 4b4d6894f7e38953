import type { ReactNode } from 'react';
import { useMessages } from '../../messages';

type ChartPanelProps = {
  title: string;
  lead: string;
  /** What else must be known to read it. */
  hint?: string | null;
  children: ReactNode;
  /** The same numbers to read. */
  table?: ReactNode;
  className?: string;
  /** Takes the picture away. */
  save?: ReactNode;
};

/** A picture with what it shows above it and its table beneath. */
export function ChartPanel({ title, lead, hint, children, table, className, save }: ChartPanelProps) {
  const { t } = useMessages();
  return (
    <section className={className ? `panel chart-panel ${className}` : 'panel chart-panel'} aria-label={title}>
      <div className="panel-title">
        <h2>{title}</h2>
        {save}
      </div>
      <p className="muted">{lead}</p>
      {hint && <p className="muted">{hint}</p>}
      {children}
      {table && (
        <details className="picture-table">
          <summary>{t('competency.asTable')}</summary>
          {table}
        </details>
      )}
    </section>
  );
}
