// The letters of this one's family: which they are, what is new in this one, what it repeats and what it says otherwise.
import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Letter, LetterFamily } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { Mark } from '../../ui/mark.js';
import { counted } from '../../ui/words.js';
import { EarlierAccounts } from './earlier-accounts.js';
import { dayOf, percentNew, tieWords } from './family-words.js';
import classes from './family.module.css';

interface Props {
  letter: Letter;
  family: LetterFamily;
  zone: string | undefined;
}

/** The way to the panel; nothing for a letter that stands alone. */
export function FamilyButton({ letter, family, zone }: Props) {
  const [open, setOpen] = useState(false);
  if (family.members.length === 0) return null;
  return (
    <>
      <UnstyledButton className={classes.open} onClick={() => setOpen(true)}>
        Letters of this family ({family.members.length})
      </UnstyledButton>
      <Dialog open={open} onClose={() => setOpen(false)} title="Letters of this family" place="side">
        <FamilyPanel letter={letter} family={family} zone={zone} />
      </Dialog>
    </>
  );
}

function FamilyPanel({ letter, family, zone }: Props) {
  const { members, repeats, shifts, words, newWords } = family;
  const boilerplate = repeats.filter((repeat) => repeat.boilerplate);
  const earlier = members.some((member) => member.earlier);
  return (
    <div className={classes.panel}>
      <p className={classes.sum}>
        {earlier
          ? `${percentNew({ words, newWords })} % of this letter is new: ${newWords} of its ${counted(words, 'word')} stand in no earlier letter of the family.`
          : 'This is the first letter of its family.'}
      </p>
      <ul className={classes.members}>
        {members.map(({ letterId, title, sender, storyTitle, storyId, receivedAt, earlier: before, ...tie }) => (
          <li key={letterId}>
            <Link to="/letters/$letterId" params={{ letterId }}>
              {title}
            </Link>
            <p className={classes.particulars}>
              {dayOf(receivedAt, zone)}
              {!before && ', later than this one'}
              {sender !== '' && ` · ${sender}`} · {tieWords(tie)}
              {storyId !== letter.storyId && ` · story “${storyTitle}”`}
            </p>
          </li>
        ))}
      </ul>
      {shifts.length > 0 && (
        <section>
          <h3 className={classes.heading}>The account has changed</h3>
          <p className={classes.note}>
            Proposed by the words they share. Whether it is the same point is for you to say.
          </p>
          {shifts.map((shift) => (
            <EarlierAccounts key={shift.allegationId} shift={shift} receivedAt={letter.receivedAt} zone={zone} />
          ))}
        </section>
      )}
      {repeats.length > 0 && (
        <section>
          <h3 className={classes.heading}>Seen before</h3>
          <p className={classes.note}>
            {counted(repeats.length, 'passage')} of this letter {repeats.length === 1 ? 'stands' : 'stand'} in earlier
            ones; {boilerplate.length} of them {boilerplate.length === 1 ? 'is' : 'are'} boilerplate, found in two
            letters before or in a letter about another story.
          </p>
          <ul className={classes.repeats}>
            {repeats.map(({ spans, quote, boilerplate: stock, seen }) => (
              <li key={spans[0]?.start}>
                <p className={classes.quote}>{quote}</p>
                <p className={classes.particulars}>
                  {stock && <Mark>Boilerplate</Mark>}{' '}
                  {seen.map(({ letterId }) => dayIn(family, letterId, zone)).join(', ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function dayIn({ members }: LetterFamily, wanted: string, zone: string | undefined): string {
  const member = members.find(({ letterId }) => letterId === wanted);
  return member === undefined ? '' : dayOf(member.receivedAt, zone);
}
