import { ManualClock } from './__testUtils__/ManualClock';
import { ThrottleBudget } from './ThrottleBudget';

const key = 'reads prod';
const limit = { burst: 10, perSecond: 2 };

function setup() {
  const clock = new ManualClock();
  const budget = ThrottleBudget.create({ clock });
  async function take(count: number, priority: 'interactive' | 'background') {
    for (let taken = 0; taken < count; taken++) {
      await budget.take({ key, limit, priority });
    }
  }
  return { clock, budget, take };
}

describe('ThrottleBudget', () => {
  it('lets the burst through, then one call each time Azure would', async () => {
    const { clock, take } = setup();

    await take(12, 'interactive');

    expect(clock.waits).toEqual([500, 500]);
  });

  it('keeps room for people when background work has spent its share', async () => {
    const { clock, take } = setup();

    await take(8, 'background');
    expect(clock.waits).toEqual([500]);

    await take(3, 'interactive');
    expect(clock.waits).toEqual([500]);
  });

  it('keeps the buckets of subscriptions apart', async () => {
    const { clock, budget, take } = setup();
    await take(10, 'interactive');

    await budget.take({ key: 'reads dev', limit, priority: 'interactive' });

    expect(clock.waits).toEqual([]);
  });

  it('believes Azure when it says that less is left', async () => {
    const { clock, budget, take } = setup();

    budget.correct({ key, limit, left: 0 });
    await take(1, 'interactive');

    expect(clock.waits).toEqual([500]);
  });
});
