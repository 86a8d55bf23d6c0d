// Which keys do what in the queue?
import classes from './queue.module.css';

const KEYS: readonly (readonly [keys: string[], what: string])[] = [
  [['j', '↓'], 'Next assertion'],
  [['k', '↑'], 'Previous assertion'],
  [['Enter'], 'Open it in its draft'],
  [['x'], 'Choose it, to take several at once'],
  [['t'], 'Take it, or all that are chosen'],
  [['r'], 'Release it'],
  [['a'], 'Assign it'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

export function QueueKeys() {
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
