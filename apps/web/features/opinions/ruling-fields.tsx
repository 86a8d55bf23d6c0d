// The fields of a ruling: what everybody may see of it, and the advice that stays privileged.
import { Textarea, TextInput } from '@mantine/core';
import form from '../../ui/form.module.css';
import { RULING_WORDS } from '../../ui/review-words.js';
import { WordChanges } from '../../ui/word-changes.js';
import { wordDiff } from '../../ui/word-diff.js';
import { AdviceFields } from './advice-fields.js';
import type { Ruling } from './ruling.js';

interface Props {
  /** As they stand now. */
  words: string;
  written: Ruling;
  onWritten: (written: Ruling) => void;
  /** Whether there are other opinions that this one could settle. */
  differ: boolean;
}

export function RulingFields({ words, written, onWritten, differ }: Props) {
  const set = (changed: Partial<Ruling>) => onWritten({ ...written, ...changed });
  return (
    <>
      <fieldset className={form.set}>
        <legend>Ruling</legend>
        <div className={form.choices}>
          {(Object.keys(RULING_WORDS) as Ruling['ruling'][]).map((ruling) => (
            <label key={ruling} className={form.choice}>
              <input type="radio" name="ruling" checked={written.ruling === ruling} onChange={() => set({ ruling })} />
              {RULING_WORDS[ruling]}
            </label>
          ))}
        </div>
      </fieldset>
      {written.ruling === 'defensible_if_changed' && (
        <>
          <Textarea
            label="Wording required"
            description="These exact words; where they come to stand, the condition is met"
            rows={3}
            required
            maxLength={10_000}
            value={written.wording}
            onChange={({ currentTarget: { value } }) => set({ wording: value })}
          />
          <div role="group" aria-label="How it changes the words">
            <blockquote className={form.quote}>
              <WordChanges parts={wordDiff(words, written.wording.trim())} />
            </blockquote>
          </div>
        </>
      )}
      <Textarea
        label="Conditions"
        description="One a line; somebody ticks each when it is met"
        rows={2}
        value={written.conditions}
        onChange={({ currentTarget: { value } }) => set({ conditions: value })}
      />
      <TextInput
        label="Jurisdiction"
        maxLength={100}
        value={written.jurisdiction}
        onChange={({ currentTarget: { value } }) => set({ jurisdiction: value })}
      />
      {differ && (
        <label className={form.choice}>
          <input
            type="checkbox"
            checked={written.resolves}
            onChange={({ currentTarget: { checked } }) => set({ resolves: checked })}
          />
          This settles a difference: all other opinions on it are withdrawn
        </label>
      )}
      <AdviceFields written={written} onWritten={onWritten} />
    </>
  );
}
