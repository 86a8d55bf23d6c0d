// Whether the newsrooms a story is shared with are shown a piece of it, and the way to open and close it.
import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMayIn } from '../api/use-may-in.js';
import { type MaterialKind, useOpenMaterial } from '../api/use-open-material.js';
import { useShares } from '../api/use-shares.js';
import { FailureNotice } from './failure-notice.js';
import { Mark } from './mark.js';

interface Props {
  storyId: string;
  kind: MaterialKind;
  item: { id: string; title: string; version: number; shareable: boolean };
  /** What is public is shown to partners anyway, and what reveals a source never. */
  fixed?: 'always' | 'never';
}

/** Nothing where the story is shared with nobody. */
export function OpenToPartners({ storyId, kind, item, fixed }: Props) {
  const shares = useShares(storyId);
  const mayOpen = useMayIn(storyId, 'material.share');
  const openness = useOpenMaterial();
  const shared = shares.data?.items.some(({ endedAt }) => endedAt === null) === true;
  const { id, title, version, shareable } = item;
  if (!shared || fixed === 'never') return null;
  if (fixed === 'always') return <PartnersRead />;
  return (
    <>
      {shareable && <PartnersRead />}
      {mayOpen && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={openness.isPending}
          aria-label={`${shareable ? 'Close to partners' : 'Open to partners'}: ${title}`}
          onClick={() => openness.mutate({ kind, id, version, shareable: !shareable })}
        >
          {shareable ? 'Close to partners' : 'Open to partners'}
        </Button>
      )}
      {openness.isError && <FailureNotice error={openness.error} />}
    </>
  );
}

function PartnersRead() {
  return (
    <Mark tone="done">
      <IconBuildingCommunity size={11} aria-hidden /> Partners read it
    </Mark>
  );
}
