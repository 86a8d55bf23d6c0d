// What lawyers are told of a source: a code-name, its kind, and what its word is worth.
import { NativeSelect, TextInput } from '@mantine/core';
import type { Source } from '../../api/records.js';
import form from '../../ui/form.module.css';
import { CLASS_WORDS, STRENGTH_MEANINGS, STRENGTH_WORDS } from './source-words.js';
import type { SourceNotes } from './use-sources.js';

interface Props {
  notes: SourceNotes;
  onNotes: (notes: SourceNotes) => void;
}

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function SourceFields({ notes, onNotes }: Props) {
  const set = (changed: Partial<SourceNotes>) => onNotes({ ...notes, ...changed });
  return (
    <>
      <TextInput
        label="Code-name"
        description="Says nothing about who it is. The story’s lawyers see it."
        required
        maxLength={60}
        autoComplete="off"
        value={notes.codeName}
        onChange={({ currentTarget: { value } }) => set({ codeName: value })}
      />
      <div className={form.pair}>
        <NativeSelect
          label="Kind"
          data={choicesOf(CLASS_WORDS)}
          value={notes.class}
          onChange={({ currentTarget: { value } }) => set({ class: value as Source['class'] })}
        />
        <NativeSelect
          label="What its word is worth"
          description={STRENGTH_MEANINGS[notes.strength]}
          inputWrapperOrder={['label', 'input', 'description']}
          data={choicesOf(STRENGTH_WORDS)}
          value={notes.strength}
          onChange={({ currentTarget: { value } }) => set({ strength: value as Source['strength'] })}
        />
      </div>
    </>
  );
}
