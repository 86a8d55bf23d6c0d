// Requests are checked against their schemas before a controller sees them; the answer names the field, not its content.
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal } from '#domain/errors.js';

export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const fields = issues.slice(0, 20).map((issue) => ({
      field: (issue.path ?? []).map((key) => String(typeof key === 'object' ? key.key : key)).join('.'),
      problem: issue.message,
    }));
    return new Refusal('request/invalid', { fields });
  },
});
