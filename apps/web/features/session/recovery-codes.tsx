// The codes for the day the authenticator is lost: shown this once, to be copied or printed.
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.js';
import { CopyButton } from '../../ui/secret-once.js';
import classes from './account.module.css';

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className={classes.steps}>
      <Notice tone="warn">
        Keep these where you find them without your telephone. Each opens the door once, and they are shown this once.
      </Notice>
      <ul className={classes.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.actions}>
        <CopyButton what="recovery codes" text={codes.join('\n')} />
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPrinter size={15} aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
        <Button size="sm" onClick={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
