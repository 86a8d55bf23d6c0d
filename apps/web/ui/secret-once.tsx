// Something that is shown this once, with a button that copies it.
import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './secret-once.module.css';
import { useCopy } from './use-copy.js';

export function SecretOnce({ label, secret }: { label: string; secret: string }) {
  return (
    <div className={classes.row}>
      <Textarea
        label={label}
        readOnly
        autosize
        minRows={1}
        value={secret}
        className={classes.secret}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton what={label} text={secret} />
    </div>
  );
}

export function CopyButton({ what, text }: { what: string; text: string }) {
  const { copied, copy } = useCopy();
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      size="sm"
      variant="default"
      aria-label={`Copy: ${what}`}
      leftSection={<Icon size={15} aria-hidden />}
      onClick={() => copy(text)}
    >
      <span role="status">{copied ? 'Copied' : 'Copy'}</span>
    </Button>
  );
}
