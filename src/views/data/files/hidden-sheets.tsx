import { useMessages } from '../../../messages';
import type { SourceCard } from '../../../vocabulary';
import { useChoose } from '../use-choose';

/** Takes in the hidden sheets of a workbook, one by one. */
export function HiddenSheets({ sheets }: { sheets: SourceCard['hiddenSheets'] }) {
  const { t } = useMessages();
  const { choose } = useChoose();
  return (
    <span className="ways">
      {sheets
        .filter(({ used }) => !used)
        .map(({ name, key }) => (
          <button key={key} type="button" className="button" onClick={() => choose(key, 'use')}>
            {t('data.files.takeSheet', { sheet: name })}
          </button>
        ))}
    </span>
  );
}
