// Hands a controller the person behind the request.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '#domain/errors.js';
import type { SignedIn } from '#identity/session.service.js';
import type { SignedInRequest } from './access.guard.js';

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  if (actor === undefined) throw new Refusal('session/missing');
  return actor;
});
