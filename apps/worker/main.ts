// The worker process: relay, reconciler, and the tasks themselves.
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { describeJail } from '#documents/jail/describe-jail.js';
import { QueueBackend } from '#jobs/queue-backend.js';
import {
  blobFolder,
  mailSettings,
  publicUrl,
  readConfig,
  requireDatabaseUrl,
  requireSecret,
} from '#platform/config.js';
import { failureFields, makeLogger } from '#platform/logger.js';
import { endInOrder } from '#platform/shutdown.js';
import { createWorker } from './create-worker.js';

const config = readConfig();
const logger = makeLogger(config.LOG_LEVEL).with({ process: 'worker' });
const databaseUrl = requireDatabaseUrl(config);
const secret = requireSecret(config);
const mail = mailSettings(config);

try {
  const backend = await QueueBackend.open({
    databaseUrl,
    redisUrl: config.REDIS_URL,
    concurrency: config.WORKER_CONCURRENCY,
  });
  const dataSource = await createDataSource({ url: databaseUrl, applicationName: 'nightlawyer worker' }).initialize();
  const { app, floor } = await createWorker({
    dataSource,
    databaseUrl,
    backend,
    blobs: new FileBlobStore(blobFolder(config)),
    logger,
    secret,
    mail,
    publicUrl: publicUrl(config),
    allowPrivateWebhooks: config.WEBHOOK_ALLOW_PRIVATE === '1',
    heads: { minutes: config.AUDIT_HEAD_MINUTES, folder: config.AUDIT_HEADS_DIR ?? null },
  });
  floor.start();
  logger.info('working', { queue: backend.kind });
  endInOrder(async () => {
    await floor.stop();
    await app.close();
    await dataSource.destroy();
  });
  // Not waited for: tasks are running already, and what the jail is like changes nothing about ending in order.
  void sayWhichWallsStand();
} catch (error) {
  logger.error('the worker could not start', failureFields(error));
  process.exit(1);
}

/** R11: a system that lacks a layer of the jail says so at the start; the others are kept. */
async function sayWhichWallsStand(): Promise<void> {
  const described = await describeJail().catch((error: unknown) => {
    logger.warn('the jail for documents could not be described', failureFields(error));
    return null;
  });
  if (described === null) return;
  const { layers, missing, leaks } = described;
  const fields = { layers: layers.join(' '), missing: missing.join(' '), leaks: leaks.join(' ') };
  if (missing.length === 0 && leaks.length === 0) logger.info('documents are read in a whole jail', fields);
  else logger.warn('the jail for documents lacks layers on this system', fields);
}
