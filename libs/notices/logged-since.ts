// What the audit log knows to have happened to these records since then.
import type { EntityManager } from 'typeorm';
import { AuditEvent } from '#domain/audit-events.js';

type EventName = AuditEvent['event'];
export type LoggedEvent<Name extends EventName> = Extract<AuditEvent, { event: Name }>;

/** In the order in which they happened. `ids` are those of reply requests, letters or assertions. */
export async function loggedSince<Name extends EventName>(
  manager: EntityManager,
  newsroomId: string,
  since: Date,
  names: readonly Name[],
  ids: readonly string[],
): Promise<LoggedEvent<Name>[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<{ event: string; payload: unknown }[]>(
    `SELECT event, payload FROM audit_event
      WHERE newsroom_id = $1 AND at > $2 AND event = ANY($3)
        AND coalesce(payload->>'requestId', payload->>'letterId', payload->>'assertionId') = ANY($4)
      ORDER BY seq`,
    [newsroomId, since, names, ids],
  );
  return rows.flatMap((row) => {
    const parsed = AuditEvent.parse(row);
    return isOneOf(parsed, names) ? [parsed] : [];
  });
}

function isOneOf<Name extends EventName>(event: AuditEvent, names: readonly Name[]): event is LoggedEvent<Name> {
  return (names as readonly EventName[]).includes(event.event);
}
