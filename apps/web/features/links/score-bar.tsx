// How strongly, and why, was this suggested?
import { Tooltip } from '@mantine/core';
import type { Link } from '../../api/records.js';
import classes from './score-bar.module.css';

const PART_WORDS: Readonly<Record<string, string>> = {
  terms: 'words in common',
  title: 'words of the title',
  pairs: 'words side by side',
  grams: 'pieces of words',
  anchors: 'names, numbers and dates',
};

export function ScoreBar({ link }: { link: Link }) {
  if (link.method === 'person') return <span className={classes.byHand}>linked by hand</span>;
  const percent = Math.round(Math.max(0, Math.min(1, link.score)) * 100);
  return (
    <Tooltip
      label={<Why link={link} />}
      multiline
      w={260}
      events={{ hover: true, focus: true, touch: true }}
      withinPortal
    >
      <button type="button" className={classes.score} aria-label={`Score ${percent} of 100: why suggested`}>
        <span className={classes.track} aria-hidden>
          <span className={classes.fill} style={{ width: `${percent}%` }} />
        </span>
        <span aria-hidden>{percent}</span>
      </button>
    </Tooltip>
  );
}

function Why({ link }: { link: Link }) {
  const parts = Object.entries(link.parts)
    .filter(([, share]) => share > 0.004)
    .sort(([, a], [, b]) => b - a);
  const words = link.matched.filter((word) => !/^[#%]|^[\d-]+-\d\d$/.test(word));
  return (
    <div className={classes.why}>
      <p>
        <strong>Why suggested</strong>
      </p>
      <ul>
        {parts.map(([part, share]) => (
          <li key={part}>
            {PART_WORDS[part] ?? part}: {Math.round(share * 100)}
          </li>
        ))}
      </ul>
      {words.length > 0 && <p>In common: {words.slice(0, 14).join(', ')}</p>}
      <p className={classes.method}>
        {link.method} {link.methodVersion}
      </p>
    </div>
  );
}
