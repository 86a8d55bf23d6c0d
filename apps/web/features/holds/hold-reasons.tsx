// Why a hold was placed, and why it ended: privileged, read at an address of its own.
import type { Hold } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Moment } from '../../ui/moment.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { Waiting } from '../../ui/waiting.js';
import { REASON_WORDS } from './hold-words.js';
import { useHoldReasons } from './use-holds.js';

interface Props {
  hold: Hold | null;
  zone: string | undefined;
  onClose: () => void;
}

export function HoldReasons({ hold, zone, onClose }: Props) {
  return (
    <Dialog open={hold !== null} onClose={onClose} title="Why it is kept">
      {hold !== null && <Reasons holdId={hold.id} zone={zone} />}
    </Dialog>
  );
}

function Reasons({ holdId, zone }: { holdId: string; zone: string | undefined }) {
  const reasons = useHoldReasons(holdId);
  if (reasons.isError) return <FailureNotice error={reasons.error} />;
  if (reasons.data === undefined) return <Waiting what="the reasons" />;
  return (
    <div className={form.privileged}>
      <div>
        <PrivilegeLabel privilege={reasons.data.label} />
      </div>
      {reasons.data.items.map(({ act, reason, personName, createdAt }) => (
        <div key={act}>
          <p className={form.soft}>
            {REASON_WORDS[act]} by {personName}, <Moment at={createdAt} zone={zone} />
          </p>
          <p className={form.quote}>{reason}</p>
        </div>
      ))}
    </div>
  );
}
