// Nothing is being written yet: what does a newsroom do first?
import { Link } from '@tanstack/react-router';
import classes from './dashboard.module.css';

export function StartHere() {
  return (
    <section className={classes.start} aria-labelledby="start-title">
      <h2 id="start-title" className={classes.partTitle}>
        Nothing is waiting to run
      </h2>
      <p>A draft stands here from its first version until it is published, with all that is still in its way.</p>
      <ol>
        <li>
          Open a story among the <Link to="/stories">stories</Link>, or choose one that is there.
        </li>
        <li>Add a draft under its tab “Drafts”: a file, or pasted words. The assertions in it are found for you.</li>
        <li>Look at each assertion, put it to whom it is about, and queue the grave ones for a lawyer.</li>
        <li>When lawyer and editor have signed the version off, ask for its clearance on the draft’s page.</li>
      </ol>
    </section>
  );
}
