import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from '../app/NotFound';
import { Skeleton } from '../design/Skeleton';
import { ControlRoom } from './control/ControlRoom';
import { Guard } from './Guard';
import { KeysPage } from './keys/KeysPage';
import { LibraryPage } from './library/LibraryPage';
import { MembersPage } from './members/MembersPage';
import { ModerationPage } from './moderation/ModerationPage';
import { MoneyPage } from './money/MoneyPage';
import { PlansPage } from './plans/PlansPage';
import { StudioLayout } from './StudioLayout';
import { SettingsPage } from './settings/SettingsPage';
import { Overview } from './shows/Overview';

/** It has parts in common with the recordings' page: whoever watches that would else have to know where they lie. */
const ClipsPage = lazy(() => import('./clips/ClipsPage'));
/** For whoever leads a show's questions, moderators as well. */
const QueuePage = lazy(() => import('./questions/QueuePage'));
/** Only for shows that are over. */
const AfterPage = lazy(() => import('./after/AfterPage'));
const HostView = lazy(() => import('./host/HostView'));
/** For days on which something is wrong. */
const StatusPage = lazy(() => import('./status/StatusPage'));
/** Looked at when somebody wonders who did that. */
const DeedsPage = lazy(() => import('./deeds/DeedsPage'));
/** It brings the player. */
const TrimPage = lazy(() => import('./library/trim/TrimPage'));

/** Everything that only the creator sees, and whoever keeps order; loaded only here. */
export default function Studio() {
  return (
    <Switch>
      <Route path="/studio/s/:id/host">
        {({ id }) => (
          <Guard moderators>
            <Suspense fallback={<Skeleton height="100dvh" />}>
              <HostView key={id} id={id} />
            </Suspense>
          </Guard>
        )}
      </Route>
      <Route>
        <Places />
      </Route>
    </Switch>
  );
}

function Places() {
  return (
    <StudioLayout>
      <Switch>
        <Route path="/studio/moderation">
          <Guard moderators>
            <ModerationPage />
          </Guard>
        </Route>
        <Route path="/studio/s/:id/questions">
          {({ id }) => (
            <Guard moderators>
              <Suspense fallback={<Skeleton height="60vh" />}>
                <QueuePage key={id} id={id} />
              </Suspense>
            </Guard>
          )}
        </Route>
        <Route>
          <Guard>
            <Switch>
              <Route path="/studio">
                <Overview />
              </Route>
              <Route path="/studio/new">
                <Overview creating />
              </Route>
              <Route path="/studio/s/:id">{({ id }) => <ControlRoom key={id} id={id} />}</Route>
              <Route path="/studio/s/:id/after">
                {({ id }) => (
                  <Suspense fallback={<Skeleton height="70vh" />}>
                    <AfterPage key={id} id={id} />
                  </Suspense>
                )}
              </Route>
              <Route path="/studio/library">
                <LibraryPage />
              </Route>
              <Route path="/studio/clips">
                <Suspense fallback={<Skeleton height="24rem" />}>
                  <ClipsPage />
                </Suspense>
              </Route>
              <Route path="/studio/library/:show/trim">
                {({ show }) => (
                  <Suspense>
                    <TrimPage key={show} show={show} />
                  </Suspense>
                )}
              </Route>
              <Route path="/studio/members">
                <MembersPage />
              </Route>
              <Route path="/studio/plans">
                <PlansPage />
              </Route>
              <Route path="/studio/money">
                <MoneyPage />
              </Route>
              <Route path="/studio/keys">
                <KeysPage />
              </Route>
              <Route path="/studio/status">
                <Suspense fallback={<Skeleton height="60vh" />}>
                  <StatusPage />
                </Suspense>
              </Route>
              <Route path="/studio/log">
                <Suspense fallback={<Skeleton height="60vh" />}>
                  <DeedsPage />
                </Suspense>
              </Route>
              <Route path="/studio/settings">
                <SettingsPage />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Guard>
        </Route>
      </Switch>
    </StudioLayout>
  );
}
