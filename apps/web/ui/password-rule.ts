// What a password must be, where one is chosen.

export const PASSWORD_RULE =
  '15 characters or more: four or five words that have nothing to do with each other, or what your password manager makes.';

/** Beside a second factor a shorter one will do. */
export const PASSWORD_RULE_WITH_FACTOR = '8 characters or more, since a second factor protects you too.';
