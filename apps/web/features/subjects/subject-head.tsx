// A subject at the head of a column: who it is, how to reach them, and the way to put that right.
import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Subject } from '../../api/records.js';
import { SUBJECT_KIND_WORDS } from './subject-words.js';
import classes from './subjects.module.css';

export function SubjectHead({ subject, onEdit }: { subject: Subject; onEdit: () => void }) {
  return (
    <div className={classes.head}>
      <div>
        <p className={classes.name}>{subject.name}</p>
        <p className={classes.meta}>
          {SUBJECT_KIND_WORDS[subject.kind]}
          {subject.contact !== '' && ` · ${subject.contact}`}
        </p>
      </div>
      {subject.abilities['reply.record'] === true && (
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Edit ${subject.name}`} onClick={onEdit}>
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
