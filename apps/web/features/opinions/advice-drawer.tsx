// Privileged advice in a drawer of its own, labelled as what it is.
import type { Opinion } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { DEFENCE_WORDS, RISK_WORDS, RULING_WORDS } from '../../ui/review-words.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './opinions.module.css';
import { useAdvice } from './use-advice.js';

interface Props {
  opinion: Opinion | null;
  onClose: () => void;
}

export function AdviceDrawer({ opinion, onClose }: Props) {
  return (
    <Dialog open={opinion !== null} onClose={onClose} title={`Advice of ${opinion?.lawyerName ?? ''}`} place="side">
      {opinion !== null && <AdviceText opinion={opinion} />}
    </Dialog>
  );
}

function AdviceText({ opinion }: { opinion: Opinion }) {
  const found = useAdvice(opinion.id);
  if (found.isError) return <FailureNotice error={found.error} />;
  if (found.data === undefined) return <Waiting what="the advice" />;
  const { label, meaningAdopted, defences, riskLikelihood, riskGravity, reasoning } = found.data;
  const silent = meaningAdopted === '' && defences.length === 0 && riskLikelihood === null && reasoning === '';
  return (
    <div className={classes.advice}>
      <div className={form.privileged}>
        <p>
          <PrivilegeLabel privilege={label} /> <span className={form.label}>Legal advice</span>
        </p>
        <p>
          {RULING_WORDS[opinion.ruling]}
          {silent && '. No reasons were written down.'}
        </p>
        {meaningAdopted !== '' && (
          <div>
            <h3>Meaning adopted</h3>
            <p>{meaningAdopted}</p>
          </div>
        )}
        {reasoning !== '' && (
          <div>
            <h3>Reasoning</h3>
            <p>{reasoning}</p>
          </div>
        )}
        {(riskLikelihood !== null || riskGravity !== null) && (
          <div>
            <h3>Risk that is left</h3>
            <p>
              {riskLikelihood !== null && `Of a claim: ${RISK_WORDS[riskLikelihood].toLowerCase()}. `}
              {riskGravity !== null && `How bad it would be: ${RISK_WORDS[riskGravity].toLowerCase()}.`}
            </p>
          </div>
        )}
        {defences.map(({ defence, needs, has, missing }) => (
          <div key={defence} className={classes.defence}>
            <h3>{DEFENCE_WORDS[defence]}</h3>
            <Points title="It needs" points={needs} />
            <Points title="We have" points={has} />
            <Points title="Missing" points={missing} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <p className={classes.changeTitle}>{title}</p>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
