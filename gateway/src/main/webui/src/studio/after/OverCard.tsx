import { Link } from 'wouter';
import type { Show } from '../../api/types';
import { LinkButton } from '../../design/Button';
import { Card } from '../../design/Card';
import { after as words } from '../../text/after';

/** In the control room, as soon as the show is over: the way to how it went. */
export function OverCard({ show }: { show: Show }) {
  return (
    <Card title={words.over}>
      <p>{words.overText}</p>
      <Link href={`/studio/s/${show.id}/after`} asChild>
        <LinkButton tone="primary">{words.link}</LinkButton>
      </Link>
    </Card>
  );
}
