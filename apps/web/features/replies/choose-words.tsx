// Which words of the article carry the answer? Sentences are pressed; a second one in the same paragraph widens the choice.
import { useMemo, useState } from 'react';
import type { Draft } from '../../api/records.js';
import classes from './replies.module.css';

type Block = Draft['latest']['blocks'][number];

interface Range {
  block: number;
  /** Of the first and the last sentence chosen. */
  from: number;
  to: number;
}

interface Props {
  blocks: readonly Block[];
  onWords: (words: string) => void;
}

export function ChooseWords({ blocks, onWords }: Props) {
  const paragraphs = useMemo(() => blocks.map(({ text }) => sentencesOf(text)), [blocks]);
  const [range, setRange] = useState<Range | null>(null);
  const press = (block: number, sentence: number) => {
    const next = widened(range, block, sentence);
    setRange(next);
    onWords(
      next === null
        ? ''
        : (paragraphs[block] ?? [])
            .slice(next.from, next.to + 1)
            .join('')
            .trim(),
    );
  };
  const isChosen = (block: number, sentence: number) =>
    range?.block === block && sentence >= range.from && sentence <= range.to;
  return (
    <div className={classes.article} role="group" aria-label="The newest version of the article" tabIndex={0}>
      {paragraphs.map((sentences, block) => (
        <p key={block}>
          {sentences.map((sentence, index) => (
            <button
              key={index}
              type="button"
              className={classes.sentence}
              aria-pressed={isChosen(block, index)}
              onClick={() => press(block, index)}
            >
              {sentence}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}

/** A sentence that is chosen alone is let go again. */
function widened(range: Range | null, block: number, sentence: number): Range | null {
  if (range?.block !== block) return { block, from: sentence, to: sentence };
  if (sentence < range.from) return { ...range, from: sentence };
  if (sentence > range.to) return { ...range, to: sentence };
  return range.from === range.to ? null : { block, from: sentence, to: sentence };
}

/** Together they are the whole text: each keeps the spaces after it. */
function sentencesOf(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
}
