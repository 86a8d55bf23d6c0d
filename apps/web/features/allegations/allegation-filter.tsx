// Narrowing the list of allegations: by what they contend, and by what is left to do.
import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { Allegation, Attack } from '../../api/records.js';
import { ATTACK_WORDS } from '../../ui/words.js';
import classes from './allegations.module.css';
import { pickAllegations, type Progress } from './pick-allegations.js';

interface Props {
  allegations: readonly Allegation[];
  attack: Attack | null;
  onAttack: (attack: Attack | null) => void;
  progress: Progress;
  onProgress: (progress: Progress) => void;
}

export function AllegationFilter({ allegations, attack, onAttack, progress, onProgress }: Props) {
  const attacks = (Object.keys(ATTACK_WORDS) as Attack[])
    .map((value) => ({ value, count: pickAllegations(allegations, value, 'all').length }))
    .filter(({ count }) => count > 0);
  const left = (which: Progress) => pickAllegations(allegations, attack, which).length;
  return (
    <div className={classes.filter}>
      <NativeSelect
        size="xs"
        aria-label="Attack"
        value={attack ?? ''}
        onChange={({ currentTarget: { value } }) => onAttack(value === '' ? null : (value as Attack))}
        data={[
          { value: '', label: `Every attack (${allegations.length})` },
          ...attacks.map(({ value, count }) => ({ value, label: `${ATTACK_WORDS[value]} (${count})` })),
        ]}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="What is left to do"
        value={progress}
        onChange={(value) => onProgress(value)}
        data={[
          { value: 'all', label: 'All' },
          { value: 'undecided', label: `Undecided ${left('undecided')}` },
          { value: 'nothing', label: `Nothing found ${left('nothing')}` },
        ]}
      />
    </div>
  );
}
