import styles from './SafeHtml.module.css';

/** Shows an about page. Only for HTML that stream-service has rendered and cleaned; nothing else may come here. */
export function SafeHtml({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made and cleaned by the service (decision 11), never by a person
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
