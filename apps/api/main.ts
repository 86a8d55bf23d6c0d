// The API process.
import { fileURLToPath } from 'node:url';
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { SetUpService, setUpKey } from '#identity/set-up.service.js';
import {
  blobFolder,
  mailSettings,
  oidcSettings,
  publicUrl,
  readConfig,
  requireDatabaseUrl,
  requireSecret,
} from '#platform/config.js';
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
    vault: { keys: config.VAULT_KEY, file: config.VAULT_KEY_FILE },
    clearanceMinutes: config.CLEARANCE_MINUTES,
    allowPrivateWebhooks: config.WEBHOOK_ALLOW_PRIVATE === '1',
    identity: {
      publicUrl: publicUrl(config),
      oidc: oidcSettings(config),
      mail: mailSettings(config),
      idleMinutes: config.SESSION_IDLE_MINUTES,
      confirmMinutes: config.CONFIRM_MINUTES,
      setUpKey: config.SETUP_KEY,
    },
    webFolder,
  });
  app.enableShutdownHooks([]);
  await app.listen(config.PORT, config.HOST);
  logger.info('listening', { host: config.HOST, port: config.PORT });
  // Whoever reads this console may be the first; a stranger who finds the page may not.
  if (await app.get(SetUpService).isOpen()) {
    logger.info('there is no newsroom yet: set one up on the page, with this key', {
      setUpKey: config.SETUP_KEY ?? setUpKey(secret),
    });
  }
  endInOrder(async () => {
    await app.close();
    await dataSource.destroy();
  });
} catch (error) {
  logger.error('the API could not start', failureFields(error));
  process.exit(1);
}
