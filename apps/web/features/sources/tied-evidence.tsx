// What came from the source, as its keepers say.
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Source } from '../../api/records.js';
import { useStoryMaterial } from '../../api/use-story-material.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import classes from './sources.module.css';
import { useTieEvidence } from './use-sources.js';

export function TiedEvidence({ source }: { source: Source }) {
  const evidence = useStoryMaterial(source.storyId, true).filter(({ kind }) => kind === 'evidence');
  const tie = useTieEvidence(source);
  const [chosen, setChosen] = useState('');
  const untied = evidence.filter(({ id }) => !source.evidenceIds.includes(id));
  const next = untied.find(({ id }) => id === chosen) ?? untied[0];
  return (
    <div className={form.form}>
      {source.evidenceIds.length === 0 && <p className={form.soft}>Nothing yet.</p>}
      <ul className={classes.lines}>
        {source.evidenceIds.map((id) => {
          const title = evidence.find((item) => item.id === id)?.title ?? 'An item you may not read';
          return (
            <li key={id} className={classes.line}>
              {title}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={`It did not come from it: ${title}`}
                disabled={tie.isPending}
                onClick={() => tie.mutate({ evidenceId: id, tied: false })}
              >
                Not from it
              </Button>
            </li>
          );
        })}
      </ul>
      {tie.isError && <FailureNotice error={tie.error} />}
      {next !== undefined && (
        <div className={classes.pick}>
          <NativeSelect
            label="Also came from it"
            data={untied.map(({ id, title }) => ({ value: id, label: title }))}
            value={next.id}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
          />
          <Button loading={tie.isPending} onClick={() => tie.mutate({ evidenceId: next.id, tied: true })}>
            Say so
          </Button>
        </div>
      )}
    </div>
  );
}
