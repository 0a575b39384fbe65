import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { acceptPass } from '../api/membership';
import { asProblem, type Problem } from '../api/problem';
import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { LinkButton } from '../design/Button';
import { signInPath, useSession } from '../session/session';
import { common } from '../text/common';
import { explain } from '../text/explain';
import { membership } from '../text/membership';

const words = membership.guest;
const TO_CHANNEL = { label: words.channel, to: '/' };
const TO_ACCOUNT = { label: membership.account.title, to: '/account' };

/** Takes the seat that a member gave away, and leads to its show. Whoever is not signed in does that first. */
export default function GuestPage({ code }: { code: string }) {
  const session = useSession();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(false);
  const signedIn = session.kind === 'signedIn';
  usePageTitle(words.title);

  const take = useCallback(async () => {
    setProblem(null);
    try {
      const { show } = await acceptPass(code);
      navigate(`/s/${encodeURIComponent(show)}`, { replace: true });
    } catch (error) {
      setProblem(asProblem(error));
    }
  }, [code, navigate]);
  useEffect(() => {
    if (signedIn && !asked.current) {
      asked.current = true;
      void take();
    }
  }, [signedIn, take]);

  if (session.kind === 'anonymous') {
    return (
      <Message title={words.title} text={words.text}>
        <LinkButton tone="primary" href={signInPath()}>
          {common.signIn}
        </LinkButton>
      </Message>
    );
  }
  switch (problem?.id) {
    case undefined:
      return <Message title={words.taking} text={words.takingText} />;
    case 'pass-used':
      return <Message title={words.used} text={words.usedText} link={TO_CHANNEL} />;
    case 'already-member':
      return <Message title={words.member} text={words.memberText} link={TO_CHANNEL} />;
    case 'own-guest-pass':
      return <Message title={words.own} text={words.ownText} link={TO_ACCOUNT} />;
    case 'not-found':
      return <Message title={words.missing} text={words.missingText} link={TO_CHANNEL} />;
    default:
      return (
        <Message
          title={words.failed}
          text={explain(problem)}
          action={{ label: common.retry, run: () => void take() }}
        />
      );
  }
}
