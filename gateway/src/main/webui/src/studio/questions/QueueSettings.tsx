import { Settings2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { changeQuestionSettings, questionsCsvPath } from '../../api/questions';
import popover from '../../chat/rules/RoomRules.module.css';
import { Button, LinkButton } from '../../design/Button';
import { Switch } from '../../design/Switch';
import { inToast, toast } from '../../design/toasts';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import type { QuestionSettings } from '../../questions/question';
import { useSession } from '../../session/session';
import { explain } from '../../text/explain';
import { queue } from '../../text/queue';

const words = queue.settings;
const SWITCHES = ['open', 'holdFirst', 'membersOnly'] as const;

/** Who may ask, and what waits for a moderator. A switch shows at once what it does, and goes back when that was refused. */
export function QueueSettings({ desk, settings }: { desk: QuestionDesk; settings: QuestionSettings }) {
  const session = useSession();

  async function change(name: (typeof SWITCHES)[number], on: boolean): Promise<void> {
    desk.settle({ [name]: on });
    try {
      desk.settle(await changeQuestionSettings(desk.show, { [name]: on }));
    } catch (error) {
      desk.settle({ [name]: settings[name] });
      toast(explain(error));
    }
  }

  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button small icon tone="quiet" aria-label={words.button} title={words.button}>
          <Settings2 size={18} aria-hidden="true" />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={popover.card}
          align="end"
          collisionPadding={8}
          aria-label={words.title}
          onInteractOutside={(event) => inToast(event.target) && event.preventDefault()}
        >
          {SWITCHES.map((name) => (
            <Switch
              key={name}
              label={words[name]}
              hint={words[`${name}Hint`]}
              checked={settings[name]}
              onChange={(on) => void change(name, on)}
            />
          ))}
          {session.kind === 'signedIn' && session.creator && (
            <LinkButton small href={questionsCsvPath(desk.show)} download>
              {words.export}
            </LinkButton>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
