// Which assertions and opinions moved.
import type { Changes } from '../../api/records.js';
import { Moment } from '../../ui/moment.js';
import { listed, RULING_WORDS } from '../../ui/review-words.js';
import { ChangedPart as Part } from './changed-part.js';
import classes from './versions.module.css';

interface Props {
  changes: Changes;
  zone: string | undefined;
  onShow: (assertionId: string) => void;
}

const MOST_SHOWN = 60;

export function ChangedReview({ changes: { assertions, opinions }, zone, onShow }: Props) {
  const quoteOf = new Map(assertions.map(({ id, number }) => [id, `assertion ${number}`]));
  return (
    <>
      {assertions.length > 0 && (
        <Part title="Assertions">
          {assertions.slice(0, MOST_SHOWN).map(({ id, number, quote, what }) => (
            <li key={id}>
              <button type="button" className={classes.link} onClick={() => onShow(id)}>
                {number}. {quote}
              </button>{' '}
              {listed(what.map((each) => each.replaceAll('_', ' ')))}
            </li>
          ))}
          {assertions.length > MOST_SHOWN && <li>and {assertions.length - MOST_SHOWN} more</li>}
        </Part>
      )}
      {opinions.length > 0 && (
        <Part title="Opinions">
          {opinions.map(({ id, assertionId, lawyerName, ruling, what, voidedBy, at }) => (
            <li key={id}>
              <button type="button" className={classes.link} onClick={() => onShow(assertionId)}>
                {lawyerName} on {quoteOf.get(assertionId) ?? 'an assertion'}
              </button>
              : {RULING_WORDS[ruling].toLowerCase()}, {listed([...what])}, <Moment at={at} zone={zone} />
              {voidedBy !== null && ` · void by version ${voidedBy.versionNumber} of ${voidedBy.authorName}`}
            </li>
          ))}
        </Part>
      )}
    </>
  );
}
