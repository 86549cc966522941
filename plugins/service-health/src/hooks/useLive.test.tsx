import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { useLive } from './useLive';

const noApis = ({ children }: { children: React.ReactNode }) => (
  <TestApiProvider apis={[]}>{children}</TestApiProvider>
);

describe('useLive', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function pass(ms: number) {
    await act(() => jest.advanceTimersByTimeAsync(ms));
  }

  it('shows the last answer for two minutes while loads fail, and none that is older', async () => {
    const load = jest.fn(async () => 'healthy');
    const { result } = renderHook(() => useLive('fleet', load), {
      wrapper: noApis,
    });
    await pass(0);
    expect(result.current.value).toBe('healthy');

    load.mockRejectedValue(new Error('away'));
    await pass(60_000);
    expect(result.current).toMatchObject({
      value: 'healthy',
      error: new Error('away'),
    });

    await pass(80_000);
    expect(result.current).toMatchObject({
      value: undefined,
      loadedAt: undefined,
      error: new Error('away'),
    });

    load.mockResolvedValue('degraded');
    await pass(20_000);
    expect(result.current).toMatchObject({
      value: 'degraded',
      error: undefined,
    });
  });
});
