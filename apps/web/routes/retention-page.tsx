// The managing editor's page: how long is the material of closed stories kept?
import { Retention } from '../features/retention/retention.js';
import { PageFrame } from './page-frame.js';

export function RetentionPage() {
  return (
    <PageFrame>
      <title>Retention · Nightlawyer</title>
      <Retention />
    </PageFrame>
  );
}
