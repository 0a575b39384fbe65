import { Button, LinkButton } from '../../design/Button';
import { signInPath } from '../../session/session';
import { common } from '../../text/common';
import { turnedAway } from '../../text/turnedAway';

const words = turnedAway.full;

/** No room for more people who are not signed in: why, and the two ways in. The page asks again by itself. */
export default function Full({ address, onAskAgain }: { address: boolean; onAskAgain(): void }) {
  return (
    <>
      <h2>{words.title}</h2>
      <p>{address ? words.address : words.all}</p>
      <LinkButton tone="primary" href={signInPath()}>
        {words.signIn}
      </LinkButton>
      <Button onClick={onAskAgain}>{common.retry}</Button>
      <p data-spare>{words.soon}</p>
    </>
  );
}
