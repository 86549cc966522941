package service.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import service.domain.AlreadyExistsException;
import service.domain.StaleVersionException;
import service.domain.Store;
import service.domain.Versioned;

/**
 * Keeps aggregates in this process alone: each replica has its own, and a restart empties it. Put a
 * database behind {@link Store} before people depend on what is stored.
 */
public class InMemoryStore<T extends Versioned> implements Store<T> {

  private final ConcurrentSkipListMap<UUID, T> all = new ConcurrentSkipListMap<>(
      (one, other) -> one.toString().compareTo(other.toString()));

  @Override
  public List<T> page(UUID parentId, UUID after, int limit) {
    var following = after == null ? all : all.tailMap(after, false);
    return following.values().stream()
        .filter(each -> Objects.equals(each.parentId(), parentId))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<T> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public void insert(T aggregate) {
    if (all.putIfAbsent(aggregate.id(), aggregate) != null) {
      throw new AlreadyExistsException(aggregate.id());
    }
  }

  @Override
  public void replace(T next) {
    all.compute(
        next.id(),
        (id, current) -> {
          if (current == null || current.version() != next.version() - 1) {
            throw new StaleVersionException(id, next.version() - 1);
          }
          return next;
        });
  }

  @Override
  public void remove(T current) {
    all.compute(
        current.id(),
        (id, stored) -> {
          if (stored == null || stored.version() != current.version()) {
            throw new StaleVersionException(id, current.version());
          }
          return null;
        });
  }
}
