// Which keys do what in the table of replies?
import classes from './replies.module.css';

const KEYS: readonly (readonly [keys: string[], what: string])[] = [
  [['↑', '↓'], 'The assertion above, below'],
  [['←', '→'], 'The subject before, after'],
  [['Home', 'End'], 'The first, the last subject'],
  [['Enter'], 'Open what stands between them'],
  [['Space'], 'Choose it, to put several together'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

export function ReplyKeys() {
  return (
    <dl className={classes.keys}>
      {KEYS.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
