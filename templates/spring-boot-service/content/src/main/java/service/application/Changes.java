package service.application;

import java.util.UUID;
import java.util.function.UnaryOperator;
import service.domain.StaleVersionException;
import service.domain.Store;
import service.domain.Versioned;
import service.domain.NotFoundException;

/** Changes an aggregate as if nobody else did: reads, changes, writes, and begins again when overtaken. */
final class Changes {

  private static final int MOST_ATTEMPTS = 5;

  private Changes() {}

  /**
   * @param expectedVersion the version that the caller saw; null where that does not matter
   * @throws NotFoundException where there is none
   * @throws StaleVersionException where the caller saw another version, or others change it all the
   *     time
   */
  static <T extends Versioned> T apply(
      Store<T> store, String kind, UUID id, Long expectedVersion, UnaryOperator<T> change) {
    for (var attempt = 1; ; attempt++) {
      var current = store.find(id).orElseThrow(() -> new NotFoundException(kind, id));
      requireVersion(current, expectedVersion);
      var next = change.apply(current);
      try {
        store.replace(next);
        return next;
      } catch (StaleVersionException overtaken) {
        if (attempt == MOST_ATTEMPTS) {
          throw overtaken;
        }
      }
    }
  }

  static void requireVersion(Versioned current, Long expectedVersion) {
    if (expectedVersion != null && expectedVersion != current.version()) {
      throw new StaleVersionException(current.id(), expectedVersion);
    }
  }
}
