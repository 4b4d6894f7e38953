import { useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { download } from '../../export';
import { useProject } from '../../session';
import { instrumentFile } from '../instrument-file';

/** Gives the item map as a file that makes the same mapping of the next export. */
export function SaveInstrument({ understanding }: { understanding: Understanding }) {
  const { t } = useMessages();
  const { instrument, choices } = useProject();
  const save = () => {
    const text = `${JSON.stringify(instrumentFile(understanding, { instrument, choices }), null, 2)}\n`;
    download('instrument.json', 'application/json', text);
  };
  return (
    <button type="button" className="button" title={t('data.items.saveWhy')} onClick={save}>
      {t('data.items.save')}
    </button>
  );
}
