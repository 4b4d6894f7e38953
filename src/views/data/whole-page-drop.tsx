import { useEffect, useState } from 'react';
import { useMessages } from '../../messages';
import { givenFiles, holdsFiles } from './given-files';

/** Takes files that are dropped or pasted anywhere on the page, and shows that it would. */
export function WholePageDrop({ onFiles }: { onFiles(files: File[]): void }) {
  const { t } = useMessages();
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    // Every element entered and left on the way fires too; the page is left when as many were left as entered.
    let depth = 0;
    const take = async (transfer: DataTransfer) => onFiles(await givenFiles(transfer));
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth += 1;
      setHovering(true);
    };
    const over = (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth = 0;
      setHovering(false);
      void take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.clipboardData.files.length === 0) return;
      event.preventDefault();
      void take(event.clipboardData);
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop, paste };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener);
    };
  }, [onFiles]);

  return hovering ? (
    <div className="drop-overlay" aria-hidden="true">
      <p>{t('data.intake.overlay')}</p>
    </div>
  ) : null;
}
