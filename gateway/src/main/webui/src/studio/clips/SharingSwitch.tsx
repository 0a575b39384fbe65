import { getSharing, setSharing } from '../../api/clips';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { Switch } from '../../design/Switch';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { clips } from '../../text/clips';
import { explain } from '../../text/explain';

const words = clips.studio;

/** Whether a clip is for whoever has its link; it moves at once, and a refusal moves it back. */
export function SharingSwitch() {
  const { resource, set } = useResource('sharing', getSharing);

  async function change(open: boolean): Promise<void> {
    set(() => ({ open }));
    try {
      await setSharing({ open });
      toast(open ? words.shared : words.unshared);
    } catch (error) {
      set(() => ({ open: !open }));
      toast(explain(error));
    }
  }

  return (
    <Card>
      {resource.state === 'loading' && <Skeleton height="3rem" />}
      {resource.state === 'failed' && <p role="alert">{explain(resource.problem)}</p>}
      {resource.state === 'ready' && (
        <Switch
          label={words.sharing}
          hint={words.sharingHint}
          checked={resource.value.open}
          onChange={(open) => void change(open)}
        />
      )}
    </Card>
  );
}
