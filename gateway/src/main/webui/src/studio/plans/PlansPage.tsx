import { useState } from 'react';
import { archivePlan, changePlan, createPlan, listAllPlans } from '../../api/plans';
import type { Plan, PlanTerms } from '../../api/types';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Confirm, type Question } from '../../design/Confirm';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { plans as words } from '../../text/plans';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { PlanForm } from './PlanForm';
import { PlanList } from './PlanList';
import styles from './Plans.module.css';

/** A new plan begins with this currency unless there are others. */
const FIRST_CURRENCY = 'eur';

/** What members can choose, tier by tier. */
export function PlansPage() {
  usePageTitle(`${words.title} · ${studio.title}`);
  const { resource, reload } = useResource('plans', listAllPlans);
  const [writing, setWriting] = useState<Plan | 'new' | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.failed} text={explain(resource.problem)} action={action} />;
  }
  const plan = writing === 'new' ? null : writing;

  async function save(terms: PlanTerms): Promise<void> {
    const { currency: _, ...rest } = terms;
    const saved = await (plan ? changePlan(plan.id, rest) : createPlan(terms));
    setWriting(null);
    toast(words.form.saved(saved.name));
    await reload();
  }

  async function archive({ id, name }: Plan): Promise<void> {
    try {
      await archivePlan(id);
      toast(words.archived(name));
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  const ask = (one: Plan) =>
    setQuestion({
      title: words.archiveTitle(one.name),
      text: words.archiveText,
      confirm: words.archive,
      run: () => void archive(one),
    });
  return (
    <>
      <PageHead title={words.title} intro={words.intro}>
        <Button tone="primary" onClick={() => setWriting('new')}>
          {words.create}
        </Button>
      </PageHead>
      {resource.state === 'loading' ? (
        <Skeleton height="20rem" />
      ) : (
        <div className={styles.page}>
          {!resource.value.available && (
            <Card title={words.noStripe.title}>
              <p className={styles.note}>{words.noStripe.text}</p>
            </Card>
          )}
          <PlanList plans={resource.value.items} onEdit={setWriting} onArchive={ask} />
        </div>
      )}
      <Dialog
        title={plan ? words.form.change : words.form.create}
        open={writing !== null}
        onClose={() => setWriting(null)}
      >
        <PlanForm plan={plan} currency={currencyOf(resource)} onSubmit={save} />
      </Dialog>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  );
}

type Loaded = ReturnType<typeof useResource<{ items: Plan[] }>>['resource'];

const currencyOf = (loaded: Loaded) =>
  (loaded.state === 'ready' && loaded.value.items[0]?.currency) || FIRST_CURRENCY;
