// Three panes side by side: the article, the list of what it asserts, and what lies beside the one that is selected.
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Assertion, Draft, Version } from '../api/records.js';
import { isFlagging } from '../api/use-draft.js';
import { useMayIn, useRoleIn } from '../api/use-may-in.js';
import { useSession } from '../api/use-session.js';
import { AssertionFilter } from '../features/assertions/assertion-filter.js';
import { AssertionList } from '../features/assertions/assertion-list.js';
import { MarkAssertion } from '../features/assertions/mark-assertion.js';
import { type Choice, pickAssertions } from '../features/assertions/pick-assertions.js';
import type { MarkedWords } from '../features/assertions/use-mark-assertion.js';
import { usePlaceAssertion } from '../features/assertions/use-place-assertion.js';
import { Article } from '../features/draft/article.js';
import type { PointedSpan } from '../features/draft/lay-out-article.js';
import { KeyHelp, KeyHint } from '../ui/key-help.js';
import { Notice } from '../ui/notice.js';
import { useKeys } from '../ui/use-keys.js';
import { DRAFT_HINT, DRAFT_KEYS, READING_KEYS } from './draft-page-keys.js';
import { DraftPanesBeside } from './draft-panes-beside.js';
import { useAssertionSelection } from './draft-panes-selection.js';
import classes from './letter-panes.module.css';

interface Props {
  draft: Draft;
  zone: string | undefined;
  version: Version;
  assertions: readonly Assertion[];
  /** Words of this version that the reader was sent to. */
  pointed: PointedSpan | null;
  onNewest: () => void;
}

type Pane = 'letter' | 'list' | 'beside';

export function DraftPanes({ draft, zone, version, assertions, pointed, onNewest }: Props) {
  const { data: person } = useSession();
  const reading = useRoleIn(draft.storyId) === 'partner';
  const rules = useMayIn(draft.storyId, 'opinion.give');
  const mayPlace = useMayIn(draft.storyId, 'placement.decide');
  const mayReview = draft.abilities['assertion.review'] === true;
  const [pick, setPick] = useState<Choice>('all');
  const [marked, setMarked] = useState<MarkedWords | null>(null);
  const [help, setHelp] = useState(false);
  const [pane, setPane] = useState<Pane>('letter');
  const beside = useRef<HTMLDivElement>(null);
  const place = usePlaceAssertion(draft.id);
  const newest = version.number === draft.latest.number;
  const onlooker = useMemo(() => ({ id: person?.personId ?? '', rules }), [person?.personId, rules]);
  const groups = useMemo(() => pickAssertions(assertions, pick, onlooker), [assertions, pick, onlooker]);
  const listed = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const { assertion, select, step } = useAssertionSelection(draft.id, assertions, listed);

  const choose = (chosen: Assertion) => {
    select(chosen);
    beside.current?.scrollTo({ top: 0 });
  };
  const walk = (by: -1 | 1) => {
    step(by);
    beside.current?.scrollTo({ top: 0 });
  };
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    '?': () => setHelp(true),
  });
  const unsettled = assertion !== undefined && isUnsettled(assertion) ? assertion : undefined;

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
          { value: 'letter', label: 'Article' },
          { value: 'list', label: `Assertions (${assertions.length})` },
          { value: 'beside', label: 'Beside it' },
        ]}
      />
      <section className={classes.pane} data-pane="letter" aria-label="The article">
        {!newest && (
          <Notice tone="plain">
            You are reading version {version.number}; the newest is version {draft.latest.number}.{' '}
            <Button size="compact-xs" variant="default" onClick={onNewest}>
              To the newest
            </Button>
          </Notice>
        )}
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Text of the article">
          <Article
            blocks={version.blocks}
            assertions={assertions}
            selected={assertion?.id ?? null}
            pointed={pointed}
            onSelect={(chosen) => {
              choose(chosen);
              setPane('beside');
            }}
            inSight={pane === 'letter'}
            offer={({ start, end, quote }) =>
              newest && (
                <>
                  {mayReview && (
                    <Button
                      size="xs"
                      onClick={() =>
                        setMarked({ start, end, quote, versionNumber: version.number, versionSha256: version.sha256 })
                      }
                    >
                      Mark these words as an assertion
                    </Button>
                  )}
                  {mayPlace && unsettled !== undefined && (
                    <Button
                      size="xs"
                      variant="default"
                      loading={place.isPending}
                      onClick={() =>
                        place.mutate({ assertion: unsettled, decision: 'reattached', span: { start, end } })
                      }
                    >
                      Put assertion {unsettled.number} here
                    </Button>
                  )}
                </>
              )
            }
          />
        </div>
      </section>
      <section className={classes.pane} data-pane="list" aria-label="What it asserts">
        <AssertionFilter
          draft={draft}
          assertions={assertions}
          listed={groups}
          onlooker={onlooker}
          pick={pick}
          onPick={setPick}
        />
        <AssertionList
          groups={groups}
          zone={zone}
          selected={assertion?.id ?? null}
          onSelect={(chosen) => {
            choose(chosen);
            setPane('beside');
          }}
        />
      </section>
      <section className={classes.pane} data-pane="beside" aria-label="The assertion">
        <div ref={beside} className={classes.beside}>
          {assertion === undefined ? (
            <p className={classes.beginning}>{beginningWords(draft, assertions.length)}</p>
          ) : (
            <DraftPanesBeside
              key={assertion.id}
              draft={draft}
              zone={zone}
              version={version}
              assertion={assertion}
              newest={newest}
              place={place}
              onStep={walk}
            />
          )}
        </div>
        <KeyHint keys={reading ? DRAFT_HINT.slice(0, 1) : DRAFT_HINT} onHelp={() => setHelp(true)} />
      </section>
      <MarkAssertion
        draft={draft}
        words={marked}
        onClose={() => setMarked(null)}
        onDone={(made) => {
          setMarked(null);
          document.getSelection()?.removeAllRanges();
          choose(made);
        }}
      />
      <KeyHelp keys={reading ? READING_KEYS : DRAFT_KEYS} open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

function beginningWords(draft: Draft, found: number): string {
  if (found > 0) return 'Choose an assertion, in the article or in the list.';
  return isFlagging(draft) ? 'The assertions of this version are still being placed.' : 'No assertion is marked in it.';
}

/** Whether a person may still say where its words stand. */
function isUnsettled({ placement, state }: Assertion): boolean {
  const doubtful = placement !== null && ['ambiguous', 'gone', 'changed'].includes(placement.status);
  return doubtful && state !== 'dismissed' && state !== 'withdrawn';
}
