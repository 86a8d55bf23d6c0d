// Where the identity library finds its tables and columns: they are ours, with our names.

export const USER = {
  modelName: 'person',
  fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
} as const;

export const SESSION = {
  modelName: 'session',
  fields: {
    userId: 'person_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  additionalFields: {
    newsroomId: { type: 'string', required: true, input: false, fieldName: 'newsroom_id' },
    intentId: { type: 'string', required: false, input: false, fieldName: 'intent_id' },
    signedInAt: { type: 'date', required: true, input: false, fieldName: 'signed_in_at' },
    lastSeenAt: { type: 'date', required: true, input: false, fieldName: 'last_seen_at' },
    confirmedAt: { type: 'date', required: true, input: false, fieldName: 'confirmed_at' },
  },
} as const;

export const ACCOUNT = {
  modelName: 'account',
  fields: {
    userId: 'person_id',
    providerId: 'provider_id',
    accountId: 'account_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
} as const;

export const VERIFICATION = {
  modelName: 'verification',
  fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
} as const;

export const TWO_FACTOR = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      userId: 'person_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
