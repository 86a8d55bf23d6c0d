// The certificates of a draft: the one that stands as a clock, those that ran out or were taken back with the reason.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { CertificateSeen } from '../../api/records.js';
import { Clock } from '../../ui/clock.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { REVOKED_WORDS } from './clearance-words.js';

interface Props {
  certificates: readonly CertificateSeen[];
  zone: string | undefined;
}

export function Certificates({ certificates, zone }: Props) {
  return (
    <section aria-label="Certificates">
      <h3>Clearance</h3>
      {certificates.length === 0 && <p className={rows.meta}>No certificate was given.</p>}
      <ul className={rows.rows}>
        {certificates.map((seen) => (
          <li key={seen.certificate.payload.certificateId} className={rows.row} data-state={seen.state}>
            <div>
              <p>
                <strong>Version {seen.certificate.payload.versionNumber} may run</strong>
                {seen.state === 'standing' && (
                  <>
                    : <Clock at={seen.certificate.payload.expiresAt} zone={zone} what="runs out" />
                  </>
                )}
              </p>
              <p className={rows.meta}>
                given to {seen.issuedToName}, <Moment at={seen.certificate.payload.issuedAt} zone={zone} />
                {seen.certificate.payload.overrides.length > 0 && ' · against advice'}
              </p>
              {seen.reason !== null && seen.revokedAt !== null && (
                <p className={rows.note}>
                  Revoked because {REVOKED_WORDS[seen.reason]}, <Moment at={seen.revokedAt} zone={zone} />
                </p>
              )}
            </div>
            <div className={rows.state}>
              <CertificateMark state={seen.state} />
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconDownload size={12} aria-hidden />}
                onClick={() => download(seen)}
              >
                JSON
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CertificateMark({ state }: Pick<CertificateSeen, 'state'>) {
  if (state === 'standing') return <Mark tone="good">Stands</Mark>;
  return state === 'revoked' ? <Mark tone="bad">Revoked</Mark> : <Mark>Ran out</Mark>;
}

/** The signed document itself, byte for byte what `verify-clearance` takes. */
function download({ certificate }: CertificateSeen): void {
  const blob = new Blob([JSON.stringify(certificate, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `clearance-${certificate.payload.certificateId}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
