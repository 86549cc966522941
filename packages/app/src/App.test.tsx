import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('asks to sign in first', async () => {
    const data = {
      app: { title: 'Slipway', packages: 'all', baseUrl: 'http://localhost' },
      backend: { baseUrl: 'http://localhost' },
      auth: { environment: 'test' },
    };
    process.env = {
      NODE_ENV: 'test',
      // The app reads its configuration from here, already parsed.
      APP_CONFIG: [{ context: 'test', data }] as unknown as string,
    };
    global.fetch = async () => Response.json({}, { status: 401 });

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Sign in' }),
    ).toBeInTheDocument();
  });
});
