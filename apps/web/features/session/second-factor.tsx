// The second factor: whether there is one, setting it up, and what belongs to it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStanding } from '../../api/use-standing.js';
import { Mark } from '../../ui/mark.js';
import rows from '../../ui/rows.module.css';
import classes from './account.module.css';
import { OtherRecoveryCodes, RemoveFactor } from './factor-changes.js';
import { FactorSetUp } from './factor-set-up.js';

type Doing = 'set-up' | 'codes' | 'remove' | null;

export function SecondFactor() {
  const { data: standing } = useStanding();
  const [doing, setDoing] = useState<Doing>(null);
  const done = () => setDoing(null);
  if (standing?.hasPassword !== true) return null;
  return (
    <section aria-labelledby="factor-title">
      <div className={rows.bar}>
        <h2 id="factor-title" className={rows.title}>
          Second factor
        </h2>
        <Mark tone={standing.secondFactor ? 'good' : 'warn'}>{standing.secondFactor ? 'Set up' : 'Not set up'}</Mark>
      </div>
      <p className={rows.hint}>
        A code from an authenticator on your telephone, asked for after the password. Whoever gets hold of the password
        alone stays outside.
      </p>
      {doing === null && (
        <div className={classes.form}>
          <div className={classes.actions}>
            {standing.secondFactor ? (
              <>
                <Button size="sm" variant="default" onClick={() => setDoing('codes')}>
                  Other recovery codes
                </Button>
                <Button size="sm" variant="default" onClick={() => setDoing('remove')}>
                  Take it off
                </Button>
              </>
            ) : (
              <Button size="sm" onClick={() => setDoing('set-up')}>
                Set it up
              </Button>
            )}
          </div>
        </div>
      )}
      {doing === 'set-up' && <FactorSetUp onDone={done} />}
      {doing === 'codes' && <OtherRecoveryCodes onDone={done} />}
      {doing === 'remove' && <RemoveFactor onDone={done} />}
    </section>
  );
}
