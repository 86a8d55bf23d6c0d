// The fields of what is said about an assertion, for marking one and for editing one.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Assertion } from '../../api/records.js';
import { GRAVITY_WORDS } from '../../ui/assertion-words.js';
import form from '../../ui/form.module.css';
import { CATEGORY_WORDS, CHASE_WORDS, HARM_WORDS } from '../../ui/review-words.js';

export type Details = Pick<
  Assertion,
  'gravity' | 'category' | 'chaseLevel' | 'harms' | 'about' | 'jurisdictions' | 'meaning'
>;

export const FIRST_DETAILS: Details = {
  gravity: 'medium',
  category: 'fact',
  chaseLevel: 1,
  harms: ['reputation'],
  about: [],
  jurisdictions: [],
  meaning: '',
};

interface Props {
  details: Details;
  onDetails: (details: Details) => void;
}

export function DetailFields({ details, onDetails }: Props) {
  const set = (changed: Partial<Details>) => onDetails({ ...details, ...changed });
  return (
    <>
      <div className={form.pair}>
        <NativeSelect
          label="Gravity"
          value={details.gravity}
          onChange={({ currentTarget: { value } }) => set({ gravity: value as Details['gravity'] })}
          data={options(GRAVITY_WORDS)}
        />
        <NativeSelect
          label="Category"
          value={details.category}
          onChange={({ currentTarget: { value } }) => set({ category: value as Details['category'] })}
          data={options(CATEGORY_WORDS)}
        />
        <NativeSelect
          label="Level of meaning"
          value={details.chaseLevel}
          onChange={({ currentTarget: { value } }) => set({ chaseLevel: Number(value) as Details['chaseLevel'] })}
          data={options(CHASE_WORDS)}
        />
      </div>
      <fieldset className={form.set}>
        <legend>Harms</legend>
        <div className={form.choices}>
          {(Object.keys(HARM_WORDS) as Details['harms']).map((harm) => (
            <label key={harm} className={form.choice}>
              <input
                type="checkbox"
                checked={details.harms.includes(harm)}
                // There is always one: an assertion that harms in no way is dismissed instead.
                disabled={details.harms.length === 1 && details.harms[0] === harm}
                onChange={({ currentTarget: { checked } }) =>
                  set({ harms: checked ? [...details.harms, harm] : details.harms.filter((each) => each !== harm) })
                }
              />
              {HARM_WORDS[harm]}
            </label>
          ))}
        </div>
      </fieldset>
      <TextInput
        label="About"
        description="Names, with commas between them"
        defaultValue={details.about.join(', ')}
        onChange={({ currentTarget: { value } }) => set({ about: named(value) })}
      />
      <TextInput
        label="Jurisdictions"
        defaultValue={details.jurisdictions.join(', ')}
        onChange={({ currentTarget: { value } }) => set({ jurisdictions: named(value) })}
      />
      <Textarea
        label="Meaning"
        description="What an ordinary reader would take from it, where that is not plain"
        rows={2}
        maxLength={2000}
        value={details.meaning}
        onChange={({ currentTarget: { value } }) => set({ meaning: value })}
      />
    </>
  );
}

function options(words: Readonly<Record<string | number, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function named(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
