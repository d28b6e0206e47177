// The studio: what every page needs around it, then the gate, then the page the address names.
import { useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Tooltip } from '@base-ui/react/tooltip';
import { Failure } from '../kit/Failure.tsx';
import { Mark } from '../kit/Mark.tsx';
import { Loading } from '../kit/Skeleton.tsx';
import { Toasts } from '../kit/toast.tsx';
import { makeClient } from '../queries/client.ts';
import { useMe } from '../queries/session.ts';
import { ForgotPage } from '../account/ForgotPage.tsx';
import { JoinPage } from '../account/JoinPage.tsx';
import { ResetPage } from '../account/ResetPage.tsx';
import { SetUpPage } from '../account/SetUpPage.tsx';
import { SignInPage } from '../account/SignInPage.tsx';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { StudioLocale } from '../text/use-studio.ts';
import { DeskWatch } from '../inbox/DeskWatch.tsx';
import { Catch } from './Catch.tsx';
import { Pages } from './Pages.tsx';
import { Redirect } from './Redirect.tsx';
import { places } from './places.ts';
import { useUiLocale } from './preferences.ts';
import { safeNext, usePath, useQueryParam } from './router.ts';

export function App() {
  const [client] = useState(makeClient);
  const locale = useUiLocale();
  return (
    <QueryClientProvider client={client}>
      <StudioLocale value={locale}>
        <Tooltip.Provider>
          <Catch>
            <Gate />
          </Catch>
          <Toasts />
        </Tooltip.Provider>
      </StudioLocale>
    </QueryClientProvider>
  );
}

/** Until there is an owner every page leads to set-up; without a person, to signing in, and back afterwards. */
function Gate() {
  const t = useWords(shellMessages);
  const me = useMe();
  const path = usePath();
  const next = useQueryParam('next');
  if (me.isPending)
    return (
      <div className="splash">
        <Loading what={t('shell.loading')}>
          <Mark size={40} />
        </Loading>
      </div>
    );
  if (!me.data)
    return (
      <div className="splash">
        <Failure whole error={me.error} onRetry={() => void me.refetch()} busy={me.isFetching} />
      </div>
    );
  if (me.data.setup)
    return path === places.setUp ? <SetUpPage needsCode={me.data.needsCode} /> : <Redirect to={places.setUp} />;
  if (path === places.join) return <JoinPage />;
  if (path === places.resetPassword) return <ResetPage />;
  if (!me.data.person && path === places.forgot && me.data.mail) return <ForgotPage />;
  if (!me.data.person)
    return path === '/sign-in' ? (
      <SignInPage />
    ) : (
      <Redirect to={places.signIn(path === places.setUp ? '/' : path + location.search)} />
    );
  if (path === '/sign-in' || path === places.setUp || path === places.forgot) return <Redirect to={safeNext(next)} />;
  return (
    <>
      <DeskWatch />
      <Pages path={path} />
    </>
  );
}
