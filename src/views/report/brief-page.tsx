import { type Brief, briefFigure } from '../../report';
import './brief.css';
import { svgAddress } from './figure-file';

/** The brief as it will be on paper: one page. */
export function BriefPage({ brief, label }: { brief: Brief; label: string }) {
  const figure = briefFigure(brief);
  const { headings, rows, next } = brief;
  return (
    <article className="paper brief" lang={brief.language} aria-label={label}>
      <header>
        <h2 className="paper-name">{brief.title}</h2>
        <p className="paper-subtitle">{brief.subtitle}</p>
        <p>{brief.who}</p>
      </header>
      <p className="brief-lead">{brief.lead}</p>
      {figure && brief.figure && (
        <figure>
          <img src={svgAddress(figure.svg)} alt={brief.figure.alt} width={figure.width} height={figure.height} />
          <figcaption className="paper-note">{brief.figure.caption}</figcaption>
        </figure>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="brief-changes">
          <h3 id="brief-changes">{headings.changes}</h3>
          <ul>
            {rows.map(({ competency, words, strengthWithMissing }) => (
              <li key={competency}>
                {words}
                <b>{strengthWithMissing}</b>
              </li>
            ))}
          </ul>
          {brief.more && <p className="paper-note">{brief.more}</p>}
        </section>
      )}
      <div className="brief-pair">
        <section aria-labelledby="brief-limit">
          <h3 id="brief-limit">{headings.limit}</h3>
          <p>{brief.limit}</p>
        </section>
        <section aria-labelledby="brief-next">
          <h3 id="brief-next">{headings.next}</h3>
          <p className={next.isRecorded ? undefined : 'brief-open'}>{next.text}</p>
        </section>
      </div>
      <footer>
        <p className="paper-note">{brief.rule}</p>
        <p className="paper-note">{brief.foot}</p>
      </footer>
    </article>
  );
}
