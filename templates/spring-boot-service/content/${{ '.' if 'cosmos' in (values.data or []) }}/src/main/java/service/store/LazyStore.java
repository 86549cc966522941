package service.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import service.domain.Store;
import service.domain.Versioned;

/** A store that is opened by its first caller; where that fails, the next one tries again. */
class LazyStore<T extends Versioned> implements Store<T> {

  private final Supplier<Store<T>> open;
  private volatile Store<T> opened;

  LazyStore(Supplier<Store<T>> open) {
    this.open = open;
  }

  @Override
  public List<T> page(UUID parentId, UUID after, int limit) {
    return store().page(parentId, after, limit);
  }

  @Override
  public Optional<T> find(UUID id) {
    return store().find(id);
  }

  @Override
  public void insert(T aggregate) {
    store().insert(aggregate);
  }

  @Override
  public void replace(T next) {
    store().replace(next);
  }

  @Override
  public void remove(T current) {
    store().remove(current);
  }

  private Store<T> store() {
    if (opened == null) {
      synchronized (this) {
        if (opened == null) {
          opened = open.get();
        }
      }
    }
    return opened;
  }
}
