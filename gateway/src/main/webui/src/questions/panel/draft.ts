const STORE = 'frontrow.question';

/** A question that is half written, and for which show; kept in this tab, also while somebody signs in. */
export function draftOf(show: string): string {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? 'null') as { show: string; text: string } | null;
    return kept?.show === show ? String(kept.text) : '';
  } catch {
    return '';
  }
}

export function keepDraft(show: string, text: string): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ show, text }));
  } catch {
    // Without storage it lasts as long as the page.
  }
}
