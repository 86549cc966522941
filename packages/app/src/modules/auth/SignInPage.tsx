import { useCallback, useEffect, useState } from 'react';
import { UserIdentity } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Logo } from '../nav/Logo';
import { oidcAuthApiRef } from './oidcAuthApi';
import { signInProblem } from './signInProblem';

/** Takes up a session that is still there, or offers to sign in. */
export function SignInPage(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  const authApi = useApi(oidcAuthApiRef);
  const title = useApi(configApiRef).getOptionalString('app.title');
  const [isPending, setIsPending] = useState(true);
  const [problem, setProblem] = useState<string>();

  const signIn = useCallback(
    async (options: { optional: true } | { instantPopup: true }) => {
      setIsPending(true);
      setProblem(undefined);
      try {
        const response = await authApi.getBackstageIdentity(options);
        if (response) {
          const profile = await authApi.getProfile();
          const { identity } = response;
          onSignInSuccess(UserIdentity.create({ identity, authApi, profile }));
          return;
        }
        if ('instantPopup' in options) {
          setProblem(signInProblem(new Error('No identity came back')));
        }
      } catch (error) {
        setProblem(signInProblem(error));
      }
      setIsPending(false);
    },
    [authApi, onSignInSuccess],
  );

  useEffect(() => {
    const error = new URLSearchParams(window.location.search).get('error');
    if (error) {
      setProblem(signInProblem(new Error(error)));
      setIsPending(false);
    } else {
      signIn({ optional: true });
    }
  }, [signIn]);

  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'grid',
        placeItems: 'center',
        p: 2,
        bgcolor: 'background.default',
      }}
    >
      <Paper
        variant="outlined"
        sx={{ p: 4, width: '100%', maxWidth: 420, textAlign: 'center' }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'center', mb: 2 }}>
          <Logo size={64} />
        </Box>
        <Typography variant="h4" component="h1" gutterBottom>
          {title ?? 'Slipway'}
        </Typography>
        <Typography color="text.secondary" sx={{ mb: 3 }}>
          Create services on Azure, and see how they are.
        </Typography>
        {problem && (
          <Alert severity="error" sx={{ mb: 2, textAlign: 'left' }}>
            {problem}
          </Alert>
        )}
        <Button
          variant="contained"
          size="large"
          fullWidth
          disabled={isPending}
          onClick={() => signIn({ instantPopup: true })}
          startIcon={
            isPending ? <CircularProgress size={18} color="inherit" /> : null
          }
        >
          Sign in
        </Button>
        <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
          with Microsoft Entra ID
        </Typography>
      </Paper>
    </Box>
  );
}
