// The lawyer's exact words in the place of ours: shown as they will stand before anything is made of it.
import { Button } from '@mantine/core';
import type { Assertion, Draft, Opinion } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { WordChanges } from '../../ui/word-changes.js';
import { wordDiff } from '../../ui/word-diff.js';
import { useAcceptWording } from './use-accept-wording.js';

interface Props {
  draft: Draft;
  assertion: Assertion;
  opinion: Opinion | null;
  onClose: () => void;
}

export function AcceptWording({ draft, assertion, opinion, onClose }: Props) {
  const accept = useAcceptWording(draft.id);
  const close = () => {
    accept.reset();
    onClose();
  };
  const wording = opinion?.requiredWording ?? '';
  const basedOn = draft.latest.number;
  return (
    <Dialog open={opinion !== null} onClose={close} title={`Accept the wording of ${opinion?.lawyerName ?? ''}`}>
      <div className={form.form}>
        <blockquote className={form.quote}>
          <WordChanges parts={wordDiff(assertion.words ?? assertion.quote, wording)} />
        </blockquote>
        <p className={form.soft}>
          It makes version {basedOn + 1} from version {basedOn}, with exactly these words in the place of the assertion
          and nothing else changed. Accepting a lawyer’s words does not make you their author.
        </p>
        {accept.isError && <FailureNotice error={accept.error} />}
        <div className={form.actions}>
          <Button variant="default" onClick={close}>
            Leave ours
          </Button>
          <Button
            loading={accept.isPending}
            onClick={() => opinion && accept.mutate({ opinionId: opinion.id, basedOn }, { onSuccess: close })}
          >
            Make version {basedOn + 1}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
