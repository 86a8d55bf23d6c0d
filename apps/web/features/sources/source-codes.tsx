// From which sources does a piece of evidence come? Said by code-name, to those who may know of them.
import { IconUserShield } from '@tabler/icons-react';
import { useMayIn } from '../../api/use-may-in.js';
import { Mark } from '../../ui/mark.js';
import { CLASS_WORDS, STRENGTH_WORDS } from './source-words.js';
import classes from './sources.module.css';
import { useSources } from './use-sources.js';

export function SourceCodes({ storyId, evidenceId }: { storyId: string; evidenceId: string }) {
  const sources = useSources(storyId, useMayIn(storyId, 'source.read'));
  const own = sources.data?.items.filter(({ evidenceIds }) => evidenceIds.includes(evidenceId)) ?? [];
  if (own.length === 0) return null;
  return (
    <p className={classes.codes}>
      {own.map(({ id, codeName, class: kind, strength }) => (
        <Mark key={id}>
          <IconUserShield size={11} aria-hidden /> {codeName} · {CLASS_WORDS[kind].toLowerCase()},{' '}
          {STRENGTH_WORDS[strength].toLowerCase()}
        </Mark>
      ))}
    </p>
  );
}
