import { ban, liftBan } from '../../api/bans';
import type { Ban, NewBan } from '../../api/types';
import { toast } from '../../design/toasts';
import { bans as words } from '../../text/bans';
import { common } from '../../text/common';
import { explain } from '../../text/explain';

/** Bans, and offers to take it back at once. */
export async function banWithUndo(body: NewBan, onChange: () => void): Promise<void> {
  const made = await ban(body);
  toast(words.done(made.address), { label: common.undo, run: () => void lift(made, onChange) });
  onChange();
}

/** Takes a ban back, and offers to have it again. */
export async function lift(banned: Ban, onChange: () => void): Promise<void> {
  try {
    await liftBan(banned.id);
    const { address, reason } = banned;
    const again = () => banWithUndo({ address, reason, anyway: true }, onChange);
    toast(words.lifted(address), {
      label: common.undo,
      run: () => void again().catch((error) => toast(explain(error))),
    });
  } catch (error) {
    toast(explain(error));
  }
  onChange();
}
