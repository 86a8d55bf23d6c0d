// What is done about a second factor that stands: other recovery codes, or taking it off.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { PasswordStep } from './password-step.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useRemoveFactor, useRenewRecoveryCodes } from './use-account.js';

export function OtherRecoveryCodes({ onDone }: { onDone: () => void }) {
  const renew = useRenewRecoveryCodes();
  if (renew.data !== undefined) return <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onDone} />;
  return (
    <PasswordStep
      action="Make other codes; the old ones end"
      error={renew.error}
      isPending={renew.isPending}
      onGiven={(password) => renew.mutate(password)}
      onCancel={onDone}
    />
  );
}

export function RemoveFactor({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const remove = useRemoveFactor();
  return (
    <PasswordStep
      action="Take it off"
      error={remove.error}
      isPending={remove.isPending}
      onGiven={(password) => remove.mutate({ password, code }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <TextInput
        label="Code"
        description="Six digits from your authenticator, or one of your recovery codes."
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        minLength={6}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </PasswordStep>
  );
}
