// Mail when its server is not well: it holds up nobody, and nothing is lost.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database/data-source.js';
import { sweepStories } from '#notices/sweep-stories.js';
import { makeLogger } from '#platform/logger.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { quietPort } from '../support/quiet-port.js';
import { type SmtpCatcher, startSmtpCatcher } from '../support/smtp-catcher.js';
import { startService, type TestService } from '../support/test-service.js';
import { noticesOf, toldOf } from '../support/told.js';

let service: TestService;
let desk: Desk;
let port: number;
let smtp: SmtpCatcher | null = null;

beforeEach(async () => {
  port = await quietPort();
  service = await startService({ smtpUrl: `smtp://127.0.0.1:${port}` });
  desk = await makeDesk(service);
});

afterEach(async () => {
  await service.stop();
  await smtp?.stop();
  smtp = null;
});

async function receiveLetter(): Promise<string> {
  const file = {
    name: 'letter.txt',
    bytes: 'We act for Marlow Ferries.\n\n1. The allegation that it lied is false.\n',
  };
  const { body } = await desk.as.reporter.upload(`/stories/${desk.storyId}/letters`, file);
  return body.id;
}

const deliveries = () =>
  service.database.query<{ state: string; error_code: string | null; email: string; attempts: number }>(
    `SELECT delivery.state, delivery.error_code, person.email, task.attempts
       FROM notice_delivery delivery JOIN person ON person.id = delivery.person_id
       JOIN task ON task.subject_id = delivery.id AND task.kind = 'notice.deliver'
      WHERE delivery.channel = 'mail' ORDER BY person.email`,
  );

describe('a mail server that is away', () => {
  it('holds up neither the letter nor the page, and each mail arrives once when it is back', async () => {
    const id = await receiveLetter();
    await until(
      async () => (await desk.as.lawyer.get<{ status: string }>(`/letters/${id}`)).body.status,
      (status) => status === 'linked',
    );
    await until(
      () => toldOf(desk.as.lawyer, 'letter_arrived', desk.storyId),
      (told) => told.length === 1,
    );
    await until(deliveries, (all) => all.length === 3 && all.every(({ attempts }) => attempts > 0));
    expect((await deliveries()).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
    const back = await startSmtpCatcher({ port });
    smtp = back;
    await until(deliveries, (all) => all.every(({ state }) => state === 'delivered'));
    expect(back.mails.flatMap(({ to }) => to).sort()).toEqual((await deliveries()).map(({ email }) => email));
    expect(new Set(back.mails.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('for longer than the tries last: the delivery says so, and the sweep tries it again later', async () => {
    await receiveLetter();
    await until(deliveries, (all) => all.length === 3 && all.every(({ attempts }) => attempts > 0));
    await until(
      async () => {
        await service.database.query(
          `UPDATE task SET attempts = 7, run_after = now(), enqueued_at = NULL WHERE kind = 'notice.deliver' AND state = 'pending'`,
        );
        return deliveries();
      },
      (all) => all.every(({ state }) => state === 'failed'),
    );
    expect((await deliveries()).map(({ error_code }) => error_code)).toEqual(Array(3).fill('mail/undelivered'));
    expect((await noticesOf(desk.as.lawyer)).unread).toBeGreaterThan(0);
    const worker = await createDataSource({ url: service.database.workerUrl, applicationName: 'sweep' }).initialize();
    try {
      const sweep = () =>
        sweepStories(
          worker,
          makeLogger('error', () => undefined),
          new Date(),
        );
      await sweep();
      expect((await deliveries()).map(({ state }) => state)).toEqual(Array(3).fill('failed'));
      smtp = await startSmtpCatcher({ port });
      await service.database.query(
        `UPDATE task SET finished_at = now() - interval '11 minutes' WHERE kind = 'notice.deliver'`,
      );
      await sweep();
      await until(deliveries, (all) => all.every(({ state }) => state === 'delivered'));
      expect(smtp.mails).toHaveLength(3);
    } finally {
      await worker.destroy();
    }
  });
});

describe('a mail server that will not take an address', () => {
  it('is asked once, and the others get theirs', async () => {
    smtp = await startSmtpCatcher({ port, refuses: (address) => address.startsWith('lawyer.') });
    await receiveLetter();
    const settled = await until(deliveries, (all) => all.length === 3 && all.every(({ state }) => state !== 'pending'));
    expect(
      settled.map(({ email, state, error_code, attempts }) => [email.split('.')[0], state, error_code, attempts]),
    ).toEqual([
      ['editor', 'delivered', null, 1],
      ['lawyer', 'failed', 'mail/refused', 1],
      ['managing_editor', 'delivered', null, 1],
    ]);
  });
});
