// A part of the page onto which files can be dropped.
import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './drop-zone.module.css';

interface Props {
  /** Said while files hover over it, e.g. “Drop to add evidence”. */
  invitation: string;
  enabled: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

export function DropZone({ invitation, enabled, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  if (!enabled) return <div className={classes.zone}>{children}</div>;
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={classes.zone}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className={classes.invitation}>{invitation}</div>}
    </div>
  );
}
