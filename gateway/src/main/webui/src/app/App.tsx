import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Toasts } from '../design/Toasts';
import { CrashGuard } from './CrashGuard';
import { HouseLayout } from './HouseLayout';
import { NotFound } from './NotFound';
import { OverlayGuard } from './OverlayGuard';
import {
  AccountPage,
  ChannelPage,
  ClipPage,
  ConfirmPage,
  GuestPage,
  HelpPage,
  OffPage,
  OverlayPage,
  ReplaysPage,
  ReturnPage,
  Studio,
  WatchPage,
} from './pages';

export function App() {
  return (
    <Switch>
      <Route path="/overlay/:kind">
        {({ kind }) => (
          <OverlayGuard>
            <OverlayPage kind={kind} />
          </OverlayGuard>
        )}
      </Route>
      <Route>
        <Pages />
      </Route>
    </Switch>
  );
}

function Pages() {
  return (
    <CrashGuard>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/studio/*?">
            <Studio />
          </Route>
          <Route>
            <HouseLayout>
              <Switch>
                <Route path="/">
                  <ChannelPage />
                </Route>
                <Route path="/s/:id">{({ id }) => <WatchPage key={id} id={id} />}</Route>
                <Route path="/c/:id">{({ id }) => <ClipPage key={id} id={id} />}</Route>
                <Route path="/replays">
                  <ReplaysPage />
                </Route>
                <Route path="/account">
                  <AccountPage />
                </Route>
                <Route path="/membership/return">
                  <ReturnPage />
                </Route>
                <Route path="/guest/:code">{({ code }) => <GuestPage key={code} code={code} />}</Route>
                <Route path="/notices/confirm/:secret">
                  {({ secret }) => <ConfirmPage secret={secret} />}
                </Route>
                <Route path="/notices/off/:secret">
                  {({ secret }) => <OffPage key={secret} secret={secret} />}
                </Route>
                <Route path="/help/playback">
                  <HelpPage />
                </Route>
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </HouseLayout>
          </Route>
        </Switch>
      </Suspense>
      <Toasts />
    </CrashGuard>
  );
}
