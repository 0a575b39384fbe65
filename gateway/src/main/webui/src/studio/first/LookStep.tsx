import { Link } from 'wouter';
import { getChannel } from '../../api/channel';
import { LinkButton } from '../../design/Button';
import { useResource } from '../../design/useResource';
import { firstRun } from '../../text/firstRun';
import { Step } from './Step';

const words = firstRun.look;

/** A new installation's channel has version 1; every change of its settings or pictures counts up. */
const UNTOUCHED = 1;

export function LookStep() {
  const { resource } = useResource('channel', getChannel);
  const version = resource.state === 'ready' ? resource.value.version : null;
  const done = version !== null && version > UNTOUCHED;
  const state = done ? 'done' : resource.state === 'failed' ? 'unknown' : 'todo';
  return (
    <Step
      name={words.name}
      state={state}
      text={state === 'done' ? words.done : state === 'unknown' ? words.unknown : words.text}
    >
      <Link href="/studio/settings" asChild>
        <LinkButton>{words.action}</LinkButton>
      </Link>
    </Step>
  );
}
