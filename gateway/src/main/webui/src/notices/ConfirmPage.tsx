import { useState } from 'react';
import { confirmAddress } from '../api/notices';
import { asProblem, type Problem } from '../api/problem';
import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { Button } from '../design/Button';
import { explain } from '../text/explain';
import { notices } from '../text/notices';

const words = notices.confirm;
const TO_ACCOUNT = { label: words.account, to: '/account' };
const TO_CHANNEL = { label: words.channel, to: '/' };

/** Where the link in the first mail leads: asks before it says yes, since mail programs open links to look at them. */
export default function ConfirmPage({ secret }: { secret: string }) {
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  usePageTitle(words.title);

  async function yes(): Promise<void> {
    setBusy(true);
    try {
      await confirmAddress(secret);
      setDone(true);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  }

  if (done) {
    return <Message title={words.done} text={words.doneText} link={TO_CHANNEL} />;
  }
  if (problem?.status === 404) {
    return <Message title={words.over} text={words.overText} link={TO_ACCOUNT} />;
  }
  return (
    <Message title={problem ? words.failed : words.title} text={problem ? explain(problem) : words.text}>
      <Button tone="primary" disabled={busy} onClick={() => void yes()}>
        {words.yes}
      </Button>
    </Message>
  );
}
