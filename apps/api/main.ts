// The API process.
import { fileURLToPath } from 'node:url';
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { blobFolder, readConfig, requireDatabaseUrl, requireSecret } from '#platform/config.js';
import { failureFields, makeLogger } from '#platform/logger.js';
import { endInOrder } from '#platform/shutdown.js';
import { createApi } from './create-api.js';

const config = readConfig();
const logger = makeLogger(config.LOG_LEVEL).with({ process: 'api' });
const databaseUrl = requireDatabaseUrl(config);
const secret = requireSecret(config);

try {
  const dataSource = await createDataSource({
    url: databaseUrl,
    applicationName: 'nightlawyer api',
    poolSize: 20,
  }).initialize();
  const webFolder = fileURLToPath(new URL('../web/', import.meta.url));
  const app = await createApi({
    dataSource,
    databaseUrl,
    blobs: new FileBlobStore(blobFolder(config)),
    logger,
    secret,
    clearanceMinutes: config.CLEARANCE_MINUTES,
    allowPrivateWebhooks: config.WEBHOOK_ALLOW_PRIVATE === '1',
    webFolder,
  });
  app.enableShutdownHooks([]);
  await app.listen(config.PORT, config.HOST);
  logger.info('listening', { host: config.HOST, port: config.PORT });
  endInOrder(async () => {
    await app.close();
    await dataSource.destroy();
  });
} catch (error) {
  logger.error('the API could not start', failureFields(error));
  process.exit(1);
}
