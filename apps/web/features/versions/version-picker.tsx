// Which version is being read, and the way to set two against each other.
import { NativeSelect } from '@mantine/core';
import type { Version } from '../../api/records.js';
import { ORIGIN_WORDS } from '../../ui/review-words.js';
import { clockWords } from '../../ui/time-words.js';
import { useNow } from '../../ui/use-now.js';

interface Props {
  label: string;
  versions: readonly Version[];
  value: number;
  zone: string | undefined;
  onPick: (number: number) => void;
}

export function VersionPicker({ label, versions, value, zone, onPick }: Props) {
  const now = useNow();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}
      data={versions.toReversed().map(({ number, origin, createdAt }) => ({
        value: String(number),
        label: `Version ${number} · ${ORIGIN_WORDS[origin].toLowerCase()} ${clockWords(Date.parse(createdAt), now, zone)}`,
      }))}
    />
  );
}
