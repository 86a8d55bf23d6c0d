// What there is to know of one assertion, and to do with it: its place, its review, its evidence, its opinions.
import { useMemo, useRef, useState } from 'react';
import { placedBlocks, versionText } from '../../../libs/domain/version-text.js';
import type { Assertion, Draft, Version } from '../api/records.js';
import { useMayIn } from '../api/use-may-in.js';
import { AssertionHead } from '../features/assertions/assertion-head.js';
import { CommandBar } from '../features/assertions/command-bar.js';
import { EditAssertion } from '../features/assertions/edit-assertion.js';
import { EvidenceBeside } from '../features/assertions/evidence-beside.js';
import { HandOver } from '../features/assertions/hand-over.js';
import { PlacementNotice } from '../features/assertions/placement-notice.js';
import type { usePlaceAssertion } from '../features/assertions/use-place-assertion.js';
import { OpinionsBeside } from '../features/opinions/opinions-beside.js';
import { ReaffirmDrawer } from '../features/opinions/reaffirm-drawer.js';
import { RuleDialog, type RuleHow } from '../features/opinions/rule-dialog.js';
import { type OpenedSource, SourceDrawer } from '../features/source/source-drawer.js';
import { Notice } from '../ui/notice.js';
import { BLOCK_WORDS } from '../ui/review-words.js';
import { useKeys } from '../ui/use-keys.js';

interface Props {
  draft: Draft;
  zone: string | undefined;
  version: Version;
  assertion: Assertion;
  /** Whether the version on the screen is the newest, in which alone something can be done. */
  newest: boolean;
  place: ReturnType<typeof usePlaceAssertion>;
  onStep: (by: -1 | 1) => void;
}

export function DraftPanesBeside({ draft, zone, version, assertion, newest, place, onStep }: Props) {
  const mayReview = draft.abilities['assertion.review'] === true && newest;
  const mayPlace = useMayIn(draft.storyId, 'placement.decide') && newest;
  const mayDecide = useMayIn(draft.storyId, 'link.decide');
  const readsEvidence = useMayIn(draft.storyId, 'evidence.read');
  const readsOpinions = useMayIn(draft.storyId, 'opinion.read');
  const [editing, setEditing] = useState(false);
  const [handing, setHanding] = useState<'queue' | 'assign' | null>(null);
  const [ruling, setRuling] = useState<RuleHow | null>(null);
  const [reaffirming, setReaffirming] = useState(false);
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const opinions = useRef<HTMLElement>(null);
  const text = useMemo(() => versionText(version.blocks), [version.blocks]);
  const whereIs = useMemo(() => placeNames(version), [version]);
  useKeys({
    o: () => {
      opinions.current?.focus();
      opinions.current?.scrollIntoView({ block: 'start' });
    },
  });
  return (
    <>
      <AssertionHead assertion={assertion} zone={zone} mayReview={mayReview} onStep={onStep} />
      <PlacementNotice assertion={assertion} text={text} whereIs={whereIs} mayDecide={mayPlace} place={place} />
      {newest ? (
        <CommandBar
          assertion={assertion}
          mayReview={mayReview}
          onEdit={() => setEditing(true)}
          onQueue={() => setHanding('queue')}
          onAssign={() => setHanding('assign')}
          onRule={() => setRuling('written')}
        />
      ) : (
        <Notice tone="plain">What is done with it is done in the newest version.</Notice>
      )}
      {readsOpinions && (
        <OpinionsBeside
          draft={draft}
          assertion={assertion}
          zone={zone}
          section={opinions}
          onReaffirm={() => setReaffirming(true)}
          onTelephone={() => setRuling('telephone')}
        />
      )}
      {readsEvidence && (
        <EvidenceBeside
          assertion={assertion}
          mayDecide={mayDecide}
          onOpen={({ sourceKind, sourceId, title, start, end }) =>
            setOpened({ kind: sourceKind, id: sourceId, title, start, end })
          }
        />
      )}
      <EditAssertion assertion={assertion} open={editing} onClose={() => setEditing(false)} />
      <HandOver assertion={assertion} how={handing} onClose={() => setHanding(null)} />
      <RuleDialog assertion={assertion} how={ruling} onClose={() => setRuling(null)} />
      <ReaffirmDrawer draft={draft} zone={zone} open={reaffirming} onClose={() => setReaffirming(false)} />
      <SourceDrawer source={opened} zone={zone} onClose={() => setOpened(null)} />
    </>
  );
}

/** Names a place in the text as people do: the headline, or a paragraph by its number. */
function placeNames({ blocks }: Version): (offset: number) => string {
  let paragraph = 0;
  const named = placedBlocks(blocks).map(({ kind, start, end }) => {
    if (kind === 'body') paragraph += 1;
    return { start, end, name: kind === 'body' ? `paragraph ${paragraph}` : `the ${BLOCK_WORDS[kind].toLowerCase()}` };
  });
  return (offset) => named.find(({ start, end }) => offset >= start && offset < end)?.name ?? 'the text';
}
