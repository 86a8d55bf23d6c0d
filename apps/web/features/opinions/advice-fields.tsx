// Why it is ruled so: meaning, defences, risk, reasoning. Privileged, and marked as such while it is written.
import { Button, NativeSelect, Textarea } from '@mantine/core';
import form from '../../ui/form.module.css';
import { DEFENCE_WORDS, RISK_WORDS } from '../../ui/review-words.js';
import classes from './opinions.module.css';
import type { DefenceLines, Ruling } from './ruling.js';

interface Props {
  written: Ruling;
  onWritten: (written: Ruling) => void;
}

const RISKS = [
  { value: '', label: 'Not said' },
  ...Object.entries(RISK_WORDS).map(([value, label]) => ({ value, label })),
];

export function AdviceFields({ written, onWritten }: Props) {
  const set = (changed: Partial<Ruling>) => onWritten({ ...written, ...changed });
  const risk = (value: string) => (value === '' ? null : (value as Ruling['riskGravity']));
  const unused = (Object.keys(DEFENCE_WORDS) as DefenceLines['defence'][]).filter(
    (name) => !written.defences.some(({ defence }) => defence === name),
  );
  const change = (at: number, changed: Partial<DefenceLines>) =>
    set({ defences: written.defences.map((each, i) => (i === at ? { ...each, ...changed } : each)) });
  return (
    <div className={form.privileged} role="group" aria-label="Privileged advice">
      <p className={form.label}>Privileged: read only by lawyers and editors</p>
      <Textarea
        label="Meaning adopted"
        rows={2}
        maxLength={20_000}
        value={written.meaning}
        onChange={({ currentTarget: { value } }) => set({ meaning: value })}
      />
      <Textarea
        label="Reasoning"
        rows={4}
        maxLength={20_000}
        value={written.reasoning}
        onChange={({ currentTarget: { value } }) => set({ reasoning: value })}
      />
      {written.defences.map((lines, at) => (
        <div key={lines.defence} className={classes.defence}>
          <div className={classes.line}>
            <h3 className={classes.title}>{DEFENCE_WORDS[lines.defence]}</h3>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => set({ defences: written.defences.filter((_each, i) => i !== at) })}
            >
              Remove
            </Button>
          </div>
          <div className={form.pair}>
            {(['needs', 'has', 'missing'] as const).map((which) => (
              <Textarea
                key={which}
                label={{ needs: 'It needs', has: 'We have', missing: 'Missing' }[which]}
                rows={2}
                value={lines[which]}
                onChange={({ currentTarget: { value } }) => change(at, { [which]: value })}
              />
            ))}
          </div>
        </div>
      ))}
      <div className={form.pair}>
        <NativeSelect
          label="Add a defence"
          value=""
          onChange={({ currentTarget: { value } }) => {
            const defence = value as DefenceLines['defence'];
            set({ defences: [...written.defences, { defence, needs: '', has: '', missing: '' }] });
          }}
          data={[{ value: '', label: 'Choose…' }, ...unused.map((value) => ({ value, label: DEFENCE_WORDS[value] }))]}
        />
        <NativeSelect
          label="Risk of a claim that is left"
          value={written.riskLikelihood ?? ''}
          onChange={({ currentTarget: { value } }) => set({ riskLikelihood: risk(value) })}
          data={RISKS}
        />
        <NativeSelect
          label="How bad it would be"
          value={written.riskGravity ?? ''}
          onChange={({ currentTarget: { value } }) => set({ riskGravity: risk(value) })}
          data={RISKS}
        />
      </div>
    </div>
  );
}
