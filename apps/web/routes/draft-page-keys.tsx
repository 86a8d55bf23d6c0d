// Which keys do what on the draft page?
import { Dialog } from '../ui/dialog.js';
import classes from './key-help.module.css';

const KEYS: readonly (readonly [keys: string[], what: string])[] = [
  [['j', '↓'], 'Next assertion'],
  [['k', '↑'], 'Previous assertion'],
  [['a'], 'Accept it; or assent to its dismissal'],
  [['e'], 'Edit what is said about it'],
  [['d'], 'Dismiss it; or refuse its dismissal'],
  [['q'], 'Ask a lawyer'],
  [['t'], 'Take it, as a lawyer'],
  [['r'], 'Rule on it'],
  [['o'], 'To its opinions'],
  [['s'], 'Sign the draft off'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

export function DraftKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className={classes.keys}>
        {KEYS.map(([keys, what]) => (
          <div key={what} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** The keys one needs all the time, in one line. */
export function DraftKeyHint({ onHelp }: { onHelp: () => void }) {
  return (
    <div className={classes.hint}>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> next, previous
      </span>
      <span>
        <kbd>o</kbd> opinions
      </span>
      <span>
        <kbd>s</kbd> sign off
      </span>
      <button type="button" onClick={onHelp} className={classes.help}>
        <kbd>?</kbd> all keys
      </button>
    </div>
  );
}
