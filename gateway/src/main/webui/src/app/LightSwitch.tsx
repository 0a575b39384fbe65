import { Lamp } from 'lucide-react';
import { Button } from '../design/Button';
import { toggleLights, useLightsUp } from '../design/lights';
import { common } from '../text/common';

export function LightSwitch() {
  const up = useLightsUp();
  const label = up ? common.lightsDown : common.lightsUp;
  return (
    <Button tone="quiet" icon aria-label={label} title={label} onClick={toggleLights}>
      <Lamp size={20} aria-hidden="true" fill={up ? 'var(--accent)' : 'none'} />
    </Button>
  );
}
