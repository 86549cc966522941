package service.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import service.domain.NotFoundException;
import service.domain.StaleVersionException;
import service.domain.Versioned;
import service.store.InMemoryStore;

class ChangesTest {

  private record Counter(UUID id, int count, long version) implements Versioned {
    @Override
    public Instant updatedAt() {
      return Instant.EPOCH;
    }

    Counter next() {
      return new Counter(id, count + 1, version + 1);
    }
  }

  private final InMemoryStore<Counter> store = new InMemoryStore<>();
  private final UUID id = UUID.randomUUID();

  @Test
  void anOvertakenChangeBeginsAgain() {
    store.insert(new Counter(id, 0, 1));
    var overtaken = new boolean[1];

    var result =
        Changes.apply(
            store,
            "counter",
            id,
            null,
            counter -> {
              if (!overtaken[0]) {
                overtaken[0] = true;
                store.replace(counter.next());
              }
              return counter.next();
            });

    assertThat(result.count()).isEqualTo(2);
  }

  @Test
  void whoSawAnotherVersionIsTold() {
    store.insert(new Counter(id, 0, 1));

    assertThatThrownBy(() -> Changes.apply(store, "counter", id, 7L, Counter::next))
        .isInstanceOf(StaleVersionException.class);
    assertThat(store.find(id)).map(Counter::version).contains(1L);
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    assertThatThrownBy(() -> Changes.apply(store, "counter", id, null, Counter::next))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void whoIsAlwaysOvertakenGivesUp() {
    store.insert(new Counter(id, 0, 1));

    assertThatThrownBy(
            () ->
                Changes.apply(
                    store,
                    "counter",
                    id,
                    null,
                    counter -> {
                      store.replace(counter.next());
                      return counter.next();
                    }))
        .isInstanceOf(StaleVersionException.class);
  }
}
