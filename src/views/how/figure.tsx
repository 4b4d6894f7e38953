import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { useHow } from './how-context';
import type { HowRequest } from './how-request';

/** A figure that can be asked how it came about. What it is of, and that it can be asked, is said to those who do not see it stand there. */
export function Figure({ children, ...request }: HowRequest & { children: ReactNode }) {
  const { t } = useMessages();
  const ask = useHow();
  return (
    <Button className="figure" aria-haspopup="dialog" onPress={() => ask(request)}>
      {request.subject && <span className="visually-hidden">{`${request.subject}: `}</span>}
      {children}
      <span className="visually-hidden">{t('overview.asked')}</span>
    </Button>
  );
}
