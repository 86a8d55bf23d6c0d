// Which keys do what here, as a list to open and as a line at the foot of the page?
import { Dialog } from './dialog.js';
import classes from './key-help.module.css';

/** Keys that do the same, and what they do. */
export type KeyWords = readonly (readonly [keys: readonly string[], what: string])[];

interface KeyHelpProps {
  keys: KeyWords;
  open: boolean;
  onClose: () => void;
}

export function KeyHelp({ keys, open, onClose }: KeyHelpProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className={classes.keys}>
        {keys.map(([same, what]) => (
          <div key={what} className={classes.row}>
            <dt>
              <Keys keys={same} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** The keys one needs all the time, in one line. */
export function KeyHint({ keys, onHelp }: { keys: KeyWords; onHelp: () => void }) {
  return (
    <div className={classes.hint}>
      {keys.map(([same, what]) => (
        <span key={what}>
          <Keys keys={same} /> {what}
        </span>
      ))}
      <button type="button" onClick={onHelp} className={classes.help}>
        <kbd>?</kbd> all keys
      </button>
    </div>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <kbd key={key}>{key}</kbd>);
}
