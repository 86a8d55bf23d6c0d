// The administrator's page: who is in the newsroom, and who was invited?
import { InvitationList } from '../features/invitations/invitation-list.js';
import { MemberList } from '../features/members/member-list.js';
import { PageFrame } from './page-frame.js';

export function MembersPage() {
  return (
    <PageFrame>
      <title>Members · Nightlawyer</title>
      <MemberList />
      <InvitationList />
    </PageFrame>
  );
}
