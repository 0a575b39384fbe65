import { Download } from 'lucide-react';
import { getMoney, moneyCsvPath } from '../../api/money';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { LinkButton } from '../../design/Button';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { common } from '../../text/common';
import { money } from '../../text/currency';
import { explain } from '../../text/explain';
import { moneyWords as words } from '../../text/money';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { DeadLetterCard } from './DeadLetterCard';
import { MembersCard } from './MembersCard';
import styles from './Money.module.css';
import { MonthsCard } from './MonthsCard';
import { TiersCard } from './TiersCard';

/** What members bring, what it costs, and whether Stripe is heard. */
export function MoneyPage() {
  usePageTitle(`${words.title} · ${studio.title}`);
  const { resource, reload } = useResource('money', getMoney);
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.failed} text={explain(resource.problem)} action={action} />;
  }
  return (
    <>
      <PageHead title={words.title} intro={words.intro}>
        <LinkButton href={moneyCsvPath} download="">
          <Download size={18} aria-hidden="true" />
          {words.csv}
        </LinkButton>
      </PageHead>
      <div className={styles.page}>
        {resource.state === 'loading' ? (
          <Skeleton height="32rem" />
        ) : (
          <>
            <MembersCard money={resource.value} />
            <TiersCard tiers={resource.value.tiers} />
            <MonthsCard
              title={words.months}
              currency={resource.value.currency}
              months={resource.value.months}
            />
            {resource.value.others.map(({ currency, recurring, months }) => (
              <MonthsCard
                key={currency}
                title={words.monthsIn(currency)}
                currency={currency}
                months={months}
                hint={words.monthsInHint(money(recurring, currency))}
              />
            ))}
          </>
        )}
        <DeadLetterCard />
      </div>
    </>
  );
}
