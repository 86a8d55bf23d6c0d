// Files with what is said about them, on their way to the service.
import { Button, Progress } from '@mantine/core';
import { type SyntheticEvent, type ReactNode, useState } from 'react';
import { type Fields, uploadFile } from '../api/upload-file.js';
import { FailureNotice } from './failure-notice.js';
import classes from './upload-form.module.css';

interface Props {
  path: string;
  files: File[];
  onFiles: (files: File[]) => void;
  /** Several files go one after the other, with the same fields. */
  several?: boolean;
  action: string;
  /** What goes along with each file. */
  fields: () => Fields;
  /** `answer` is the body the service gave for the last file. */
  onDone: (answer: unknown) => void;
  children?: ReactNode;
}

export function UploadForm({ path, files, onFiles, several = false, action, fields, onDone, children }: Props) {
  const [sending, setSending] = useState<{ index: number; percent: number } | null>(null);
  const [failure, setFailure] = useState<{ error: unknown; name: string } | null>(null);
  const send = async () => {
    setFailure(null);
    let answer: unknown;
    for (const [index, file] of files.entries()) {
      setSending({ index, percent: 0 });
      try {
        answer = await uploadFile(path, file, fields(), (percent) => setSending({ index, percent }));
      } catch (error) {
        setSending(null);
        setFailure({ error, name: file.name });
        // What went through is not sent again.
        onFiles(files.slice(index));
        return;
      }
    }
    setSending(null);
    onDone(answer);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <label className={classes.field}>
        <span className={classes.label}>{several ? 'Files' : 'File'}</span>
        <input
          type="file"
          multiple={several}
          required={files.length === 0}
          className={classes.input}
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
      </label>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={`${file.name} ${file.lastModified}`}>
              {file.name} <span className={classes.soft}>{readableSize(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
      {failure !== null && (
        <FailureNotice error={failure.error}>
          <p>{failure.name} was not taken in.</p>
        </FailureNotice>
      )}
      {sending !== null && (
        <div role="status">
          <p className={classes.soft}>
            Sending {files[sending.index]?.name}
            {files.length > 1 && ` (${sending.index + 1} of ${files.length})`}
          </p>
          <Progress value={sending.percent} size="sm" aria-label="Bytes sent" />
        </div>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" disabled={files.length === 0} loading={sending !== null}>
          {action}
        </Button>
      </div>
    </form>
  );
}

/** Bytes, as a person says them. */
function readableSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
