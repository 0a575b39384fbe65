/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: string;
}

/** Takes a text/event-stream apart, chunk by chunk (WHATWG HTML §9.2.6; ids are not used here). */
export function eventParser(
  onEvent: (event: ServerEvent) => void,
  onRetry: (ms: number) => void = () => {},
): (chunk: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];

  function line(text: string): void {
    if (text === '') {
      if (data.length > 0) {
        onEvent({ event: event || 'message', data: data.join('\n') });
      }
      event = '';
      data = [];
      return;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      event = value;
    } else if (field === 'data') {
      data.push(value);
    } else if (field === 'retry' && /^\d+$/.test(value)) {
      onRetry(Number(value));
    }
  }

  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    lines.forEach(line);
  };
}
