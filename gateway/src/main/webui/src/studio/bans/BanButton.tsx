import { useState } from 'react';
import { Button } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import { bans as words } from '../../text/bans';
import { BanForm } from './BanForm';

interface Props {
  /** Missing when it is to be typed. */
  address?: string;
  onChange?(): void;
}

/** This machine itself is never banned: a proxy or the creator's own encoder is there. */
const ownMachine = (address: string) => address.startsWith('127.') || address === '::1';

const nothing = () => undefined;

/** Bans one address after asking, or one that is typed. */
export function BanButton({ address = '', onChange = nothing }: Props) {
  const [open, setOpen] = useState(false);
  if (ownMachine(address)) {
    return null;
  }
  return (
    <>
      <Button
        small
        {...(address ? { 'aria-label': words.banLabel(address) } : {})}
        onClick={() => setOpen(true)}
      >
        {address ? words.ban : words.type}
      </Button>
      <Dialog title={words.dialog(address)} open={open} onClose={() => setOpen(false)}>
        <BanForm address={address} onClose={() => setOpen(false)} onChange={onChange} />
      </Dialog>
    </>
  );
}
