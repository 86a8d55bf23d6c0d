// What came in from outside, and what was decided about running it.
import type { Changes } from '../../api/records.js';
import { Moment } from '../../ui/moment.js';
import { PageLink } from '../../ui/page-link.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { listed } from '../../ui/review-words.js';
import { ChangedPart as Part } from './changed-part.js';

interface Props {
  changes: Changes;
  zone: string | undefined;
}

export function ChangedMatters({ changes, zone }: Props) {
  const { letters, exchanges, evidence, signOffs, legalStops, certificates, replies } = changes;
  return (
    <>
      {letters.length > 0 && (
        <Part title="Letters">
          {letters.map(({ id, title, receivedAt, what }) => (
            <li key={id}>
              <PageLink to={`/letters/${id}`}>{title}</PageLink>: {listed([...what])},{' '}
              <Moment at={receivedAt} zone={zone} />
            </li>
          ))}
        </Part>
      )}
      {exchanges.length > 0 && (
        <Part title="Exchanges">
          {exchanges.map(({ id, title, direction, privilege, occurredAt }) => (
            <li key={id}>
              {title}: {direction}, <Moment at={occurredAt} zone={zone} /> <PrivilegeLabel privilege={privilege} />
            </li>
          ))}
        </Part>
      )}
      {replies.length > 0 && (
        <Part title="Right of reply">
          {replies.map(({ requestId, outcome, what }) => (
            <li key={requestId}>
              {listed([...what])}: {outcome}
            </li>
          ))}
        </Part>
      )}
      {evidence.length > 0 && (
        <Part title="Evidence">
          {evidence.map(({ id, title, privilege, at }) => (
            <li key={id}>
              {title}, <Moment at={at} zone={zone} /> <PrivilegeLabel privilege={privilege} />
            </li>
          ))}
        </Part>
      )}
      {signOffs.length > 0 && (
        <Part title="Sign-offs">
          {signOffs.map(({ id, kind, personName, versionNumber, at, withdrawnAt }) => (
            <li key={id}>
              {kind}, version {versionNumber}, {personName}, <Moment at={at} zone={zone} />
              {withdrawnAt !== null && ' · withdrawn'}
            </li>
          ))}
        </Part>
      )}
      {legalStops.length > 0 && (
        <Part title="Legal stops">
          {legalStops.map(({ id, kind, placedAt, liftedAt }) => (
            <li key={id}>
              {kind.replaceAll('_', ' ')}, <Moment at={placedAt} zone={zone} />
              {liftedAt !== null && ' · lifted'}
            </li>
          ))}
        </Part>
      )}
      {certificates.length > 0 && (
        <Part title="Clearance">
          {certificates.map(({ id, versionNumber, issuedAt, revokedAt }) => (
            <li key={id}>
              version {versionNumber}, <Moment at={issuedAt} zone={zone} />
              {revokedAt !== null && ' · revoked'}
            </li>
          ))}
        </Part>
      )}
    </>
  );
}
