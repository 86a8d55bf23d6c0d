// Which turns of phrase tell what an allegation contends?
import { ACCOUNT_CUES } from './attack-cues-account.js';
import { CONDUCT_CUES } from './attack-cues-conduct.js';
import { MATTER_CUES } from './attack-cues-matter.js';
import { compileCues } from './cues.js';
import type { Attack } from '../segment-kinds.js';

export const ATTACK_CUES = compileCues<Attack>({ ...MATTER_CUES, ...ACCOUNT_CUES, ...CONDUCT_CUES });
