import { lazy, Suspense } from 'react';
import type { RBundleDialogProps } from './r-bundle-dialog';

const RBundleDialog = lazy(() => import('./r-bundle-dialog').then((room) => ({ default: room.RBundleDialog })));

/** The dialog of the R bundle, fetched when it is wanted. */
export function RBundlePanel(props: RBundleDialogProps) {
  return (
    props.isOpen && (
      <Suspense fallback={null}>
        <RBundleDialog {...props} />
      </Suspense>
    )
  );
}
