// An address that leads nowhere.
import { Link } from '@tanstack/react-router';
import { Notice } from '../ui/notice.js';
import { PageFrame } from './page-frame.js';

export function NotFoundPage() {
  return (
    <PageFrame>
      <title>Nothing here · Nightlawyer</title>
      <Notice tone="plain">
        There is nothing at this address. <Link to="/">To the dashboard</Link>
      </Notice>
    </PageFrame>
  );
}
