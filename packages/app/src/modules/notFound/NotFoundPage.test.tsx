import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { NotFoundPage } from './NotFoundPage';

describe('NotFoundPage', () => {
  it('names the address and offers ways on', async () => {
    renderInTestApp(<NotFoundPage />, {
      initialRouteEntries: ['/service-helth'],
    });

    expect(
      await screen.findByText(/^\/service-helth leads nowhere/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Home' })).toHaveAttribute(
      'href',
      '/',
    );
    expect(screen.getByRole('link', { name: 'Fleet health' })).toHaveAttribute(
      'href',
      '/fleet',
    );
  });
});
