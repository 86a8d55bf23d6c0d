// Three panes side by side: the letter, the list of what it alleges, and what lies beside the one that is selected.
import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Allegation, Attack, Letter, LinkTarget, Segment, SegmentKind, SegmentList } from '../api/records.js';
import { useLetterLimits } from '../api/use-letter-limits.js';
import { useRoleIn } from '../api/use-may-in.js';
import { AllegationFilter } from '../features/allegations/allegation-filter.js';
import { AllegationHead } from '../features/allegations/allegation-head.js';
import { AllegationList } from '../features/allegations/allegation-list.js';
import { pickAllegations, type Progress } from '../features/allegations/pick-allegations.js';
import { SegmentHead } from '../features/allegations/segment-head.js';
import { WhatTheyWant } from '../features/allegations/what-they-want.js';
import { WhereWordsStand } from '../features/complained/where-words-stand.js';
import { EarlierAccounts } from '../features/family/earlier-accounts.js';
import { repeatOf } from '../features/family/repeat-of.js';
import { SeenBefore } from '../features/family/seen-before.js';
import { useFamily } from '../features/family/use-family.js';
import { KindLegend } from '../features/letter/kind-legend.js';
import { LetterText } from '../features/letter/letter-text.js';
import { LinksBeside } from '../features/links/links-beside.js';
import { PositionBox } from '../features/positions/position-box.js';
import { useAnswers } from '../features/positions/use-answers.js';
import { type OpenedSource, SourceDrawer } from '../features/source/source-drawer.js';
import { KeyHelp, KeyHint } from '../ui/key-help.js';
import { useKeys } from '../ui/use-keys.js';
import { LETTER_HINT, LETTER_KEYS, READING_LETTER_KEYS } from './letter-page-keys.js';
import classes from './letter-panes.module.css';
import { useSelection } from './use-selection.js';

interface Props {
  letter: Letter;
  zone: string | undefined;
  text: SegmentList;
  allegations: Allegation[];
}

/** Where writing the answer begins: the choice of a position, or the button that opens it. */
const ANSWER_CONTROLS = '[data-answer] input, [data-answer] button';

type Pane = 'letter' | 'list' | 'beside';

export function LetterPanes({ letter, zone, text, allegations }: Props) {
  const selection = useSelection(text.items, allegations);
  const { allegation, segment } = selection;
  const [attack, setAttack] = useState<Attack | null>(null);
  const [progress, setProgress] = useState<Progress>('all');
  const [plainKinds, setPlainKinds] = useState<SegmentKind[]>(['background', 'formal']);
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const [help, setHelp] = useState(false);
  const [pane, setPane] = useState<Pane>('letter');
  const reading = useRoleIn(letter.storyId) === 'partner';
  const beside = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const listed = pickAllegations(allegations, attack, progress);
  const answers = useAnswers(letter);
  const limits = useLetterLimits(letter).data?.items ?? [];
  const family = useFamily(letter).data;
  const seenBefore = new Set(
    family === undefined
      ? []
      : allegations.filter((one) => repeatOf(family.repeats, one) !== undefined).map(({ id }) => id),
  );
  const shift = family?.shifts.find(({ allegationId }) => allegationId === allegation?.id);
  const answer = answers.data?.items.find(({ allegationId }) => allegationId === allegation?.id);

  const openTarget = ({ sourceKind, sourceId, title, start, end, assertionId }: LinkTarget) => {
    if (sourceKind !== 'assertion') setOpened({ kind: sourceKind, id: sourceId, title, start, end });
    else {
      const search = { assertion: assertionId ?? undefined };
      void navigate({ to: '/drafts/$draftId', params: { draftId: sourceId }, search });
    }
  };

  const standing = (stretches: { start: number; end: number }[]) => (
    <WhereWordsStand
      letter={letter}
      stretches={stretches}
      zone={zone}
      answers={letter.abilities['position.write'] === true}
      partner={reading}
      onOpenMessage={({ exchangeId: id, title, start, end }) => setOpened({ kind: 'exchange', id, title, start, end })}
    />
  );

  const choose = (chosen: Allegation) => {
    selection.selectAllegation(chosen);
    toTop(beside.current);
  };
  const chooseSegment = (chosen: Segment) => {
    selection.selectSegment(chosen);
    toTop(beside.current);
  };
  const step = (by: -1 | 1) => {
    const next = neighbour(listed, allegation, segment, by);
    if (next !== undefined) choose(next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    p: () => beside.current?.querySelector<HTMLElement>(ANSWER_CONTROLS)?.focus(),
    '?': () => setHelp(true),
  });

  return (
    <div className={classes.panes} data-shown={pane}>
      <SegmentedControl
        className={classes.switch}
        size="xs"
        fullWidth
        aria-label="Part of the page"
        value={pane}
        onChange={(value) => setPane(value)}
        data={[
          { value: 'letter', label: 'Letter' },
          { value: 'list', label: `Allegations (${allegations.length})` },
          { value: 'beside', label: 'Beside it' },
        ]}
      />
      <section className={classes.pane} data-pane="letter" aria-label="The letter">
        <div className={classes.legend}>
          <KindLegend segments={text.items} plainKinds={plainKinds} onPlainKinds={setPlainKinds} />
        </div>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Text of the letter">
          <LetterText
            letter={text}
            allegationOf={selection.allegationOf}
            selected={selection.id}
            onSelect={(chosen) => {
              chooseSegment(chosen);
              setPane('beside');
            }}
            plainKinds={plainKinds}
            inSight={pane === 'letter'}
          />
        </div>
      </section>
      <section className={classes.pane} data-pane="list" aria-label="Demands and allegations">
        <WhatTheyWant
          segments={text.items}
          limits={limits}
          selected={selection.id}
          onSelect={(chosen) => {
            chooseSegment(chosen);
            setPane('letter');
          }}
        />
        <AllegationFilter
          allegations={allegations}
          attack={attack}
          onAttack={setAttack}
          progress={progress}
          onProgress={setProgress}
        />
        <AllegationList
          allegations={listed}
          seenBefore={seenBefore}
          selected={allegation?.id ?? null}
          onSelect={(chosen) => {
            choose(chosen);
            setPane('beside');
          }}
        />
      </section>
      <section className={classes.pane} data-pane="beside" aria-label="What lies beside it">
        <div ref={beside} className={classes.beside}>
          {segment !== undefined && <SegmentHead segment={segment} />}
          {segment !== undefined && standing([segment])}
          {segment !== undefined && family !== undefined && (
            <SeenBefore family={family} stretch={segment} zone={zone} />
          )}
          {allegation !== undefined && (
            <>
              <AllegationHead
                allegation={allegation}
                total={allegations.length}
                reasons={selection.reasons}
                onStep={step}
              />
              {family !== undefined && <SeenBefore family={family} stretch={allegation} zone={zone} />}
              {standing([...wordsBefore(allegation, text.items), allegation, ...allegation.continuations])}
              {answer !== undefined && (
                <PositionBox
                  key={`answer ${answer.allegationId}`}
                  letterId={letter.id}
                  answer={answer}
                  zone={zone}
                  alone
                />
              )}
              {shift !== undefined && (
                <EarlierAccounts shift={shift} receivedAt={letter.receivedAt} zone={zone} titled />
              )}
              <LinksBeside
                key={`links ${allegation.id}`}
                storyId={letter.storyId}
                allegation={allegation}
                zone={zone}
                mayDecide={letter.abilities['link.decide'] === true}
                complete={letter.status === 'linked'}
                onOpen={openTarget}
              />
            </>
          )}
          {segment === undefined && allegation === undefined && (
            <Beginning status={letter.status} found={allegations.length} />
          )}
        </div>
        <KeyHint keys={reading ? LETTER_HINT.slice(0, 1) : LETTER_HINT} onHelp={() => setHelp(true)} />
      </section>
      <SourceDrawer source={opened} zone={zone} onClose={() => setOpened(null)} />
      <KeyHelp keys={reading ? READING_LETTER_KEYS : LETTER_KEYS} open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** "You say that …. He did not.": the words that an allegation is about often stand in a piece of their own before it. */
function wordsBefore({ start }: Allegation, segments: readonly Segment[]): Segment[] {
  const before = segments[segments.findIndex((segment) => segment.start === start) - 1];
  return before?.kind === 'words_complained_of' ? [before] : [];
}

/** What comes next is read from its beginning, whether the pane scrolls or, on a narrow screen, the window. */
function toTop(pane: HTMLElement | null): void {
  pane?.scrollTo({ top: 0 });
  pane?.closest('section')?.scrollIntoView({ block: 'nearest' });
}

function Beginning({ status, found }: { status: Letter['status']; found: number }) {
  if (found > 0) {
    return <p className={classes.beginning}>Choose an allegation to see what the newsroom holds on it.</p>;
  }
  const done = status === 'split' || status === 'linked';
  return (
    <p className={classes.beginning}>
      {done
        ? 'No allegation was found in this letter. Read it all the same: what was not found may still be there.'
        : 'The letter has not been split into allegations yet.'}
    </p>
  );
}

/** The allegation before or after what is selected, among those listed; the first or last where nothing is. */
function neighbour(
  listed: readonly Allegation[],
  allegation: Allegation | undefined,
  segment: Segment | undefined,
  by: -1 | 1,
): Allegation | undefined {
  const here = allegation?.start ?? segment?.start;
  if (here === undefined) return by === 1 ? listed[0] : listed.at(-1);
  return by === 1 ? listed.find(({ start }) => start > here) : listed.findLast(({ start }) => start < here);
}
