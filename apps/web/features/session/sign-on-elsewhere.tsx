// Signing in again by the organisation's own sign-in: in a tab of its own, so that this page stays as it is.
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { whoIsThere } from '../../api/guarded-fetch.js';
import type { Person } from '../../api/records.js';
import { SIGN_ON_PATH, useSignOnOffer } from './use-sign-on-offer.js';

/** `onBack` is called when the person comes back to this tab and is signed in. */
export function SignOnElsewhere({ onBack }: { onBack: (person: Person) => void }) {
  const offer = useSignOnOffer();
  const left = useRef(false);
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    const look = () => {
      if (!left.current) return;
      void whoIsThere().then(
        (person) => person !== null && latest.current(person),
        () => undefined,
      );
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  if (typeof offer.data !== 'string') return null;
  return (
    <Button
      component="a"
      href={SIGN_ON_PATH}
      target="_blank"
      rel="noreferrer"
      variant="default"
      fullWidth
      onClick={() => {
        left.current = true;
      }}
    >
      Sign in with {offer.data} in a new tab, then come back
    </Button>
  );
}
