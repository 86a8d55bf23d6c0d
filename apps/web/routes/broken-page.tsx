// The page itself failed. What was decided is safe with the service.
import { Button } from '@mantine/core';
import { FailureNotice } from '../ui/failure-notice.js';

export function BrokenPage({ error }: { error: unknown }) {
  return (
    <FailureNotice error={error}>
      <p>This page broke. What you decided is kept.</p>
      <Button size="xs" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </FailureNotice>
  );
}
