// The whole answer to a letter, point by point: what they say, what we hold, and what we say to it.
import { Link } from '@tanstack/react-router';
import type { AnsweredAllegation, Letter } from '../../api/records.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { counted, ATTACK_WORDS, STANCE_WORDS } from '../../ui/words.js';
import { PositionBox } from './position-box.js';
import classes from './positions.module.css';

interface Props {
  letter: Letter;
  answers: readonly AnsweredAllegation[];
  zone: string | undefined;
}

export function AnswersTable({ letter, answers, zone }: Props) {
  return (
    <table className={classes.table} aria-label="Answers, point by point">
      <thead>
        <tr>
          <th scope="col" className={classes.number}>
            No.
          </th>
          <th scope="col" className={classes.theirs}>
            What they say
          </th>
          <th scope="col" className={classes.ours}>
            What was confirmed to bear on it
          </th>
          <th scope="col">What we say to it</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={answer.allegationId} data-allegation={answer.number}>
            <td className={classes.number}>
              <Link
                to="/letters/$letterId"
                params={{ letterId: letter.id }}
                search={{ allegation: answer.number }}
                aria-label={`Allegation ${answer.number} in the letter`}
              >
                {answer.number}
              </Link>
            </td>
            <td>
              <p className={classes.quote}>{answer.quote}</p>
              <p className={classes.attack}>{ATTACK_WORDS[answer.attack]}</p>
            </td>
            <td>
              <Holdings answer={answer} />
            </td>
            <td>
              <PositionBox letterId={letter.id} answer={answer} zone={zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Holdings({ answer: { links } }: { answer: AnsweredAllegation }) {
  const assertions = links['assertion'] ?? [];
  const others = ['evidence', 'exchange'].flatMap((kind) => links[kind] ?? []);
  const before = links['allegation']?.length ?? 0;
  if (assertions.length + others.length + before === 0) return <p className={classes.none}>Nothing confirmed yet.</p>;
  return (
    <ul className={classes.holdings}>
      {assertions.map(({ linkId, sourceId, assertionId, quote }) => (
        <li key={linkId}>
          We say:{' '}
          <Link to="/drafts/$draftId" params={{ draftId: sourceId }} search={{ assertion: assertionId ?? undefined }}>
            {quote}
          </Link>
        </li>
      ))}
      {others.map(({ linkId, title, stance, privilege }) => (
        <li key={linkId}>
          {title}
          {stance !== null && ` (${STANCE_WORDS[stance].toLowerCase()})`} <PrivilegeLabel privilege={privilege} />
        </li>
      ))}
      {before > 0 && <li>{counted(before, 'earlier allegation')}</li>}
    </ul>
  );
}
