// Something that people are to be told, before it is known whom.
import type { NoticeKind } from '#domain/vocabulary.js';

/** `kind`, `subjectId` and `occasion` together are told once and never again. */
export interface Occasion {
  readonly kind: NoticeKind;
  readonly storyId: string;
  readonly draftId: string | null;
  /** What it is about: a draft, an opinion, a letter, a reply request, a legal stop, a certificate, an assertion, an exchange. */
  readonly subjectId: string;
  /** Which of the occasions of this kind about this subject; its forms are in notice-words.ts. Holds no words. */
  readonly occasion: string;
  /** Whom it concerns by name, besides those whose role it is. */
  readonly named: readonly string[];
  /** Whose act it was, where that is known: they need not be told of it. */
  readonly actorId: string | null;
}
