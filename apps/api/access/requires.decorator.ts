// What a route asks of whoever calls it. A route that says nothing is closed.
import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#domain/permissions.js';

export const ACCESS = 'nightlawyer:access';
export const FRESH = 'nightlawyer:fresh';

/** `open` routes are for anybody, signed in or not. */
export type Access = Permission | 'open';

/** Only callers whose role holds this permission come in. */
export const Requires = (permission: Permission) => SetMetadata(ACCESS, permission);

/** Anybody comes in: health, sign-in, the page itself. */
export const Open = () => SetMetadata(ACCESS, 'open');

/** A person must have given their password or a code within the last minutes; otherwise 401 `session/confirm-again`. */
export const RequiresFreshSession = () => SetMetadata(FRESH, true);
