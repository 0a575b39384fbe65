import { useState } from 'react';
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

/**
 * Where the link at the end of each mail leads: stops mail with one press, since mail scanners open links and run what is
 * there, and takes it back with another. For anybody who has the mail.
 */
export default function OffPage({ secret }: { secret: string }) {
  const [now, setNow] = useState<NoticeOff | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { title, text, press } = problem
    ? { title: words.failed, text: explain(problem), press: common.retry }
    : said(now);
  usePageTitle(title);

  async function change(): Promise<void> {
    if (busy) {
      return;
    }
    setBusy(true);
    try {
      setNow(await (now && !now.mail ? restartMail(secret) : stopMail(secret)));
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  }

  if (problem?.status === 404) {
    return <Message title={words.over} text={words.overText} link={TO_ACCOUNT} />;
  }
  return (
    <Message title={title} text={text} action={{ label: press, run: () => void change() }}>
      <Link href={TO_ACCOUNT.to} asChild>
        <LinkButton>{TO_ACCOUNT.label}</LinkButton>
      </Link>
    </Message>
  );
}

function said(now: NoticeOff | null) {
  if (now === null) {
    return { title: words.title, text: words.text, press: words.stop };
  }
  return now.mail
    ? { title: words.on, text: words.onText, press: words.stop }
    : { title: words.off, text: words.offText(now.show), press: words.undo };
}
