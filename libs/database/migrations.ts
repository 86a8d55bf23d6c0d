// Every migration, in order. A test fails when a file in migrations/ is not named here.
import { CreateFoundation1795000000000 } from '#migrations/1795000000000-create-foundation.js';

export const MIGRATIONS = [CreateFoundation1795000000000] as const;
