// Which keys do what on the letter page?
import { Dialog } from '../ui/dialog.js';
import classes from './key-help.module.css';

const KEYS: readonly (readonly [keys: string[], what: string])[] = [
  [['j', '↓'], 'Next allegation'],
  [['k', '↑'], 'Previous allegation'],
  [['c', '1'], 'Confirm the outlined suggestion: it answers'],
  [['2'], 'Confirm it: it concedes the point'],
  [['3'], 'Confirm it: it cuts both ways'],
  [['4'], 'Confirm it: context'],
  [['x'], 'Reject it'],
  [['p'], 'Answer the allegation'],
  [['Enter'], 'Open its source at the passage'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
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
export function KeyHint({ onHelp }: { onHelp: () => void }) {
  return (
    <div className={classes.hint}>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> next, previous
      </span>
      <span>
        <kbd>c</kbd> confirm
      </span>
      <span>
        <kbd>x</kbd> reject
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      <button type="button" onClick={onHelp} className={classes.help}>
        <kbd>?</kbd> all keys
      </button>
    </div>
  );
}
