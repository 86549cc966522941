import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { serviceHealthApiRef } from '../../api';
import { FakeServiceHealthApi, service } from '../../__testUtils__/services';
import { MuteControl } from './MuteControl';
import { RestartControl } from './RestartControl';

// In a file of its own: answers about permissions are cached for all tests of a file.
describe('RestartControl and MuteControl', () => {
  it('are not there for those who may not; a mute is told to all', async () => {
    const market = service('market', 'critical', {
      mute: {
        until: new Date(Date.now() + 3_600_000).toISOString(),
        by: 'user:default/oncall',
      },
    });
    renderInTestApp(
      <>
        <RestartControl service={market} />
        <MuteControl service={market} onChange={() => {}} />
      </>,
      {
        apis: [
          [serviceHealthApiRef, new FakeServiceHealthApi([market])],
          [
            permissionApiRef,
            mockApis.permission({ authorize: AuthorizeResult.DENY }),
          ],
        ],
      },
    );

    expect(await screen.findByText(/Muted by oncall/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
