import { useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { useProject } from '../../session';
import { instrumentFile } from '../instrument-file';

/** Gives the item map as a file that makes the same mapping of the next export. */
export function SaveInstrument({ understanding }: { understanding: Understanding }) {
  const { t } = useMessages();
  const { instrument, choices } = useProject();
  const save = () => {
    const text = `${JSON.stringify(instrumentFile(understanding, { instrument, choices }), null, 2)}\n`;
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'instrument.json';
    link.click();
    // The download starts after this turn; some browsers lose it when the address goes away sooner.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <button type="button" className="button" title={t('data.items.saveWhy')} onClick={save}>
      {t('data.items.save')}
    </button>
  );
}
