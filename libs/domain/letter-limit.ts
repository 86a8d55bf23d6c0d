// Which time limits of letters still wait for the newsroom, and which of them is said first? docs/decisions/0020-letters-time-limits.md
export interface LetterLimit {
  /** When it runs out; a day as a whole runs out as the day does, in the zone that the letter means. */
  readonly dueAt: Date;
  /** When the newsroom took the letter in, whatever day stands on it. */
  readonly takenInAt: Date;
  /** Since when somebody says that it is dealt with; null while nobody does. */
  readonly settledAt: Date | null;
}

/** What had run out this long before the letter was taken in is history: the letter was filed, not received. */
const HISTORY = 7 * 24 * 3_600_000;

/** It waits until a person says that it is dealt with. That it has passed closes nothing. */
export function isOpenLimit({ dueAt, takenInAt, settledAt }: LetterLimit): boolean {
  return settledAt === null && takenInAt.getTime() - dueAt.getTime() < HISTORY;
}

/**
 * Of those that wait the nearest, before or behind `now`: an hour missed is said before a week to go, and a day to go before a
 * month missed. Of two as near the one to come. Undefined where none waits.
 */
export function nearestLimit<Limit extends LetterLimit>(limits: readonly Limit[], now: Date): Limit | undefined {
  const away = ({ dueAt }: LetterLimit) => Math.abs(dueAt.getTime() - now.getTime());
  return limits
    .filter(isOpenLimit)
    .sort((one, other) => away(one) - away(other) || other.dueAt.getTime() - one.dueAt.getTime())[0];
}
