import { useMessages } from '../../../messages';
import type { ChoiceKey, SourceCard } from '../../../vocabulary';
import { useChoose } from '../use-choose';

/** Takes in the hidden sheets of a workbook, one by one. */
export function HiddenSheets({ sheets, onTaken }: { sheets: SourceCard['hiddenSheets']; onTaken(): void }) {
  const { t } = useMessages();
  const { choose } = useChoose();
  const take = (key: ChoiceKey) => {
    choose(key, 'use');
    onTaken();
  };
  return (
    <span className="ways">
      {sheets
        .filter(({ used }) => !used)
        .map(({ name, key }) => (
          <button key={key} type="button" className="button" onClick={() => take(key)}>
            {t('data.files.takeSheet', { sheet: name })}
          </button>
        ))}
    </span>
  );
}
