import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useMemo, useState } from 'react';
import { MessagesProvider, ofPair } from '../messages';
import type { Offline } from '../offline';
import { type ExportIdentity, ExportIdentityContext } from './export/identity';
import {
  type Desk,
  DeskContext,
  SampleContext,
  type SampleFile,
  type Session,
  SessionContext,
  useComparedPair,
  useForgettingFormer,
} from './session';
import { OfflineContext } from './shell/offline-context';

type Messages = ComponentProps<typeof MessagesProvider>['i18n'];

type ProvidersProps = {
  session: Session;
  /** None where nothing is kept. */
  desk?: Desk | null;
  messages: Messages;
  sample: readonly SampleFile[];
  offline: Offline;
  app: ExportIdentity;
  children: ReactNode;
};

/** Everything that the page needs from outside, given once. */
export function Providers({ session, desk = null, messages, sample, offline, app, children }: ProvidersProps) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <SessionContext value={session}>
        <DeskContext value={desk}>
          <Words messages={messages}>
            <SampleContext value={sample}>
              <Forgetting />
              <OfflineContext value={offline}>
                <ExportIdentityContext value={app}>{children}</ExportIdentityContext>
              </OfflineContext>
            </SampleContext>
          </Words>
        </DeskContext>
      </SessionContext>
    </QueryClientProvider>
  );
}

function Forgetting() {
  useForgettingFormer();
  return null;
}

/** Every sentence speaks of the waves that are compared. */
function Words({ messages, children }: { messages: Messages; children: ReactNode }) {
  const { before, after } = useComparedPair();
  const own = useMemo(() => ofPair(messages, { before, after }), [messages, before, after]);
  return <MessagesProvider i18n={own}>{children}</MessagesProvider>;
}
