package service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import service.domain.Store;

class LazyStoreTest extends StoreContract {

  private final Store<Thing> store = new LazyStore<>(InMemoryStore::new);

  @Override
  Store<Thing> store() {
    return store;
  }

  @Test
  void aFailureToOpenIsNotRemembered() {
    var attempts = new AtomicInteger();
    var unsteady =
        new LazyStore<Thing>(
            () -> {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return new InMemoryStore<>();
            });

    assertThatThrownBy(() -> unsteady.find(UUID.randomUUID())).hasMessage("away");
    assertThat(unsteady.find(UUID.randomUUID())).isEmpty();
    assertThat(unsteady.find(UUID.randomUUID())).isEmpty();
    assertThat(attempts).hasValue(2);
  }
}
