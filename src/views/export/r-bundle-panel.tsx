import { Suspense } from 'react';
import { fetched } from '../parts/fetched';
import type { RBundleDialogProps } from './r-bundle-dialog';

const RBundleDialog = fetched(() => import('./r-bundle-dialog').then((room) => room.RBundleDialog));

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
