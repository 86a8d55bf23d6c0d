// The letter of questions as a Word document. It records nothing: a person reads it, sends it, and then says so.
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { ReplyDeadline } from '../../api/records.js';
import { saveFile } from '../../api/save-file.js';

interface Questions {
  subjectId: string;
  assertionIds: string[];
  deadline: ReplyDeadline;
  /** By assertion. */
  wording: Record<string, string>;
  description?: string;
  signedBy?: string;
}

export function useQuestionsLetter(storyId: string) {
  return useMutation({
    mutationFn: (body: Questions) =>
      saveFile(
        api.POST('/api/v1/stories/{storyId}/replies/questions.docx', {
          params: { path: { storyId } },
          body,
          parseAs: 'blob',
        }),
        'Questions.docx',
      ),
  });
}
