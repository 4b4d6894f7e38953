import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { MessagesProvider } from '../messages';
import type { Offline } from '../offline';
import { type ExportIdentity, ExportIdentityContext } from './export/identity';
import { SampleContext, type SampleFile, type Session, SessionContext } from './session';
import { OfflineContext } from './shell/offline-context';

type ProvidersProps = {
  session: Session;
  messages: ComponentProps<typeof MessagesProvider>['i18n'];
  sample: readonly SampleFile[];
  offline: Offline;
  app: ExportIdentity;
  children: ReactNode;
};

/** Everything that the page needs from outside, given once. */
export function Providers({ session, messages, sample, offline, app, children }: ProvidersProps) {
  const [queries] = useState(() => new QueryClient());
  return (
    <MessagesProvider i18n={messages}>
      <QueryClientProvider client={queries}>
        <SessionContext value={session}>
          <SampleContext value={sample}>
            <OfflineContext value={offline}>
              <ExportIdentityContext value={app}>{children}</ExportIdentityContext>
            </OfflineContext>
          </SampleContext>
        </SessionContext>
      </QueryClientProvider>
    </MessagesProvider>
  );
}
