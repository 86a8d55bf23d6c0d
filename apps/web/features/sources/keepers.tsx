// Who may open the source's identity: named by a keeper, one by one.
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client.js';
import type { Source } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { ROLE_WORDS } from '../../ui/role-words.js';
import classes from './sources.module.css';
import { useChangeKeepers } from './use-sources.js';

export function Keepers({ source }: { source: Source }) {
  const { id: sourceId, keepers } = source;
  const change = useChangeKeepers(source);
  const possible = useQuery({
    queryKey: ['possible-keepers', sourceId, keepers.length],
    queryFn: () => ask(api.GET('/api/v1/sources/{sourceId}/possible-keepers', { params: { path: { sourceId } } })),
  });
  const [chosen, setChosen] = useState('');
  const others = possible.data?.items ?? [];
  const next = others.find(({ personId }) => personId === chosen) ?? others[0];
  return (
    <div className={form.form}>
      <p className={form.soft}>Keepers open the vault, name further keepers, and are told of each opening.</p>
      <ul className={classes.lines}>
        {keepers.map(({ personId, name }) => (
          <li key={personId} className={classes.line}>
            {name}
            {keepers.length > 1 && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={`${name} keeps it no more`}
                disabled={change.isPending}
                onClick={() => change.mutate({ personId, keeps: false })}
              >
                Keeps it no more
              </Button>
            )}
          </li>
        ))}
      </ul>
      {possible.isError && <FailureNotice error={possible.error} />}
      {change.isError && <FailureNotice error={change.error} />}
      {next !== undefined && (
        <div className={classes.pick}>
          <NativeSelect
            label="Also keeps it"
            data={others.map(({ personId, name, role }) => ({
              value: personId,
              label: `${name} (${ROLE_WORDS[role].toLowerCase()})`,
            }))}
            value={next.personId}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
          />
          <Button loading={change.isPending} onClick={() => change.mutate({ personId: next.personId, keeps: true })}>
            Name them
          </Button>
        </div>
      )}
    </div>
  );
}
