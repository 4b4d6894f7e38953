import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';

/** Copies what stands beside it, and says whether the browser allowed it. */
export function CopyButton({ label, subject, copy }: { label: string; subject: string; copy: () => Promise<void> }) {
  const { t } = useMessages();
  const [said, setSaid] = useState('');
  return (
    <span className="screen-only paper-tool">
      <Button
        className="button quiet"
        onPress={() =>
          void copy().then(
            () => setSaid(t('reportPlace.copied')),
            () => setSaid(t('reportPlace.copyFailed')),
          )
        }
      >
        {label}
        <span className="visually-hidden">{`: ${subject}`}</span>
      </Button>
      <span role="status">{said}</span>
    </span>
  );
}
