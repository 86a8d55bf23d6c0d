// Under which label a new text is to stand.
import { NativeSelect } from '@mantine/core';
import type { Privilege } from '../api/records.js';
import { PRIVILEGE_READERS, PRIVILEGE_WORDS } from './privilege-words.js';

/** To share in a common interest is a lawyer's decision about a text that is there. */
export type NewPrivilege = Exclude<Privilege, 'common_interest'>;

interface Props {
  value: NewPrivilege | undefined;
  /** What it gets where nothing is chosen. */
  otherwise: NewPrivilege;
  onChange: (chosen: NewPrivilege | undefined) => void;
}

const CHOICES: readonly NewPrivilege[] = ['none', 'work_product', 'privileged'];

export function NewLabel({ value, otherwise, onChange }: Props) {
  const chosen = value ?? otherwise;
  return (
    <NativeSelect
      label="Label"
      description={PRIVILEGE_READERS[chosen]}
      data={CHOICES.map((each) => ({ value: each, label: PRIVILEGE_WORDS[each] }))}
      value={chosen}
      onChange={({ currentTarget }) => onChange(CHOICES.find((each) => each === currentTarget.value))}
    />
  );
}
