// Which version does a form speak about? What somebody else writes meanwhile must be seen before it is written over (R8).
import { useState } from 'react';
import { isFailure } from '../../api/failure.js';

/** `shown` as it was when the form was opened; once the service has refused that as overtaken, as it is shown now. */
export function useVersionRead<Version>(shown: Version, refusal: unknown): Version {
  const [read] = useState(shown);
  return isFailure(refusal, 'record/stale') ? shown : read;
}
