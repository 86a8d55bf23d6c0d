// Which programs act in one's name, for what, until when, and when did they last?
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Token } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { useNow } from '../../ui/use-now.js';
import { Waiting } from '../../ui/waiting.js';
import { MakeToken } from './make-token.js';
import { SCOPE_WORDS } from './scope-words.js';
import { useRevokeToken, useTokens } from './use-tokens.js';

export function TokenList() {
  const tokens = useTokens();
  const revoke = useRevokeToken();
  const [making, setMaking] = useState(false);
  return (
    <section aria-labelledby="tokens-title">
      <div className={rows.bar}>
        <h2 id="tokens-title" className={rows.title}>
          API tokens
        </h2>
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setMaking(true)}>
          Make a token
        </Button>
      </div>
      <p className={rows.hint}>
        For programs that act in your name, such as the CMS that asks whether a draft may run.
      </p>
      {tokens.isError && <FailureNotice error={tokens.error} />}
      {revoke.isError && <FailureNotice error={revoke.error} />}
      {tokens.isPending && <Waiting what="your tokens" />}
      {tokens.data?.items.length === 0 && <p className={rows.empty}>No program acts in your name.</p>}
      <ul className={rows.rows} aria-label="API tokens">
        {tokens.data?.items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => revoke.mutate(token.id)} />
        ))}
      </ul>
      <Dialog open={making} onClose={() => setMaking(false)} title="Make a token">
        <MakeToken onDone={() => setMaking(false)} />
      </Dialog>
    </section>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  const isOver = Date.parse(expiresAt) <= useNow();
  const standing = revokedAt !== null ? 'Revoked' : isOver ? 'Run out' : 'Good';
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>{name}</p>
        <p className={rows.meta}>{scopes.map((scope) => SCOPE_WORDS[scope]).join(' · ')}</p>
        <p className={rows.meta}>
          Made <Moment at={createdAt} />, good until <Moment at={expiresAt} />.{' '}
          {lastUsedAt === null ? (
            'Never used.'
          ) : (
            <>
              Last used <Moment at={lastUsedAt} />.
            </>
          )}
        </p>
      </div>
      <div className={rows.state}>
        <Mark tone={standing === 'Good' ? 'good' : 'plain'}>{standing}</Mark>
        {standing === 'Good' && (
          <Button size="compact-xs" variant="default" aria-label={`Revoke the token of ${name}`} onClick={onRevoke}>
            Revoke
          </Button>
        )}
      </div>
    </li>
  );
}
