// One role of all, each with what it is for.
import { Radio, Stack } from '@mantine/core';
import { ROLE_MEANINGS, ROLE_WORDS, ROLES } from './role-words.js';

type Role = (typeof ROLES)[number];

export function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  return (
    <Radio.Group
      label="Role"
      value={role}
      onChange={(value) => onChange(ROLES.find((known) => known === value) ?? role)}
    >
      <Stack gap="xs" mt="xs">
        {ROLES.map((known) => (
          <Radio key={known} size="xs" value={known} label={ROLE_WORDS[known]} description={ROLE_MEANINGS[known]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
