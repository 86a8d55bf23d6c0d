// Names that the assertions give and nobody has taken up yet: a person says which of them are subjects (R5).
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Subject, SubjectSuggestion } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { counted } from '../../ui/words.js';
import { SUBJECT_KINDS } from './subject-words.js';
import classes from './subjects.module.css';
import { useAdoptNames } from './use-adopt-names.js';
import { useSuggestions } from './use-suggestions.js';

interface Props {
  storyId: string;
  /** Shown at once, where nobody is a subject yet. */
  open: boolean;
}

export function SuggestedNames({ storyId, open }: Props) {
  const suggestions = useSuggestions(storyId);
  const adopt = useAdoptNames(storyId);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [kinds, setKinds] = useState<Readonly<Record<string, Subject['kind']>>>({});
  if (suggestions.isError) return <FailureNotice error={suggestions.error} />;
  const items = suggestions.data?.items ?? [];
  if (items.length === 0) return null;
  const wanted = items.filter(({ name }) => picked.has(name));
  const kindOf = ({ name, kind }: SubjectSuggestion) => kinds[name] ?? kind ?? 'organisation';
  const pick = (name: string, on: boolean) =>
    setPicked(new Set(on ? [...picked, name] : [...picked].filter((one) => one !== name)));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    adopt.mutate(
      wanted.map((one) => ({ name: one.name, kind: kindOf(one) })),
      { onSuccess: () => setPicked(new Set()) },
    );
  };
  return (
    <details className={classes.suggested} open={open}>
      <summary>{counted(items.length, 'name')} in the assertions that are nobody’s subject yet</summary>
      <form onSubmit={submit} aria-label="Suggested subjects">
        <ul className={classes.names}>
          {items.map((one) => (
            <li key={one.name} className={classes.suggestion}>
              <Checkbox
                size="xs"
                label={`${one.name} (${counted(one.assertions.length, 'assertion')}${one.subjectId === null ? '' : ', already a subject'})`}
                checked={picked.has(one.name)}
                onChange={(event) => pick(one.name, event.currentTarget.checked)}
              />
              <NativeSelect
                size="xs"
                aria-label={`Kind of ${one.name}`}
                data={SUBJECT_KINDS}
                value={kindOf(one)}
                onChange={(event) => setKinds({ ...kinds, [one.name]: event.currentTarget.value as Subject['kind'] })}
              />
              <p className={classes.meta}>
                {one.assertions.map(({ number, quote }) => `${number}. ${quote}`).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        {adopt.isError && <FailureNotice error={adopt.error} />}
        <div className={classes.actions}>
          <Button type="submit" size="xs" disabled={wanted.length === 0} loading={adopt.isPending}>
            {wanted.length === 0 ? 'Make them subjects' : `Make ${counted(wanted.length, 'subject')}`}
          </Button>
        </div>
      </form>
    </details>
  );
}
