// One's own place: how it is protected, where else one works, and what acts in one's name.
import { useMay } from '../api/use-may.js';
import { AccountHead } from '../features/session/account-head.js';
import { ChangePassword } from '../features/session/change-password.js';
import { SecondFactor } from '../features/session/second-factor.js';
import { TokenList } from '../features/tokens/token-list.js';
import { PageFrame } from './page-frame.js';

export function AccountPage() {
  const tokens = useMay('token.own');
  return (
    <PageFrame>
      <title>Your account · Nightlawyer</title>
      <AccountHead />
      <SecondFactor />
      <ChangePassword />
      {tokens && <TokenList />}
    </PageFrame>
  );
}
