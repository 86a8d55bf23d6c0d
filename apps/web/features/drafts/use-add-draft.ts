// Submitting a draft as pasted words; a file goes by the upload form.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useAddDraft(storyId: string) {
  return useMutation({
    mutationFn: ({ title, text }: { title: string; text: string }) => {
      const named = title.trim() === '' ? {} : { title: title.trim() };
      const params = { path: { storyId } };
      return ask(api.POST('/api/v1/stories/{storyId}/drafts', { params, body: { ...named, text } }));
    },
  });
}
