// A draft as it reads: its blocks in order, what is not body text labelled.
import type { Draft } from '../../api/records.js';
import classes from './draft-text.module.css';

const BLOCK_WORDS: Readonly<Record<string, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  caption: 'Caption',
  seo_headline: 'SEO headline',
  push_alert: 'Push alert',
  social_copy: 'Social copy',
};

export function DraftText({ draft }: { draft: Draft }) {
  return (
    <article className={classes.article}>
      {draft.latest.blocks.map((block, index) => (
        <div key={index} data-kind={block.kind} className={classes.block}>
          {BLOCK_WORDS[block.kind] !== undefined && <p className={classes.kind}>{BLOCK_WORDS[block.kind]}</p>}
          <p className={classes.text}>{block.text}</p>
        </div>
      ))}
    </article>
  );
}
