// Somebody made a version while this one was being written: what they changed, before it is written over.
import { Button } from '@mantine/core';
import type { Draft } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { ComparisonText } from './comparison-text.js';
import { useComparison } from './use-comparison.js';

interface Props {
  draft: Draft;
  basedOn: number;
  onGoOn: () => void;
}

export function Overtaken({ draft, basedOn, onGoOn }: Props) {
  const newest = draft.latest.number;
  const comparison = useComparison(draft.id, basedOn, newest);
  return (
    <Notice tone="warn">
      <p>
        Version {newest} was made since you began with version {basedOn}. Your words are kept; take over by hand what
        you need of these changes:
      </p>
      {comparison.isError && <FailureNotice error={comparison.error} />}
      {comparison.data !== undefined && (
        <>
          <ComparisonText comparison={comparison.data} folded />
          <Button size="compact-xs" variant="default" onClick={onGoOn}>
            I have read them: mine comes after version {newest}
          </Button>
        </>
      )}
    </Notice>
  );
}
