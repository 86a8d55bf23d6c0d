// The article block by block: what each is, and its words.
import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Block } from '../../api/records.js';
import { BLOCK_WORDS } from '../../ui/review-words.js';
import classes from './versions.module.css';

interface Props {
  blocks: readonly Block[];
  onBlocks: (blocks: Block[]) => void;
}

const KINDS = Object.entries(BLOCK_WORDS).map(([value, label]) => ({ value, label }));
const CHARACTERS_A_LINE = 70;
const MOST_ROWS = 14;

export function BlockEditor({ blocks, onBlocks }: Props) {
  const change = (at: number, changed: Partial<Block>) =>
    onBlocks(blocks.map((block, i) => (i === at ? { ...block, ...changed } : block)));
  const insert = (at: number) => onBlocks([...blocks.slice(0, at), { kind: 'body', text: '' }, ...blocks.slice(at)]);
  return (
    <div className={classes.editor} role="group" aria-label="Blocks of the article">
      {blocks.map((block, at) => (
        <div key={at} className={classes.edited}>
          <NativeSelect
            size="xs"
            aria-label={`Kind of block ${at + 1}`}
            value={block.kind}
            onChange={({ currentTarget: { value } }) => change(at, { kind: value as Block['kind'] })}
            data={KINDS}
          />
          <Textarea
            aria-label={`${BLOCK_WORDS[block.kind]}, block ${at + 1}`}
            rows={Math.min(MOST_ROWS, Math.max(1, Math.ceil(block.text.length / CHARACTERS_A_LINE)))}
            value={block.text}
            onChange={({ currentTarget: { value } }) => change(at, { text: value })}
          />
          <div className={classes.tools}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Insert a block after block ${at + 1}`}
              onClick={() => insert(at + 1)}
            >
              <IconPlus size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove block ${at + 1}`}
              onClick={() => onBlocks(blocks.filter((_block, i) => i !== at))}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      ))}
      {blocks.length === 0 && (
        <Button variant="default" onClick={() => insert(0)}>
          Begin with a block
        </Button>
      )}
    </div>
  );
}
