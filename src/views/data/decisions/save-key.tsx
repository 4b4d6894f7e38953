import { useMessages } from '../../../messages';
import { keyFile } from '../../../vocabulary';
import { download } from '../../export';

/** Gives the key as its own small file: it is kept nowhere else. */
export function SaveKey({ value }: { value: string }) {
  const { t } = useMessages();
  const save = () => download('pseudonym-key.json', 'application/json', keyFile(value));
  return (
    <button type="button" className="button" onClick={save}>
      {t('data.key.save')}
    </button>
  );
}
