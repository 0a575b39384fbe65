import type { ReactNode } from 'react';
import { Message } from '../app/Message';
import { LinkButton } from '../design/Button';
import { Skeleton } from '../design/Skeleton';
import { signInPath, useSession } from '../session/session';
import { common } from '../text/common';
import { studio } from '../text/studio';

interface Props {
  /** The page is for moderators as well, and finds out by itself who is one. */
  moderators?: boolean;
  children: ReactNode;
}

/** The services refuse strangers anyway; this says so before they press anything. */
export function Guard({ moderators, children }: Props) {
  const session = useSession();
  if (session.kind === 'unknown') {
    return <Skeleton height="60vh" />;
  }
  if (session.kind === 'anonymous') {
    return (
      <Message {...studio.guard.signedOut}>
        <LinkButton tone="primary" href={signInPath()}>
          {common.signIn}
        </LinkButton>
      </Message>
    );
  }
  if (!session.creator && !moderators) {
    const { title, text, back } = studio.guard.stranger;
    return <Message title={title} text={text(session.name)} link={{ label: back, to: '/' }} />;
  }
  return children;
}
