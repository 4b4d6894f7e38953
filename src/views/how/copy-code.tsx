import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';

/** A few lines of R, to take along. Without a clipboard (a page not served securely) they can still be selected by hand. */
export function CopyCode({ code }: { code: string }) {
  const { t } = useMessages();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () => void navigator.clipboard?.writeText(code).then(() => setCopied(code));
  return (
    <div className="code">
      <pre lang="en">{code}</pre>
      <Button className="button" onPress={copy}>
        {copied === code ? t('how.copied') : t('how.copy')}
      </Button>
    </div>
  );
}
