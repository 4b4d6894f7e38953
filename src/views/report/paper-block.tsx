import { useMessages } from '../../messages';
import type { Block, ReportInput } from '../../report';
import { lineText } from '../../report';
import type { Language } from '../../vocabulary';
import { copyTable, copyWords } from './clipboard';
import { CopyButton } from './copy-button';
import { EditCompetency } from './edit-section';
import { PaperFigure } from './paper-figure';
import { Words } from './words';

type PaperBlockProps = { block: Block; labels: Map<string, string>; input: ReportInput };

/** One block of the document in the page's own elements. */
export function PaperBlock({ block, labels, input }: PaperBlockProps) {
  const { t } = useMessages();
  switch (block.kind) {
    case 'heading': {
      const competency = block.id.startsWith('competency-') ? block.id.slice('competency-'.length) : null;
      const Level = block.level === 2 ? 'h2' : 'h3';
      return (
        <>
          <Level id={`report-${block.id}`}>{block.text}</Level>
          {competency !== null && <EditCompetency competency={competency} input={input} />}
        </>
      );
    }
    case 'paragraph':
      return (
        <div className="paper-paragraph">
          <p className={block.role ? `paper-${block.role}` : undefined}>
            <Words line={block.line} />
          </p>
          {block.role !== 'note' && (
            <CopyButton
              label={t('reportPlace.copyText')}
              subject={lineText(block.line)}
              copy={() => copyWords(block.line)}
            />
          )}
        </div>
      );
    case 'list': {
      const Kind = block.ordered ? 'ol' : 'ul';
      return (
        <Kind>
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items keep their places
            <li key={place}>
              <Words line={item} />
            </li>
          ))}
        </Kind>
      );
    }
    case 'table':
      return <PaperTable table={block} label={labels.get(block.id) ?? ''} language={input.language} />;
    case 'figure':
      return <PaperFigure figure={block} label={labels.get(block.id) ?? ''} input={input} />;
    case 'quote':
      return (
        <blockquote>
          <p>{block.text}</p>
          <footer>{block.from}</footer>
        </blockquote>
      );
  }
}

/** A table of so many rows fits on one page. */
const SHORT = 14;

type PaperTableProps = { table: Extract<Block, { kind: 'table' }>; label: string; language: Language };

function PaperTable({ table, label, language }: PaperTableProps) {
  const { t } = useMessages();
  const { id, caption, columns, rows, note } = table;
  return (
    <div
      className={`paper-table ${columns.length > 8 ? 'wide' : ''} ${rows.length <= SHORT ? 'short' : ''}`}
      id={`report-${id}`}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a narrow page */}
      <section className="paper-scroll" tabIndex={0} aria-label={`${label} ${caption}`}>
        <table>
          <caption>
            <b>{label}</b> {caption}
          </caption>
          <thead>
            <tr>
              {columns.map(({ header, align }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                <th key={place} scope="col" className={align}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places
              <tr key={place}>
                {row.map(({ text }, column) => {
                  const align = columns[column]?.align ?? 'start';
                  const key = `${column}`;
                  return column === 0 ? (
                    <th key={key} scope="row" className={align}>
                      {text}
                    </th>
                  ) : (
                    <td key={key} className={align}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && (
        <p className="paper-note">
          <Words line={note} />
        </p>
      )}
      <CopyButton
        label={t('reportPlace.copyTable')}
        subject={`${label} ${caption}`}
        copy={() => copyTable(table, label, language)}
      />
    </div>
  );
}
