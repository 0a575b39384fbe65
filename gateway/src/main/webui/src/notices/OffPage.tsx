import { useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { restartMail, stopMail } from '../api/notices';
import { asProblem, type Problem } from '../api/problem';
import type { NoticeOff } from '../api/types';
import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { LinkButton } from '../design/Button';
import { common } from '../text/common';
import { explain } from '../text/explain';
import { notices } from '../text/notices';

const words = notices.offPage;
const TO_ACCOUNT = { label: words.choose, to: '/account' };

/** Where the link at the end of each mail leads: stops at once, says so, and takes it back with one press. For anybody who has the mail. */
export default function OffPage({ secret }: { secret: string }) {
  const [now, setNow] = useState<NoticeOff | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wanted, setWanted] = useState(false);
  const asked = useRef(false);
  usePageTitle(words.off);

  const change = useCallback(
    async (on: boolean) => {
      setProblem(null);
      setWanted(on);
      try {
        setNow(await (on ? restartMail(secret) : stopMail(secret)));
      } catch (error) {
        setProblem(asProblem(error));
      }
    },
    [secret],
  );
  useEffect(() => {
    if (!asked.current) {
      asked.current = true;
      void change(false);
    }
  }, [change]);

  if (problem?.status === 404) {
    return <Message title={words.over} text={words.overText} link={TO_ACCOUNT} />;
  }
  if (problem) {
    const action = { label: common.retry, run: () => void change(wanted) };
    return <Message title={words.failed} text={explain(problem)} action={action} />;
  }
  if (now === null) {
    return <Message title={words.title} text={words.text} />;
  }
  return now.mail ? (
    <Message
      title={words.on}
      text={words.onText}
      action={{ label: words.again, run: () => void change(false) }}
    >
      <ToAccount />
    </Message>
  ) : (
    <Message
      title={words.off}
      text={words.offText(now.show)}
      action={{ label: words.undo, run: () => void change(true) }}
    >
      <ToAccount />
    </Message>
  );
}

function ToAccount() {
  return (
    <Link href={TO_ACCOUNT.to} asChild>
      <LinkButton>{TO_ACCOUNT.label}</LinkButton>
    </Link>
  );
}
