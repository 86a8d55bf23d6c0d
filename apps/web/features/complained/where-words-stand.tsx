// Did we write what they quote, where, and does it still stand there?
import { Link } from '@tanstack/react-router';
import type { Letter, WordsComplainedOf, WordsPlace } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { WordChanges } from '../../ui/word-changes.js';
import classes from './complained.module.css';
import { mannerWords, placeName, placesWords, type StandingPlaces, standingPlaces } from './standing-places.js';
import { useWordsComplained } from './use-words-complained.js';

interface Stretch {
  start: number;
  end: number;
}

interface Props {
  letter: Pick<Letter, 'id' | 'status'>;
  /** What is looked at of the letter, in UTF-16 code units. */
  stretches: readonly Stretch[];
  zone: string | undefined;
  /** Whether the reader writes answers: what nobody wrote can be answered so. */
  answers: boolean;
  /** Whether drafts and messages may be closed to the reader. */
  partner: boolean;
  onOpenMessage: (place: WordsPlace & { exchangeId: string }) => void;
}

export function WhereWordsStand({ letter, stretches, zone, answers, partner, onOpenMessage }: Props) {
  const words = useWordsComplained(letter);
  const here = (words.data?.items ?? []).filter(({ start, end }) =>
    stretches.some((stretch) => start >= stretch.start && end <= stretch.end),
  );
  if (words.isError) return <FailureNotice error={words.error} />;
  if (here.length === 0) return null;
  return (
    <section className={classes.standing} aria-label="Where these words stand">
      <h3 className={classes.heading}>Where these words stand</h3>
      {here.map((item) => (
        <Quotation
          key={item.start}
          item={item}
          shown={here.length > 1 || !isMostOf(item, stretches)}
          zone={zone}
          answers={answers}
          partner={partner}
          onOpenMessage={onOpenMessage}
        />
      ))}
    </section>
  );
}

function isMostOf({ start, end }: Stretch, stretches: readonly Stretch[]): boolean {
  const all = stretches.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0);
  return (end - start) * 3 > all * 2;
}

interface QuotationProps extends Pick<Props, 'zone' | 'answers' | 'partner' | 'onOpenMessage'> {
  item: WordsComplainedOf;
  /** Whether the words themselves are; where they are all there is, they were just read above. */
  shown: boolean;
}

function Quotation({ item, shown, zone, answers, partner, onOpenMessage }: QuotationProps) {
  const texts = standingPlaces(item.places);
  const inDrafts = texts.some(({ first }) => first.draftId !== null);
  return (
    <div className={classes.quotation}>
      {shown && <blockquote className={classes.quote}>“{item.quote.replace(/\s+/g, ' ')}”</blockquote>}
      {texts.length > 0 && (
        <ul className={classes.texts}>
          {texts.map((text) => (
            <li key={text.key}>
              <Standing text={text} zone={zone} onOpenMessage={onOpenMessage} />
            </li>
          ))}
        </ul>
      )}
      {!inDrafts && (
        <p className={classes.nowhere}>
          These words are in none of the drafts{partner && ' that you may read'}.
          {answers && ' If we never said it, the allegation can be answered “Never asserted”.'}
        </p>
      )}
    </div>
  );
}

function Standing({ text, zone, onOpenMessage }: Pick<Props, 'zone' | 'onOpenMessage'> & { text: StandingPlaces }) {
  const { first, places, manner, earlier } = text;
  const doubtful = manner === 'repeated' || manner === 'doubtful';
  const several = first.times > 1;
  return (
    <>
      <p>
        {lead(text)} <em>{first.title}</em>
        {first.versionNumber !== null && `, version ${first.versionNumber}${first.latest ? ' (latest)' : ''}`}
        {first.occurredAt !== null && (
          <>
            , <Moment at={first.occurredAt} zone={zone} />
          </>
        )}
        {several ? ': ' : ', '}
        {places.map((place, index) => (
          <span key={place.start}>
            {index > 0 && (index === places.length - 1 && places.length === first.times ? ' and ' : ', ')}
            <PlaceLink place={place} onOpenMessage={onOpenMessage} />
          </span>
        ))}
        {several && first.times > places.length && ', and further on'}
        {' – '}
        {doubtful || earlier ? <Mark tone={doubtful ? 'warn' : 'plain'}>{mannerWords(text)}</Mark> : mannerWords(text)}
        {places.some(({ assertions }) => assertions.length > 0) && <Asserted places={places} />}
      </p>
      {places
        .filter(({ changes }) => changes.length > 0)
        .map((place) => (
          <p key={place.start} className={classes.changes}>
            {several && <span className={classes.where}>{placeName(place)} </span>}
            <WordChanges parts={place.changes} />
          </p>
        ))}
      {places.some(({ changes }) => changes.length > 0) && (
        <p className={classes.note}>Struck out: the letter’s words. Underlined: ours.</p>
      )}
      {manner === 'doubtful' && !several && (
        <p className={classes.note}>A name, a number or a “not” differs: it may be another statement.</p>
      )}
    </>
  );
}

function lead({ first, manner, earlier }: StandingPlaces): string {
  if (first.times > 1)
    return manner === 'repeated' ? `In ${placesWords(first.times)} of` : `Like ${placesWords(first.times)} of`;
  if (manner === 'doubtful') return 'Perhaps meant: in';
  if (first.exchangeId !== null) return 'Put in';
  return earlier ? 'Stood in' : 'In';
}

function PlaceLink({ place, onOpenMessage }: { place: WordsPlace } & Pick<Props, 'onOpenMessage'>) {
  const { draftId, exchangeId, versionNumber, start, end } = place;
  if (draftId !== null) {
    return (
      <Link
        to="/drafts/$draftId"
        params={{ draftId }}
        search={{ version: versionNumber ?? undefined, from: start, to: end }}
        title="Open the draft at these words"
      >
        {placeName(place)}
      </Link>
    );
  }
  if (exchangeId === null) return null;
  return (
    <button type="button" className={classes.open} onClick={() => onOpenMessage({ ...place, exchangeId })}>
      open it there
    </button>
  );
}

function Asserted({ places }: { places: readonly WordsPlace[] }) {
  const assertions = places.flatMap(({ draftId, assertions: here }) => here.map((one) => ({ ...one, draftId })));
  return (
    <>
      {' · '}
      {assertions.map(({ id, number, draftId }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/drafts/$draftId" params={{ draftId: draftId ?? '' }} search={{ assertion: id }}>
            assertion {number}
          </Link>
        </span>
      ))}
    </>
  );
}
